import type { PromqlCondition, PromqlSelector } from '../promql';

/** Whether something is there; `undefined` when it cannot be told. */
export interface Presence {
  isPresent: boolean | undefined;
  /** Why not, or why it cannot be told. */
  reason?: string;
}

/** Whether a query can answer anything, from whether its selectors do. */
export function presenceOf(
  condition: PromqlCondition,
  ofSelector: (selector: PromqlSelector) => Presence,
): Presence {
  if (condition.kind === 'always') return { isPresent: true };
  if (condition.kind === 'selector') return ofSelector(condition.selector);
  const parts = condition.of.map(part => presenceOf(part, ofSelector));
  const [deciding, other] =
    condition.kind === 'all' ? [false, true] : [true, false];
  return (
    parts.find(({ isPresent }) => isPresent === deciding) ??
    parts.find(({ isPresent }) => isPresent === undefined) ??
    parts[0] ?? { isPresent: other }
  );
}
