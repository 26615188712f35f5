import type { ExecutionReading } from '@vigie/backstage-plugin-reliability-common';

type Part = ExecutionReading['parts'][number];

/** A step that can be ticked. */
export interface StepPart {
  step: number;
  markdown: string;
  depth: number;
}

/** Text, or the steps that follow each other without text between. */
export type PartGroup =
  | { kind: 'text'; markdown: string }
  | { kind: 'steps'; steps: StepPart[] };

export function stepCount(parts: readonly Part[]): number {
  return parts.filter(({ kind }) => kind === 'step').length;
}

/** The whole text in its order; steps beside each other make one list. */
export function partsInOrder(parts: readonly Part[]): PartGroup[] {
  const groups: PartGroup[] = [];
  for (const { kind, markdown, step, depth = 0 } of parts) {
    const last = groups.at(-1);
    if (kind === 'text' || step === undefined) {
      groups.push({ kind: 'text', markdown });
    } else if (last?.kind === 'steps') {
      last.steps.push({ step, markdown, depth });
    } else {
      groups.push({ kind: 'steps', steps: [{ step, markdown, depth }] });
    }
  }
  return groups;
}
