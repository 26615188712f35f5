import type { SliSource } from '@vigie/backstage-plugin-reliability-node';
import { chunk } from '../database/chunk';
import type { Candidate } from './candidates';
import type { PlannedRange } from './planCollection';
import {
  type Grid,
  piecesOf,
  segmentsOf,
  timesOf,
  type Segment,
} from './timeGrid';

/** An SLI with the time to collect of it. */
export interface PlannedSli extends Candidate {
  grid: Grid;
  range: PlannedRange;
}

/** SLIs of one source that are collected over the same time, in one go. */
export interface CollectionGroup {
  source: SliSource;
  step: number;
  range: PlannedRange;
  pieces: Segment[];
  times: number[];
  slis: PlannedSli[];
}

/** SLIs of one request, at most: what one family query of a source can bear. */
const SLIS_PER_GROUP = 2000;

/** Buckets held in memory for one group, at most. */
const BUCKETS_PER_GROUP = 200_000;

/** Beyond this many steps a group is history, which comes after the present. */
const STEPS_OF_PRESENT = 60;

/** Few groups, the present first, so that a long backfill never delays it. */
export function groupSlis(planned: readonly PlannedSli[]): CollectionGroup[] {
  const bySource = new Map<SliSource, Map<string, PlannedSli[]>>();
  for (const sli of planned) {
    const byRange = bySource.get(sli.source) ?? new Map();
    bySource.set(sli.source, byRange);
    const { step, retention, isSliced } = sli.grid;
    const key = [
      step,
      retention,
      isSliced,
      sli.range.from,
      sli.range.to,
      newestOf(sli),
    ].join(' ');
    const slis = byRange.get(key);
    if (slis) {
      slis.push(sli);
    } else {
      byRange.set(key, [sli]);
    }
  }
  return [...bySource]
    .flatMap(([source, byRange]) =>
      [...byRange.values()].flatMap(slis => groupsOf(source, slis)),
    )
    .sort((left, right) => left.times.length - right.times.length);
}

export function isPresent(group: CollectionGroup): boolean {
  return group.times.length <= STEPS_OF_PRESENT;
}

function groupsOf(source: SliSource, slis: PlannedSli[]): CollectionGroup[] {
  const [first] = slis;
  const { grid, range } = first;
  const segments = segmentsOf(range.from, range.to, grid, newestOf(first));
  const times = timesOf(segments);
  const size = Math.floor(BUCKETS_PER_GROUP / Math.max(times.length, 1));
  return chunk(slis, Math.min(SLIS_PER_GROUP, Math.max(size, 1))).map(part => ({
    source,
    step: grid.step,
    range,
    pieces: piecesOf(segments),
    times,
    slis: part,
  }));
}

/** The time that ages count from, once the range is written. */
function newestOf({ row, range }: PlannedSli): number {
  return Math.max(range.to, row.collected_to ?? range.to);
}
