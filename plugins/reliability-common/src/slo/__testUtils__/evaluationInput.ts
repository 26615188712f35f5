import type { EvaluationInput } from '../evaluationInput';
import { DAY, MIDNIGHT } from './history';

/** What happened in the last so many seconds. */
export interface WindowFacts {
  bad: number;
  total: number;
  /** All of it unless told. */
  covered?: number;
}

/**
 * A service at 99.9 % over 30 days that was measured without a gap, with
 * 100,000 events in every window and nothing bad, except for what is told.
 */
export function inputOf(
  facts: Record<number, WindowFacts> = {},
  overrides: Partial<EvaluationInput> = {},
): EvaluationInput {
  return {
    windowSeconds: 30 * DAY,
    objectives: [{ target: { text: '0.999', ppm: 999_000 } }],
    step: 60,
    cycleSeconds: 60,
    now: MIDNIGHT + 30,
    collectedTo: MIDNIGHT,
    firstMeasured: MIDNIGHT - 100 * DAY,
    lastMeasured: MIDNIGHT,
    sum: seconds => {
      const { bad, total, covered } = facts[seconds] ?? {
        bad: 0,
        total: 100_000,
      };
      return {
        from: MIDNIGHT - seconds,
        to: MIDNIGHT,
        good: total - bad,
        total,
        coveredSeconds: covered ?? seconds,
      };
    },
    ...overrides,
  };
}
