import type { SloCounts } from '../api/types';
import type { Condition } from './condition';
import type { EvaluationInput } from './evaluationInput';
import { isInsufficient } from './measuredShare';
import { durationText, shareText, timeText } from './words';

/**
 * Seconds that data may be older than three cycles before it is stale.
 *
 * Data that is collected on time is already old by the source's delay, the step
 * under way and the cycle under way. Three cycles, one step and this minute
 * have room for all of them while the delay is up to two cycles and a minute.
 */
const STALE_ALLOWANCE_SECONDS = 60;

/**
 * What the measurements are worth, whatever the objectives: the first that
 * holds of `source-error`, `no-data`, `stale`, `insufficient`, `no-traffic` and
 * `healthy`.
 *
 * @param counts - over the SLO's window; absent when nothing was collected
 */
export function sliCondition(
  input: EvaluationInput,
  counts: SloCounts | undefined,
): Condition {
  const window = durationText(input.windowSeconds);
  if (input.failure !== undefined) {
    return { state: 'source-error', reason: input.failure };
  }
  if (input.collectedTo === undefined || counts === undefined) {
    return { state: 'no-data', reason: 'Not collected yet' };
  }
  if (input.lastMeasured === undefined) {
    return { state: 'no-data', reason: 'Nothing measured yet' };
  }
  if (counts.coveredSeconds === 0) {
    return {
      state: 'no-data',
      reason: `Nothing measured in the last ${window}`,
    };
  }
  if (input.now - input.lastMeasured > freshSeconds(input)) {
    return {
      state: 'stale',
      reason: `Nothing measured since ${timeText(input.lastMeasured)}`,
    };
  }
  if (isInsufficient(counts)) {
    const share = shareText(counts.coveredSeconds, counts.expectedSeconds);
    return { state: 'insufficient', reason: `${share} measured` };
  }
  if (counts.total === 0) {
    return {
      state: 'no-traffic',
      reason: `No events in the last ${window}`,
    };
  }
  return { state: 'healthy' };
}

function freshSeconds({ cycleSeconds, step }: EvaluationInput): number {
  return 3 * Math.max(cycleSeconds, step) + step + STALE_ALLOWANCE_SECONDS;
}
