import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExecutionReading } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { personName } from '../executions';

/** One line of the record. */
export type ExecutionEntry = ExecutionReading['events'][number];

/** Says what somebody did; the text of notes and summaries is shown beside it. */
export function useEventSentence(): (event: ExecutionEntry) => string {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return useCallback(
    event => {
      const who = personName(event.actor);
      const step = String(event.step ?? '');
      switch (event.type) {
        case 'started':
        case 'taken-over':
        case 'reopened':
          return t(`event.${event.type}`, { who });
        case 'step-done':
        case 'step-undone':
          return t(`event.${event.type}`, { who, step });
        case 'note':
          return event.step === undefined
            ? t('event.note', { who })
            : t('event.note-step', { who, step });
        case 'hint-revealed':
          return t('event.hint-revealed', {
            who,
            hint: String(event.hint ?? ''),
          });
        case 'finished':
          return t('event.finished', {
            who,
            outcome: event.outcome
              ? t(`executionOutcome.${event.outcome}`)
              : '–',
          });
        default:
          // A newer backend may record more.
          return t('event.other', { who, type: event.type });
      }
    },
    [t],
  );
}
