import { definitionOf, lengthsOf } from './__testUtils__/evaluationInput';
import { DAY, HOUR, MIDNIGHT, MINUTE } from './__testUtils__/history';
import { burnRatePairs } from './burnRatePairs';
import { evaluationEdges, windowStart } from './evaluationEdges';
import type { CalendarWindow } from './calendar';
import { retentionOf, tiersOf } from './retention';
import { CALENDAR_TIERS, TIERS } from './tiers';

const month: CalendarWindow = {
  duration: '1M',
  seconds: 30 * DAY,
  isRolling: false,
  startTime: '2026-01-01T00:00:00',
  timeZone: 'Asia/Kathmandu',
};

/** MIDNIGHT is 2027-01-15; the year began a quarter past 18 h in UTC. */
const NEW_YEAR = MIDNIGHT - 15 * DAY + 18.25 * HOUR;

describe('windowStart', () => {
  it('is a window back, or where the period begins', () => {
    const rolling = {
      duration: '',
      seconds: 7 * DAY,
      isRolling: true,
    } as const;
    expect(windowStart(rolling, MIDNIGHT, 60)).toBe(MIDNIGHT - 7 * DAY);
    expect(windowStart(month, MIDNIGHT, 60)).toBe(NEW_YEAR);
  });

  it('leaves room for a step', () => {
    expect(windowStart(month, NEW_YEAR + 900, HOUR)).toBe(NEW_YEAR - 2700);
    expect(windowStart(month, NEW_YEAR + HOUR, HOUR)).toBe(NEW_YEAR);
    const short = { duration: '', seconds: 60, isRolling: true } as const;
    expect(windowStart(short, MIDNIGHT, 300)).toBe(MIDNIGHT - 300);
  });
});

describe('evaluationEdges', () => {
  it('has those of the window, its quarter and every window of its pairs', () => {
    expect(lengthsOf(30 * DAY)).toEqual([
      300, 1800, 3600, 7200, 21_600, 86_400, 259_200, 648_000, 2_592_000,
    ]);
    expect(lengthsOf(HOUR)).toEqual([900, 3600]);
    // The quarter of a day is a window of a pair of longer SLOs, once is enough.
    expect(lengthsOf(DAY)).toEqual([300, 3600, 21_600, 86_400]);
    expect(lengthsOf(4 * DAY)).toEqual([
      300, 1800, 3600, 21_600, 86_400, 345_600,
    ]);
  });

  it('covers each pair of each window', () => {
    for (let days = 1; days <= 90; days += 1) {
      const lengths = lengthsOf(days * DAY);
      for (const pair of burnRatePairs(days * DAY)) {
        expect(lengths).toContain(pair.longSeconds);
        expect(lengths).toContain(pair.shortSeconds);
      }
    }
  });

  it('adds what the conditions of alert policies look back on, ascending', () => {
    const condition = {
      name: 'fast',
      severity: 'page',
      op: 'gt' as const,
      threshold: 2,
      alertAfterSeconds: 0,
    };
    const policy = {
      name: 'on-call',
      alertWhenNoData: false,
      alertWhenBreaching: true,
      alertWhenResolved: false,
      targets: [],
    };
    const definition = definitionOf({
      window: { duration: '', seconds: HOUR, isRolling: true },
      alertPolicies: [
        {
          ...policy,
          conditions: [
            { ...condition, lookbackSeconds: 600 },
            { ...condition, lookbackSeconds: 900 },
          ],
        },
        { ...policy, conditions: [{ ...condition, lookbackSeconds: 2 * DAY }] },
      ],
    });
    expect(
      evaluationEdges(definition, MIDNIGHT, 60).map(edge => MIDNIGHT - edge),
    ).toEqual([2 * DAY, HOUR, 900, 600]);
  });

  it('aligns those of a calendar window to the quarter of an hour', () => {
    const edges = (to: number, step: number) =>
      evaluationEdges(definitionOf({ window: month }), to, step);
    expect(edges(MIDNIGHT + 7 * MINUTE, 60)).toEqual([
      NEW_YEAR,
      MIDNIGHT - 7.5 * DAY,
      MIDNIGHT - 3 * DAY + 5 * MINUTE,
      MIDNIGHT - DAY + 5 * MINUTE,
      MIDNIGHT - 6 * HOUR + 7 * MINUTE,
      MIDNIGHT - 2 * HOUR + 7 * MINUTE,
      MIDNIGHT - HOUR + 7 * MINUTE,
      MIDNIGHT - 23 * MINUTE,
      MIDNIGHT + 2 * MINUTE,
    ]);
    // Slices of an hour begin by the hour, wherever the day does.
    expect(edges(MIDNIGHT, HOUR)[0]).toBe(NEW_YEAR - 900);
  });

  it('aligns those of a rolling window to the hour', () => {
    const [first] = evaluationEdges(definitionOf(), MIDNIGHT + 37 * MINUTE, 60);
    expect(first).toBe(MIDNIGHT - 30 * DAY);
  });
});

it('histories are kept by what their window needs', () => {
  const rolling = { duration: '', seconds: DAY, isRolling: true } as const;
  expect([rolling, month].map(retentionOf)).toEqual(['rolling', 'calendar']);
  expect(tiersOf('rolling')).toBe(TIERS);
  expect(tiersOf('calendar')).toBe(CALENDAR_TIERS);
});
