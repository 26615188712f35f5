import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { reliabilityApiRef } from '@vigie/backstage-plugin-reliability-react';
import { completeDraft, type ActionDraft } from '../executions';

/** Why follow-up actions are not saved: the text to say it with. */
export interface ActionsProblem {
  key: 'actions.incomplete' | 'actions.failed';
  message: string;
}

/** Saves follow-up actions of an execution; safe to try again. */
export function useSaveActions(executionId: string): {
  /** Gives those that are not saved; never rejects. */
  save(drafts: readonly ActionDraft[]): Promise<ActionDraft[]>;
  problem?: ActionsProblem;
  isSaving: boolean;
} {
  const { runbooks: api } = useApi(reliabilityApiRef);
  const [problem, setProblem] = useState<ActionsProblem>();
  const [isSaving, setSaving] = useState(false);

  const save = async (drafts: readonly ActionDraft[]) => {
    const complete = drafts.map(completeDraft);
    if (isSaving) {
      return [...drafts];
    }
    if (complete.some(draft => !draft)) {
      setProblem({ key: 'actions.incomplete', message: '' });
      return [...drafts];
    }
    setSaving(true);
    setProblem(undefined);
    const left = [...drafts];
    try {
      for (const draft of complete) {
        await api.addAction(executionId, draft!);
        left.shift();
      }
    } catch (error) {
      setProblem({
        key: 'actions.failed',
        message: (error as Error).message,
      });
    } finally {
      setSaving(false);
    }
    return left;
  };
  return { save, problem, isSaving };
}
