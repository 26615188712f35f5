import type { SloWindow } from '../definitions/types';
import { CALENDAR_TIERS, TIERS, type Tier } from './tiers';

/**
 * How densely a history is kept, by what its window needs.
 *
 * @public
 */
export type Retention = 'rolling' | 'calendar';

/** @public */
export function retentionOf(window: SloWindow): Retention {
  return window.isRolling ? 'rolling' : 'calendar';
}

/** @public */
export function tiersOf(retention: Retention): readonly Tier[] {
  return retention === 'rolling' ? TIERS : CALENDAR_TIERS;
}
