import type { CheckVerdict } from './types';

/** The outcomes a check may come to by itself. */
export const pass = (
  reason: string,
  evidence: readonly string[] = [],
): CheckVerdict => ({ outcome: 'pass', reason, evidence });

export const fail = (
  reason: string,
  next: string,
  more: Pick<CheckVerdict, 'lines' | 'evidence' | 'link'> = {},
): CheckVerdict => ({ outcome: 'fail', reason, next, ...more });

export const unknown = (
  reason: string,
  next?: string,
  evidence: readonly string[] = [],
): CheckVerdict => ({
  outcome: 'unknown',
  reason,
  ...(next && { next }),
  evidence,
});

export const notApplicable = (reason: string): CheckVerdict => ({
  outcome: 'not-applicable',
  reason,
});

/** `1 alert`, `2 alerts`. */
export function counted(amount: number, word: string): string {
  return `${amount} ${word}${amount === 1 ? '' : 's'}`;
}
