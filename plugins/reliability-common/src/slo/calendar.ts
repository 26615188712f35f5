import { DateTime, IANAZone } from 'luxon';
import type { SloWindow } from '../definitions/types';

/**
 * A window whose periods follow the calendar of a time zone.
 *
 * @public
 */
export type CalendarWindow = Extract<SloWindow, { isRolling: false }>;

/**
 * One period of a calendar window, epoch seconds: `(from, to]` for buckets,
 * whose time is the end of what they count.
 *
 * @public
 */
export interface Period {
  from: number;
  /** Where the next period begins. */
  to: number;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Units of a duration: an exact length, or local days or months. */
const UNITS: Record<string, { of: 'seconds' | 'days' | 'months'; n: number }> =
  {
    m: { of: 'seconds', n: 60 },
    h: { of: 'seconds', n: HOUR },
    d: { of: 'days', n: 1 },
    w: { of: 'days', n: 7 },
    M: { of: 'months', n: 1 },
    Q: { of: 'months', n: 3 },
    Y: { of: 'months', n: 12 },
  };

/** The period found last of each window; definitions are untrusted, so there is an end to it. */
const remembered = new Map<string, Period>();
const MOST_REMEMBERED = 5000;

/**
 * The period of a calendar window that holds a time: `from < time ≤ to`.
 *
 * @remarks
 *
 * The n-th period begins n durations after the window's start, counted from
 * that start and never chained, so that months anchored on the 31st begin on
 * the last day of shorter months and on the 31st again afterwards. Days, weeks,
 * months, quarters and years are local; hours and minutes have their exact
 * length. A beginning that the clocks skip is the moment they jump; of one that
 * they show twice the first counts.
 *
 * @param time - epoch seconds
 * @throws `RangeError` for a zone, start or duration that does not exist
 * @public
 */
export function periodAt(window: CalendarWindow, time: number): Period {
  const { duration, startTime, timeZone } = window;
  const key = `${duration} ${startTime} ${timeZone}`;
  const known = remembered.get(key);
  if (known && known.from < time && time <= known.to) {
    return known;
  }
  const period = findPeriod(window, time);
  if (remembered.size >= MOST_REMEMBERED) {
    remembered.clear();
  }
  remembered.set(key, period);
  return period;
}

/** For people: `2026-11-01 00:00 Europe/Paris`. */
export function localTimeText(time: number, timeZone: string): string {
  const local = DateTime.fromSeconds(time, { zone: timeZone });
  return `${local.toFormat('yyyy-MM-dd HH:mm')} ${timeZone}`;
}

function findPeriod(window: CalendarWindow, time: number): Period {
  const [, count = '', letter = ''] =
    /^([0-9]+)([mhdwMQY])$/.exec(window.duration) ?? [];
  const anchor = DateTime.fromISO(window.startTime, { zone: 'utc' });
  if (!(Number(count) > 0) || !anchor.isValid) {
    throw new RangeError(
      `No periods of "${window.duration}" from "${window.startTime}"`,
    );
  }
  const zone = IANAZone.create(window.timeZone);
  if (!zone.isValid) {
    throw new RangeError(`No time zone "${window.timeZone}"`);
  }
  const { of, n } = UNITS[letter];
  const each = Number(count) * n;
  const anchorInstant = instantOf(anchor.toSeconds(), zone);
  const startOf = (index: number) =>
    of === 'seconds'
      ? anchorInstant + index * each
      : instantOf(anchor.plus({ [of]: index * each }).toSeconds(), zone);

  const local = DateTime.fromSeconds(time + offsetAt(time, zone), {
    zone: 'utc',
  });
  const passed = {
    seconds: () => time - anchorInstant,
    days: () => (local.toSeconds() - anchor.toSeconds()) / DAY,
    months: () => (local.year - anchor.year) * 12 + local.month - anchor.month,
  }[of]();
  // A first guess, at most a few periods off.
  let index = Math.floor(passed / each);
  let from = startOf(index);
  while (from >= time) {
    index -= 1;
    from = startOf(index);
  }
  let to = startOf(index + 1);
  while (to < time) {
    index += 1;
    [from, to] = [to, startOf(index + 1)];
  }
  return { from, to };
}

/** The first instant at which the clocks of a zone show `wall`, or any later time. */
function instantOf(wall: number, zone: IANAZone): number {
  // Zones lie within 14 hours of UTC and none changes twice in three days.
  const before = offsetAt(wall - 1.5 * DAY, zone);
  const after = offsetAt(wall + 1.5 * DAY, zone);
  if (before === after) {
    return wall - before;
  }
  for (const offset of [Math.max(before, after), Math.min(before, after)]) {
    if (offsetAt(wall - offset, zone) === offset) {
      return wall - offset;
    }
  }
  // The clocks skip it: the change lies between the two readings of it.
  let [early, late] = [wall - after, wall - before];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (offsetAt(middle, zone) === after) {
      late = middle;
    } else {
      early = middle;
    }
  }
  return late;
}

/** Seconds that the clocks of a zone are ahead of UTC. */
function offsetAt(time: number, zone: IANAZone): number {
  return Math.round(zone.offset(time * 1000) * 60);
}
