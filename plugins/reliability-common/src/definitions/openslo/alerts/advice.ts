import { WHOLE_PPM } from '../../../slo/target';
import type { Reporter } from '../../reporting';
import type {
  AlertConditionDefinition,
  ObjectiveDefinition,
} from '../../types';
import type { AlertConditionSpec } from './condition';

/** What is known of the SLO that alert policies belong to. */
export interface AlertedSlo {
  windowSeconds?: number;
  /** Empty when one of them is not valid. */
  objectives: readonly ObjectiveDefinition[];
  isComposite: boolean;
}

/** Warns of a condition that is legal and yet of no use for this SLO. */
export function reportUselessCondition(
  reporter: Reporter,
  { op, threshold, lookbackSeconds }: AlertConditionDefinition,
  places: AlertConditionSpec['places'],
  slo: AlertedSlo,
): void {
  const { windowSeconds } = slo;
  if (windowSeconds !== undefined && lookbackSeconds >= windowSeconds) {
    reporter.report(
      'openslo/alert-lookback',
      'The alert looks back over the whole window of the SLO or more, which is no warning ahead of time. Write a shorter lookbackWindow, for example 1h.',
      places.lookback,
    );
  }
  const fastest = fastestBurn(slo);
  const isOutOfReach =
    op === 'gt' ? threshold >= fastest : op === 'gte' && threshold > fastest;
  if (isOutOfReach) {
    reporter.report(
      'openslo/alert-cannot-fire',
      `Even when everything is bad this budget burns at ${Number(
        fastest.toPrecision(6),
      )}, so a threshold of ${threshold} is never reached. Write a lower threshold, or raise the target.`,
      places.threshold,
    );
  }
}

/** The burn rate when everything is bad. A target of 100 % has no budget, and so no limit. */
function fastestBurn({ objectives, isComposite }: AlertedSlo): number {
  const rates = objectives.map(({ target, weightPpm = WHOLE_PPM }) => {
    const weight = isComposite ? weightPpm / WHOLE_PPM : 1;
    return (weight * WHOLE_PPM) / (WHOLE_PPM - target.ppm);
  });
  if (!rates.length) return Infinity;
  return isComposite
    ? rates.reduce((sum, rate) => sum + rate, 0)
    : Math.max(...rates);
}
