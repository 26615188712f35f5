import fc from 'fast-check';
import { DateTime } from 'luxon';
import { MIDNIGHT } from './__testUtils__/history';
import { localTimeText, periodAt, type CalendarWindow } from './calendar';

const at = (iso: string) => Date.parse(iso) / 1000;

function windowOf(
  duration: string,
  timeZone = 'UTC',
  startTime = '2026-01-01T00:00:00',
): CalendarWindow {
  return { duration, seconds: 0, isRolling: false, startTime, timeZone };
}

describe('periodAt', () => {
  it.each<[CalendarWindow, string, string, string]>([
    // A month in UTC, and in Paris on either side of the change of clocks.
    [
      windowOf('1M'),
      '2026-11-23T10:00Z',
      '2026-11-01T00:00Z',
      '2026-12-01T00:00Z',
    ],
    [
      windowOf('1M', 'Europe/Paris'),
      '2026-10-20T10:00Z',
      '2026-09-30T22:00Z',
      '2026-10-31T23:00Z',
    ],
    // The end belongs to the period, the beginning to the one before.
    [
      windowOf('1M'),
      '2026-12-01T00:00Z',
      '2026-11-01T00:00Z',
      '2026-12-01T00:00Z',
    ],
    [
      windowOf('1M'),
      '2026-12-01T00:00:01Z',
      '2026-12-01T00:00Z',
      '2027-01-01T00:00Z',
    ],
    // Before the window's own start periods go on backwards.
    [
      windowOf('1M'),
      '2025-02-10T00:00Z',
      '2025-02-01T00:00Z',
      '2025-03-01T00:00Z',
    ],
    // Anchored on the 31st: the last day of shorter months, never drifting.
    [
      windowOf('1M', 'UTC', '2026-01-31T09:30:00'),
      '2026-03-01T00:00Z',
      '2026-02-28T09:30Z',
      '2026-03-31T09:30Z',
    ],
    [
      windowOf('1M', 'UTC', '2024-01-31T00:00:00'),
      '2024-03-01T00:00Z',
      '2024-02-29T00:00Z',
      '2024-03-31T00:00Z',
    ],
    [
      windowOf('1Q'),
      '2026-11-23T10:00Z',
      '2026-10-01T00:00Z',
      '2027-01-01T00:00Z',
    ],
    [
      windowOf('2Q'),
      '2026-06-30T10:00Z',
      '2026-01-01T00:00Z',
      '2026-07-01T00:00Z',
    ],
    [
      windowOf('1Y'),
      '2026-11-23T10:00Z',
      '2026-01-01T00:00Z',
      '2027-01-01T00:00Z',
    ],
    [
      windowOf('1w', 'Europe/Paris', '2026-01-05T00:00:00'),
      '2026-10-25T12:00Z',
      '2026-10-18T22:00Z',
      '2026-10-25T23:00Z',
    ],
    // Days of 23, 25 and 24 hours.
    [
      windowOf('1d', 'Europe/Paris'),
      '2026-03-29T12:00Z',
      '2026-03-28T23:00Z',
      '2026-03-29T22:00Z',
    ],
    [
      windowOf('1d', 'Europe/Paris'),
      '2026-10-25T12:00Z',
      '2026-10-24T22:00Z',
      '2026-10-25T23:00Z',
    ],
    [
      windowOf('28d'),
      '2026-01-29T00:00Z',
      '2026-01-01T00:00Z',
      '2026-01-29T00:00Z',
    ],
    // Hours and minutes are exact, whatever the clocks do.
    [
      windowOf('24h', 'Europe/Paris'),
      '2026-07-01T00:00Z',
      '2026-06-30T23:00Z',
      '2026-07-01T23:00Z',
    ],
    [
      windowOf('90m'),
      '2026-01-01T02:00Z',
      '2026-01-01T01:30Z',
      '2026-01-01T03:00Z',
    ],
    // A zone on a quarter of an hour.
    [
      windowOf('1d', 'Asia/Kathmandu'),
      '2026-11-23T10:00Z',
      '2026-11-22T18:15Z',
      '2026-11-23T18:15Z',
    ],
    // Midnight was skipped: the day began at one o'clock.
    [
      windowOf('1d', 'America/Sao_Paulo'),
      '2018-11-04T12:00Z',
      '2018-11-04T03:00Z',
      '2018-11-05T02:00Z',
    ],
    // Midnight came twice, and the first counts.
    [
      windowOf('1d', 'America/Sao_Paulo'),
      '2018-02-17T12:00Z',
      '2018-02-17T02:00Z',
      '2018-02-18T03:00Z',
    ],
    [
      windowOf('1d', 'America/Havana'),
      '2026-11-01T12:00Z',
      '2026-11-01T04:00Z',
      '2026-11-02T05:00Z',
    ],
    // A time that was skipped is the moment of the change, not an hour later.
    [
      windowOf('1d', 'Europe/Paris', '2026-01-01T02:30:00'),
      '2026-03-29T12:00Z',
      '2026-03-29T01:00Z',
      '2026-03-30T00:30Z',
    ],
    // Half past two came twice: the first began the day, and what shows ten
    // past two after it belongs to that day.
    [
      windowOf('1d', 'Europe/Paris', '2026-01-01T02:30:00'),
      '2026-10-25T01:10Z',
      '2026-10-25T00:30Z',
      '2026-10-26T01:30Z',
    ],
    // Half an hour of change.
    [
      windowOf('1d', 'Australia/Lord_Howe'),
      '2026-04-05T00:00Z',
      '2026-04-04T13:00Z',
      '2026-04-05T13:30Z',
    ],
    // 30 December 2011 did not happen there.
    [
      windowOf('1d', 'Pacific/Apia'),
      '2011-12-30T10:00Z',
      '2011-12-29T10:00Z',
      '2011-12-30T10:00Z',
    ],
    [
      windowOf('1d', 'Pacific/Apia'),
      '2011-12-30T10:00:01Z',
      '2011-12-30T10:00Z',
      '2011-12-31T10:00Z',
    ],
  ])('%j at %s', (window, time, from, to) => {
    expect(periodAt(window, at(time))).toEqual({ from: at(from), to: at(to) });
    // Asked again, also for the two edges, it is the same.
    expect(periodAt(window, at(from) + 1)).toEqual({
      from: at(from),
      to: at(to),
    });
    expect(periodAt(window, at(to)).from).toBe(at(from));
    expect(periodAt(window, at(from)).to).toBe(at(from));
  });

  it.each<[Partial<CalendarWindow>, string]>([
    [{ timeZone: 'Europe/Atlantis' }, 'No time zone "Europe/Atlantis"'],
    [{ timeZone: '' }, 'No time zone ""'],
    [
      { startTime: '2026-02-30T00:00:00' },
      'No periods of "1M" from "2026-02-30T00:00:00"',
    ],
    [{ startTime: 'soon' }, 'No periods of "1M" from "soon"'],
    [
      { duration: '1 month' },
      'No periods of "1 month" from "2026-01-01T00:00:00"',
    ],
    [{ duration: '0d' }, 'No periods of "0d" from "2026-01-01T00:00:00"'],
    [{ duration: 'M' }, 'No periods of "M" from "2026-01-01T00:00:00"'],
    [{ duration: '1D' }, 'No periods of "1D" from "2026-01-01T00:00:00"'],
    [{ duration: 'x1M' }, 'No periods of "x1M" from "2026-01-01T00:00:00"'],
    [{ duration: '1Mx' }, 'No periods of "1Mx" from "2026-01-01T00:00:00"'],
  ])('refuses %j', (overrides, message) => {
    expect(() =>
      periodAt({ ...windowOf('1M'), ...overrides }, MIDNIGHT),
    ).toThrow(new RangeError(message));
  });

  it('gives the same however many windows there are', () => {
    const first = periodAt(windowOf('1M'), MIDNIGHT);
    for (let minutes = 1; minutes <= 5100; minutes += 1) {
      const { from, to } = periodAt(windowOf(`${minutes}m`), MIDNIGHT);
      expect([from < MIDNIGHT, to >= MIDNIGHT, to - from]).toEqual([
        true,
        true,
        minutes * 60,
      ]);
    }
    expect(periodAt(windowOf('1M'), MIDNIGHT)).toEqual(first);
  });

  const zones = fc.constantFrom(
    'UTC',
    'Europe/Paris',
    'America/New_York',
    'America/Sao_Paulo',
    'America/St_Johns',
    'Africa/Casablanca',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Pacific/Chatham',
    'Pacific/Kiritimati',
  );
  const anchors = fc.constantFrom(
    '2010-01-31T00:00:00',
    '2012-02-29T02:30:00',
    '2026-01-01T00:00:00',
    '2026-03-31T23:59:59',
  );
  const times = fc.integer({ min: at('2005-01-01'), max: at('2037-01-01') });

  it('tiles time without gap or overlap', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('90m', '24h', '1d', '3d', '1w', '1M', '5M', '1Q', '1Y'),
        zones,
        anchors,
        times,
        (duration, timeZone, startTime, time) => {
          const window = windowOf(duration, timeZone, startTime);
          let period = periodAt(window, time);
          expect(period.from).toBeLessThan(time);
          expect(period.to).toBeGreaterThanOrEqual(time);
          for (let count = 0; count < 30; count += 1) {
            const next = periodAt(window, period.to + 1);
            expect(next.from).toBe(period.to);
            expect(next.to).toBeGreaterThan(next.from);
            expect(periodAt(window, next.to)).toEqual(next);
            period = next;
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('begins each at the right local time, or at the change that skips it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<[string, 'days' | 'months', number]>(
          ['1d', 'days', 1],
          ['2w', 'days', 14],
          ['1M', 'months', 1],
          ['1Q', 'months', 3],
        ),
        zones,
        anchors,
        times,
        ([duration, unit, each], timeZone, startTime, time) => {
          const { from } = periodAt(
            windowOf(duration, timeZone, startTime),
            time,
          );
          const shownAt = (instant: number) =>
            DateTime.fromSeconds(instant, { zone: timeZone })
              .setZone('utc', { keepLocalTime: true })
              .toSeconds();
          const anchor = DateTime.fromISO(startTime, { zone: 'utc' });
          // The last of all wall times on the window's grid that have come by then.
          const count = Math.round(
            DateTime.fromSeconds(shownAt(from), { zone: 'utc' })
              .diff(anchor, unit)
              .as(unit) / each,
          );
          const wall = [count + 1, count, count - 1]
            .map(n => anchor.plus({ [unit]: n * each }).toSeconds())
            .find(candidate => candidate <= shownAt(from));
          expect(wall).toBeDefined();
          // What comes before shows an earlier time, or has not come to it yet.
          expect(shownAt(from - 1)).toBeLessThan(wall ?? 0);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('localTimeText', () => {
  it.each([
    ['2026-10-31T23:00Z', 'Europe/Paris', '2026-11-01 00:00 Europe/Paris'],
    ['2026-11-22T18:15Z', 'Asia/Kathmandu', '2026-11-23 00:00 Asia/Kathmandu'],
    ['2026-11-01T13:05Z', 'UTC', '2026-11-01 13:05 UTC'],
  ])('of %s in %s', (time, zone, text) => {
    expect(localTimeText(at(time), zone)).toBe(text);
  });
});
