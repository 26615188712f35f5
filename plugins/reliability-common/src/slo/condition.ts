import { sloStateRank } from './states';
import type { SloState } from './types';

/** A state that holds, with the sentence that explains it; only `healthy` needs none. */
export interface Condition {
  state: SloState;
  reason?: string;
}

/**
 * The worst of the conditions that hold, the first among equals. As states are
 * tried worst first, this is the state of whatever they hold for.
 */
export function worstCondition<T extends Condition>(
  first: T,
  ...others: Array<T | undefined>
): T {
  return others.reduce<T>(
    (worst, other) =>
      other && sloStateRank(other.state) < sloStateRank(worst.state)
        ? other
        : worst,
    first,
  );
}
