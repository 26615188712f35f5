import type { SloWindow } from '../definitions/types';
import { localTimeText, type Period } from './calendar';
import type { CountUnit } from './slices';
import { durationText } from './words';

/** How sentences name an SLO's window and what is counted in it. */
export interface WindowWords {
  unit: CountUnit;
  /** `in 30 days`, or since when the period runs. */
  within: string;
  /** `in the last 30 days`, or since when the period runs. */
  lately: string;
}

export function windowWords(
  window: SloWindow,
  period: Period | undefined,
  unit: CountUnit,
): WindowWords {
  if (window.isRolling || !period) {
    const length = durationText(window.seconds);
    return { unit, within: `in ${length}`, lately: `in the last ${length}` };
  }
  const since = `since ${localTimeText(period.from, window.timeZone)}`;
  return { unit, within: since, lately: since };
}
