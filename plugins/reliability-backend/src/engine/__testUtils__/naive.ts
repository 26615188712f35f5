/** Good and all events of a step, by the time of its end. */
export type Counts = [good: number, total: number];

interface Stretch {
  from: number;
  to: number;
}

/** Sums of points, one after the other. */
export function naiveSum(
  points: ReadonlyMap<number, Counts>,
  { from, to }: Stretch,
  step: number,
) {
  const sum = { from, to, good: 0, total: 0, covered: 0 };
  for (const [time, [good, total]] of points) {
    if (time > from && time <= to) {
      sum.good += good;
      sum.total += total;
      sum.covered += step;
    }
  }
  return sum;
}

/** Slices of points, each judged by itself: against a target in parts per million, or by its share in 2⁻²⁰. */
export function naiveSlices(
  points: ReadonlyMap<number, Counts>,
  { from, to }: Stretch,
  {
    slice,
    step,
    target,
  }: { slice: number; step: number; target: number | undefined },
) {
  const slices = new Map<
    number,
    [good: number, total: number, covered: number]
  >();
  for (const [time, [good, total]] of points) {
    if (time > from && time <= to) {
      const end = Math.ceil(time / slice) * slice;
      const before = slices.get(end) ?? [0, 0, 0];
      slices.set(end, [before[0] + good, before[1] + total, before[2] + step]);
    }
  }
  const sum = { from, to, good: 0, total: 0, covered: 0 };
  for (const [good, total, covered] of slices.values()) {
    sum.covered += covered;
    if (total > 0 && target === undefined) {
      sum.good += Math.round((good / total) * 1_048_576);
      sum.total += 1_048_576;
    } else if (total > 0 && target !== undefined) {
      sum.good += good * 1_000_000 >= total * target ? 1 : 0;
      sum.total += 1;
    }
  }
  return sum;
}
