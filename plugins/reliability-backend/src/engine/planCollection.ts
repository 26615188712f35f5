import { alignLeftEdge } from '@vigie/backstage-plugin-reliability-common';
import type { SloRow } from '../database/tables';
import { alignBase, startOfDay, type StoredGrid } from './timeGrid';

/** What is needed to know which time of an SLI to collect. */
export interface PlanInput {
  row: Pick<
    SloRow,
    'step' | 'collected_from' | 'collected_to' | 'last_measured' | 'failure'
  >;
  /** Step of its source, seconds. */
  step: number;
  /** Length of the SLO's window. */
  windowSeconds: number;
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

/** No more history than this is asked of a source for a new SLI. */
const LONGEST_BACKFILL_SECONDS = 90 * 86400;

/**
 * The time to collect of one SLI in this cycle; `undefined` when there is
 * nothing new.
 *
 * A new SLI begins at the left edge of its window. Otherwise collection goes on
 * where it stopped, however long ago, reading the last steps again; late data
 * takes it back to where it changed. It never ends before where it ended.
 */
export function planCollection(input: PlanInput): PlannedRange | undefined {
  const { row, step } = input;
  const to = endOf(input);
  const stored = storedGrid(row);
  if (stored && to < stored.collectedTo) {
    return undefined;
  }
  const changedFrom = input.changedFrom ?? Infinity;
  if (!stored) {
    const from = Math.min(historyStart(input), changedFrom);
    return { from: alignBase(from, to, step, undefined), to };
  }
  if (to === stored.collectedTo && changedFrom >= to && row.failure === null) {
    return undefined;
  }
  const isBehind =
    (row.last_measured ?? 0) < stored.collectedTo - STEPS_READ_AGAIN * step;
  const again = isBehind ? UNMEASURED_STEPS_READ_AGAIN : STEPS_READ_AGAIN;
  const from = Math.min(
    Math.max(stored.collectedTo - again * step, stored.collectedFrom),
    changedFrom,
  );
  return { from: alignBase(from, to, step, stored), to };
}

/**
 * The time before the history that the window needs and that was never
 * collected, for an SLO whose window was made longer.
 */
export function planExtension(input: PlanInput): PlannedRange | undefined {
  const stored = storedGrid(input.row);
  const from = startOfDay(historyStart(input));
  return stored && from < stored.collectedFrom
    ? { from, to: stored.collectedFrom }
    : undefined;
}

function endOf({ now, delaySeconds, step }: PlanInput): number {
  return Math.floor((now - delaySeconds) / step) * step;
}

function historyStart(input: PlanInput): number {
  return alignLeftEdge(
    endOf(input),
    Math.min(input.windowSeconds, LONGEST_BACKFILL_SECONDS),
    input.step,
  );
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
