import type { SliRow } from '../database/tables';
import { alignBase, type Grid, startOfDay, type StoredGrid } from './timeGrid';

/** What is needed to know which time of an SLI to collect. */
export interface PlanInput {
  row: Pick<
    SliRow,
    'step' | 'collected_from' | 'collected_to' | 'last_measured' | 'failure'
  >;
  grid: Grid;
  /** Where its history must begin for what is asked of it, when it ends at `to`. */
  historyStart(to: number): number;
  now: number;
  delaySeconds: number;
  /** Earliest time after which the source says something changed. */
  changedFrom?: number;
}

export interface PlannedRange {
  /** Exclusive, as {@link alignBase} gives it. */
  from: number;
  /** Inclusive. */
  to: number;
}

/** Steps read again although they were collected, for late data. */
const STEPS_READ_AGAIN = 2;

/**
 * The same while nothing has been measured up to the end: a source that was
 * behind, or a clock ahead of its source, then heals without leaving a hole.
 */
const UNMEASURED_STEPS_READ_AGAIN = 30;

/**
 * The time to collect of one SLI in this cycle; `undefined` when there is
 * nothing new.
 *
 * A new SLI begins where the first of its windows does. Otherwise collection goes on
 * where it stopped, however long ago, reading the last steps again; late data
 * takes it back to where it changed. It never ends before where it ended.
 */
export function planCollection(input: PlanInput): PlannedRange | undefined {
  const { row, grid } = input;
  const { step } = grid;
  const to = endOf(input);
  const stored = storedGrid(row);
  const changedFrom = input.changedFrom ?? Infinity;
  // A coarser step ends before a finer one did: nothing is new, but what is late need not wait.
  if (stored && to < stored.collectedTo && changedFrom >= to) {
    return undefined;
  }
  if (!stored) {
    const from = Math.min(input.historyStart(to), changedFrom);
    return { from: alignBase(from, to, grid, undefined), to };
  }
  if (to === stored.collectedTo && changedFrom >= to && row.failure === null) {
    return undefined;
  }
  const isBehind =
    (row.last_measured ?? 0) < stored.collectedTo - STEPS_READ_AGAIN * step;
  const again = isBehind ? UNMEASURED_STEPS_READ_AGAIN : STEPS_READ_AGAIN;
  const from = Math.min(
    Math.max(
      Math.min(stored.collectedTo, to) - again * step,
      stored.collectedFrom,
    ),
    changedFrom,
  );
  return { from: alignBase(from, to, grid, stored), to };
}

/**
 * The time before the history that the window needs and that was never
 * collected, for an SLO whose window was made longer or another one.
 */
export function planExtension(input: PlanInput): PlannedRange | undefined {
  const stored = storedGrid(input.row);
  const from = startOfDay(input.historyStart(endOf(input)));
  return stored && from < stored.collectedFrom
    ? { from, to: stored.collectedFrom }
    : undefined;
}

function endOf({ now, delaySeconds, grid: { step } }: PlanInput): number {
  return Math.floor((now - delaySeconds) / step) * step;
}

function storedGrid(row: PlanInput['row']): StoredGrid | undefined {
  return row.collected_from !== null &&
    row.collected_to !== null &&
    row.step !== null
    ? {
        collectedFrom: row.collected_from,
        collectedTo: row.collected_to,
        step: row.step,
      }
    : undefined;
}
