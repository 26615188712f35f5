import type { SloCounts } from '../api/types';
import type { Condition } from './condition';
import type { PartInput } from './evaluationInput';
import { isInsufficient } from './measuredShare';
import type { WindowWords } from './windowWords';
import { shareText, timeText } from './words';

/**
 * Seconds that data may be older than three cycles before it is stale.
 *
 * Data that is collected on time is already old by the source's delay, the step
 * under way and the cycle under way. Three cycles, one step and this minute
 * have room for all of them while the delay is up to two cycles and a minute.
 */
const STALE_ALLOWANCE_SECONDS = 60;

const NONE: Record<WindowWords['unit'], string> = {
  events: 'No events',
  observations: 'No observations',
  seconds: 'No seconds counted',
  slices: 'No slices with events',
};

interface Measurements extends PartInput {
  now: number;
  cycleSeconds: number;
  /** Over the SLO's window; absent when nothing was collected. */
  counts?: SloCounts;
  words: WindowWords;
}

/**
 * What the measurements are worth, whatever the objectives: the first that
 * holds of `source-error`, `no-data`, `stale`, `insufficient`, `no-traffic` and
 * `healthy`.
 */
export function sliCondition(input: Measurements): Condition {
  const { counts, words } = input;
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
    return { state: 'no-data', reason: `Nothing measured ${words.lately}` };
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
      reason: `${NONE[words.unit]} ${words.lately}`,
    };
  }
  return { state: 'healthy' };
}

function freshSeconds({ cycleSeconds, step }: Measurements): number {
  return 3 * Math.max(cycleSeconds, step) + step + STALE_ALLOWANCE_SECONDS;
}
