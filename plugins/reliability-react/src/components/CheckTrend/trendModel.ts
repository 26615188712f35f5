import type { CheckDay } from '@vigie/backstage-plugin-reliability-common';

const DAY_MS = 86_400_000;

/** A day's three parts, from the bottom up; shares of the drawing's height. */
export interface TrendBar {
  day: CheckDay;
  /** Share of the drawing's width. */
  x: number;
  width: number;
  pass: { y: number; height: number };
  unknown: { y: number; height: number };
  fail: { y: number; height: number };
}

/** Midnight of a day in UTC, in epoch seconds. */
export function startOf(day: CheckDay): number {
  return Date.parse(day.day) / 1000;
}

/** Where the bars stand: days that nobody recorded leave a gap. */
export function layOutTrend(days: readonly CheckDay[]): TrendBar[] {
  const indexes = days.map(day => Date.parse(day.day) / DAY_MS);
  const first = Math.min(...indexes);
  const width = 1 / (Math.max(...indexes) - first + 1);
  // Days without any check still need a scale.
  const most = Math.max(1, ...days.map(totalOf));
  return days.map((day, index) => {
    const pass = day.pass / most;
    const unknown = day.unknown / most;
    const fail = day.fail / most;
    return {
      day,
      x: ((indexes[index] ?? first) - first) * width,
      width,
      pass: { y: 1 - pass, height: pass },
      unknown: { y: 1 - pass - unknown, height: unknown },
      fail: { y: 1 - pass - unknown - fail, height: fail },
    };
  });
}

/** The newest `most` days that differ from the day before them, and the first. */
export function changesOf(days: readonly CheckDay[], most: number): CheckDay[] {
  return days
    .filter((day, index) => {
      const before = days[index - 1];
      return (
        !before ||
        day.pass !== before.pass ||
        day.fail !== before.fail ||
        day.unknown !== before.unknown ||
        day.level !== before.level
      );
    })
    .slice(-most);
}

function totalOf(day: CheckDay): number {
  return day.pass + day.fail + day.unknown;
}
