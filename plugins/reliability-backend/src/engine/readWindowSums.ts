import {
  evaluationEdges,
  type SloDefinition,
  TIERS,
  type WindowSum,
} from '@vigie/backstage-plugin-reliability-common';
import { chunk } from '../database/chunk';
import { breathe } from '../database/operations/breathe';
import type { PointsByTime } from '../database/operations/slo/readSums';
import type { SloStore } from '../database/SloStore';
import type { SliRow, SloPointRow } from '../database/tables';

/** Sums of one SLI from an aligned left edge to the end of its history. */
export type PartSums = (from: number) => WindowSum | undefined;

/** SLIs read in one statement. */
const SLIS_PER_STATEMENT = 200;

/** A history of this length may have lost its beginning, where the sums are 0. */
const LONGEST_KEPT_SECONDS = TIERS[TIERS.length - 1].ageSeconds;

/** SLIs that need sums at the same times. */
interface EdgeGroup {
  collectedTo: number;
  edges: number[];
  rows: SliRow[];
}

/**
 * Reads all that SLIs are evaluated from, in few queries: those that are
 * collected up to the same time and judged over the same windows together.
 *
 * @returns by key; without those that have no history, and those whose history
 * was replaced since their row was read
 */
export async function readWindowSums(
  store: SloStore,
  parts: ReadonlyArray<{
    row: SliRow;
    definition: SloDefinition;
    windowsKey: string;
  }>,
): Promise<Map<number, PartSums>> {
  const groups = new Map<string, EdgeGroup>();
  for (const { row, definition, windowsKey } of parts) {
    const { collected_to: collectedTo, step } = row;
    if (collectedTo === null || step === null) {
      continue;
    }
    const key = `${collectedTo} ${step} ${windowsKey}`;
    let group = groups.get(key);
    if (!group) {
      const edges = evaluationEdges(definition, collectedTo, step);
      group = { collectedTo, edges, rows: [] };
      groups.set(key, group);
    }
    group.rows.push(row);
  }

  const sums = new Map<number, PartSums>();
  for (const { collectedTo, edges, rows } of groups.values()) {
    for (const part of chunk(rows, SLIS_PER_STATEMENT)) {
      const pointsOf = await store.readSums(
        part.map(row => row.seq),
        [...new Set([...edges, collectedTo])],
      );
      for (const row of part) {
        const points = pointsOf.get(row.seq) ?? new Map();
        const end = points.get(collectedTo);
        if (end && (await completeEdges(store, row, edges, points))) {
          sums.set(row.seq, from => windowSum(from, points.get(from), end));
        }
      }
      await breathe();
    }
  }
  return sums;
}

/**
 * Sees that every edge has a row. An edge before the history needs none: the
 * sums begin at 0 there. One that was not kept, as after a change of step, is
 * replaced by the row before it.
 *
 * @returns `false` when the history is not what it was
 */
async function completeEdges(
  store: SloStore,
  row: SliRow,
  edges: readonly number[],
  points: PointsByTime,
): Promise<boolean> {
  const from = row.collected_from ?? 0;
  const isTrimmed = (row.collected_to ?? 0) - from >= LONGEST_KEPT_SECONDS;
  for (const edge of edges) {
    if (!points.has(edge) && (edge > from || isTrimmed)) {
      const before = await store.readSumsBefore(row.seq, Math.max(edge, from));
      if (!before) {
        return false;
      }
      points.set(edge, before);
    }
  }
  return true;
}

function windowSum(
  edge: number,
  base: SloPointRow | undefined,
  end: SloPointRow,
): WindowSum {
  return {
    from: base ? base.time : edge,
    to: end.time,
    good: end.good - (base?.good ?? 0),
    total: end.total - (base?.total ?? 0),
    coveredSeconds: end.covered - (base?.covered ?? 0),
  };
}
