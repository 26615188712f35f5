import { quantise } from '@vigie/backstage-plugin-reliability-common';
import type { MatrixRow } from '../client/answers';
import { PrometheusError } from '../client/failures';
import type { Counts } from './terms';

/** The steps of a collection: `(from, from + step] … (to − step, to]`. */
export interface Grid {
  from: number;
  to: number;
  step: number;
}

/** Sums of 2⁻¹⁰ are exact up to here; nobody counts that many events in a step. */
const MOST = 2 ** 43;

export function stepsIn(grid: Grid): number {
  return Math.round((grid.to - grid.from) / grid.step);
}

/** Counts of which nothing is known yet. */
export function unknownCounts(grid: Grid): Counts {
  return new Float64Array(stepsIn(grid)).fill(NaN);
}

/** Cuts a range into ranges of at most that many steps. */
export function cut(grid: Grid, steps: number): Grid[] {
  const pieces: Grid[] = [];
  const length = Math.max(1, steps) * grid.step;
  for (let from = grid.from; from < grid.to; from += length) {
    pieces.push({
      from,
      to: Math.min(grid.to, from + length),
      step: grid.step,
    });
  }
  return pieces;
}

/** What a series says about one step. */
export interface Point {
  slot: number;
  count: number;
}

/** Makes a number of a value as the server wrote it. */
export type ReadNumber = (text: unknown) => number;

/**
 * Reads the points of one series: every one must lie on the grid, once and in
 * order. A value that is no count (`NaN`, negative, a histogram) becomes
 * `Infinity`, to be told from a step without a point; `readNumber` may read
 * others than counts.
 *
 * @throws PrometheusError of kind `invalid-response`
 */
export function readPoints(
  name: string,
  row: MatrixRow | undefined,
  grid: Grid,
  readNumber: ReadNumber = toCount,
): Point[] {
  const steps = stepsIn(grid);
  const read = (points: readonly unknown[], toNumber: ReadNumber) => {
    let last = -1;
    return points.map(point => {
      const [time, value]: unknown[] = Array.isArray(point) ? point : [];
      if (typeof time !== 'number') {
        throw offGrid(name, 'a point that is not a time and a value');
      }
      const slot = (time - grid.from) / grid.step - 1;
      if (!Number.isInteger(slot) || slot < 0 || slot >= steps) {
        throw offGrid(name, 'a point at a time that was not asked for');
      }
      if (slot <= last) {
        throw offGrid(name, 'two points for one time');
      }
      last = slot;
      return { slot, count: toNumber(value) };
    });
  };
  return [
    ...read(row?.values ?? [], readNumber),
    ...read(row?.histograms ?? [], () => Infinity),
  ];
}

function toCount(text: unknown): number {
  const value =
    typeof text === 'string' && text.trim() !== '' ? Number(text) : NaN;
  return value >= 0 && value <= MOST ? quantise(value) : Infinity;
}

function offGrid(name: string, what: string): PrometheusError {
  return new PrometheusError({
    kind: 'invalid-response',
    message: `${name} answered with ${what}`,
  });
}
