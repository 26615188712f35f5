import { SLO_STATES, type SloState } from './types';

/**
 * Place of a state in {@link SLO_STATES}: 0 is the worst.
 *
 * @public
 */
export function sloStateRank(s: SloState): number {
  return SLO_STATES.indexOf(s);
}

/**
 * Orders states worst first, for `Array.prototype.sort`.
 *
 * @public
 */
export function compareSloStates(a: SloState, b: SloState): number {
  return sloStateRank(a) - sloStateRank(b);
}

/**
 * The worst of some states; `undefined` when there are none.
 *
 * @public
 */
export function worstSloState(states: SloState[]): SloState | undefined {
  return [...states].sort(compareSloStates)[0];
}
