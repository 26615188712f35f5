import {
  alignLeftEdge,
  type Retention,
  tiersOf,
} from '@vigie/backstage-plugin-reliability-common';
import { leastCommonMultiple } from './leastCommonMultiple';

/** A stretch of time read with one resolution. */
export interface Segment {
  /** Exclusive. */
  from: number;
  /** Inclusive. */
  to: number;
  resolution: number;
}

/**
 * Coarsest resolution asked of a source: what is older than the tiers below
 * is thinned to days anyway, and an hour is what every source can aggregate.
 */
const COARSEST_SECONDS = 3600;

/** How the history of an SLI is read and kept. */
export interface Grid {
  /** Seconds between its newest buckets. */
  step: number;
  retention: Retention;
  /** A slice is good or bad as a whole: nothing coarser than a step can be read. */
  isSliced: boolean;
}

interface Boundary {
  upTo: number;
  resolution: number;
}

/**
 * Where each resolution ends, going back from `to`. Two steps of the coarser
 * resolution of slack keep every row that thinning keeps inside a stretch
 * that was read finely enough to have it.
 */
function boundaries(to: number, grid: Grid): Boundary[] {
  const { step, isSliced } = grid;
  const tiers = tiersOf(grid.retention);
  const coarsest = isSliced ? step : COARSEST_SECONDS;
  const result: Boundary[] = [{ upTo: to, resolution: step }];
  for (let index = 1; index < tiers.length; index++) {
    const tier = tiers[index];
    const resolution = leastCommonMultiple(tier.resolutionSeconds, step);
    if (resolution > coarsest) {
      break;
    }
    const upTo =
      to - tiers[index - 1].ageSeconds - 2 * Math.max(resolution, step);
    result.push({
      upTo: Math.floor(upTo / resolution) * resolution,
      resolution,
    });
  }
  return result;
}

/**
 * Cuts `(from, to]` by age: the step for the last hours, five minutes for the
 * last days, hours for what is older; the step throughout for slices.
 *
 * @param from - as {@link alignBase} gave it for the same `to` and `grid`, or the start of a day
 * @param newest - time that ages count from, when it is not `to`; `to` is then the start of a day
 */
export function segmentsOf(
  from: number,
  to: number,
  grid: Grid,
  newest = to,
): Segment[] {
  const segments: Segment[] = [];
  let end = from;
  for (const boundary of boundaries(newest, grid).reverse()) {
    const upTo = Math.min(boundary.upTo, to);
    if (upTo > end) {
      segments.push({ from: end, to: upTo, resolution: boundary.resolution });
      end = upTo;
    }
  }
  return segments;
}

/** Every time of the segments, ascending. */
export function timesOf(segments: readonly Segment[]): number[] {
  return segments.flatMap(segment => {
    const count = (segment.to - segment.from) / segment.resolution;
    return Array.from(
      { length: count },
      (_, index) => segment.from + (index + 1) * segment.resolution,
    );
  });
}

/** No piece of a segment has more than this many steps. */
export const STEPS_PER_REQUEST = 720;

/** Segments in pieces that a source can answer at once. */
export function piecesOf(segments: readonly Segment[]): Segment[] {
  return segments.flatMap(({ from, to, resolution }) => {
    const length = STEPS_PER_REQUEST * resolution;
    const pieces: Segment[] = [];
    for (let start = from; start < to; start += length) {
      pieces.push({
        from: start,
        to: Math.min(start + length, to),
        resolution,
      });
    }
    return pieces;
  });
}

/** What is stored of an SLI so far. */
export interface StoredGrid {
  collectedFrom: number;
  collectedTo: number;
  step: number;
}

/**
 * The last time at or before `from` where collecting up to `to` can go on: it
 * lies on the resolution read at its age, and thinning has kept a row there.
 * Before the start of the history any day will do.
 */
export function alignBase(
  from: number,
  to: number,
  grid: Grid,
  stored: StoredGrid | undefined,
): number {
  const bounds = boundaries(to, grid);
  let base = stored ? Math.min(from, stored.collectedTo) : startOfDay(from);
  for (;;) {
    const resolution = resolutionAt(base, bounds);
    let aligned = Math.floor(base / resolution) * resolution;
    if (stored) {
      aligned =
        aligned > stored.collectedFrom
          ? alignLeftEdge(
              stored.collectedTo,
              stored.collectedTo - aligned,
              stored.step,
              tiersOf(grid.retention),
            )
          : startOfDay(aligned);
    }
    if (aligned === base) {
      return base;
    }
    base = aligned;
  }
}

/** The resolution with which the step that begins at `time` is read. */
function resolutionAt(time: number, bounds: readonly Boundary[]): number {
  return bounds.reduce(
    (found, { upTo, resolution }) => (time < upTo ? resolution : found),
    bounds[0].resolution,
  );
}

/** Days begin in UTC: a time that every tier and every step has. */
export function startOfDay(time: number): number {
  return Math.floor(time / 86400) * 86400;
}
