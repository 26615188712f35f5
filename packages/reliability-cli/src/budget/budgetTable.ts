import { burnRatePairs } from '@vigie/backstage-plugin-reliability-common';
import type {
  BurnRatePair,
  Target,
} from '@vigie/backstage-plugin-reliability-common';
import { windowText } from './window';

export interface BudgetPair {
  severity: BurnRatePair['severity'];
  longWindow: string;
  shortWindow: string;
  factor: number;
  /** The pair fires when the error ratio over both windows is above this. */
  errorRatioThreshold: number;
  /** Share of the budget that is gone when the pair fires after one long window. */
  budgetConsumed: number;
  /** Of a total outage until the pair fires; absent when it never does. */
  detectionSeconds?: number;
}

export interface BudgetTable {
  budgetRatio: number;
  budgetMinutes: number;
  pairs: BudgetPair[];
  warnings: string[];
}

/**
 * The budget of a target over a window, and its burn-rate pairs.
 *
 * @remarks
 *
 * Each figure is one division of two integers that doubles hold exactly, so it
 * is the double nearest to the true decimal: 0.001, never 0.0010000000000000009.
 */
export function budgetTable(
  target: Target,
  windowSeconds: number,
): BudgetTable {
  const budgetPpm = 1_000_000 - target.ppm;
  const pairs = burnRatePairs(windowSeconds);
  const warnings: string[] = [];
  if (budgetPpm === 0) {
    warnings.push(
      'A target of 100 % has no error budget: the first bad event exhausts it.',
    );
  }
  if (pairs.length === 0) {
    warnings.push(
      'The window is too short for burn-rate alerts: the shortest pair needs one of 8h.',
    );
  }
  return {
    budgetRatio: budgetPpm / 1_000_000,
    budgetMinutes: (budgetPpm * windowSeconds) / 60_000_000,
    pairs: pairs.map(pair => {
      const thousandths = Math.round(pair.factor * 1000);
      const canFire = thousandths * budgetPpm < 1_000_000_000;
      const longWindow = windowText(pair.longSeconds);
      const shortWindow = windowText(pair.shortSeconds);
      const errorRatioThreshold = (thousandths * budgetPpm) / 1_000_000_000;
      if (!canFire) {
        warnings.push(
          `The ${pair.severity} on ${longWindow}/${shortWindow} can never fire: it asks for an error ratio above ${errorRatioThreshold}, and there is none above 1.`,
        );
      }
      return {
        severity: pair.severity,
        longWindow,
        shortWindow,
        factor: pair.factor,
        errorRatioThreshold,
        budgetConsumed:
          (thousandths * pair.longSeconds) / (1000 * windowSeconds),
        ...(canFire && {
          detectionSeconds:
            (thousandths * budgetPpm * pair.longSeconds) / 1_000_000_000,
        }),
      };
    }),
    warnings,
  };
}
