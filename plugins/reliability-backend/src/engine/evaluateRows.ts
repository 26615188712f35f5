import {
  alignLeftEdge,
  DEFAULT_STEP_SECONDS,
  evaluateSlo,
  evaluationWindows,
  TIERS,
  type WindowSum,
} from '@vigie/backstage-plugin-reliability-common';
import type { SliFailure } from '@vigie/backstage-plugin-reliability-node';
import { chunk } from '../database/chunk';
import { breathe } from '../database/operations/breathe';
import type { PointsByTime } from '../database/operations/slo/readSums';
import type { SloStore } from '../database/SloStore';
import type { SloPointRow, SloRow } from '../database/tables';
import { describeRefusedSlo, describeSlo, type StoredSlo } from './describeSlo';
import type { PreparedSlo } from './prepareSlo';

type Prepared = Exclude<PreparedSlo, { kind: 'refused' }>;

/** SLOs evaluated between two chances for others to run. */
const SLOS_PER_CHUNK = 200;

/** A history of this length may have lost its beginning, where the sums are 0. */
const LONGEST_KEPT_SECONDS = TIERS[TIERS.length - 1].ageSeconds;

interface Evaluation {
  row: SloRow;
  prepared: Prepared;
}

/** SLOs that need sums at the same times. */
interface EdgeGroup {
  /** Left edge by length of window. */
  edges: Map<number, number>;
  /** All times to read. */
  times: Set<number>;
  slos: Evaluation[];
}

/**
 * Evaluates SLOs as their histories are, in few queries: those that are
 * collected up to the same time and have windows of the same length read their
 * sums together.
 *
 * An SLO whose history was replaced between reading its row and its sums is
 * left out; it keeps the state it has until the next cycle.
 */
export async function evaluateRows(options: {
  store: SloStore;
  rows: readonly SloRow[];
  prepare(row: SloRow): PreparedSlo;
  now: number;
  cycleSeconds: number;
}): Promise<StoredSlo[]> {
  const { store, now, cycleSeconds } = options;
  const evaluated: StoredSlo[] = [];
  const groups = new Map<string, EdgeGroup>();

  for (const row of options.rows) {
    const identity = { id: row.id, entityRef: row.entity_ref };
    const prepared = options.prepare(row);
    if (prepared.kind === 'refused') {
      evaluated.push(describeRefusedSlo(identity, prepared.refused));
    } else {
      addToGroup(groups, { row, prepared });
    }
  }

  for (const group of groups.values()) {
    for (const part of chunk(group.slos, SLOS_PER_CHUNK)) {
      const sums = group.times.size
        ? await store.readSums(
            part.map(({ row }) => row.seq),
            [...group.times],
          )
        : new Map<number, PointsByTime>();
      for (const slo of part) {
        const points = sums.get(slo.row.seq) ?? new Map();
        if (await completeEdges(store, slo.row, group, points)) {
          evaluated.push(evaluate(slo, group, points, { now, cycleSeconds }));
        }
      }
      await breathe();
    }
  }
  return evaluated;
}

function addToGroup(groups: Map<string, EdgeGroup>, slo: Evaluation): void {
  const { row, prepared } = slo;
  const { seconds } = prepared.definition.window;
  const key = `${row.collected_to} ${row.step} ${seconds}`;
  let group = groups.get(key);
  if (!group) {
    group = { edges: new Map(), times: new Set(), slos: [] };
    groups.set(key, group);
    if (row.collected_to !== null) {
      group.times.add(row.collected_to);
      for (const length of evaluationWindows(seconds)) {
        const edge = alignLeftEdge(
          row.collected_to,
          length,
          row.step ?? DEFAULT_STEP_SECONDS,
        );
        group.edges.set(length, edge);
        group.times.add(edge);
      }
    }
  }
  group.slos.push(slo);
}

/**
 * Sees that every edge has a row. An edge before the history needs none: the
 * sums begin at 0 there. One that was not kept, as after a change of step, is
 * replaced by the row before it.
 *
 * @returns `false` when the end of the history is not there any more
 */
async function completeEdges(
  store: SloStore,
  row: SloRow,
  group: EdgeGroup,
  points: PointsByTime,
): Promise<boolean> {
  if (row.collected_to === null) {
    return true;
  }
  if (!points.has(row.collected_to)) {
    return false;
  }
  for (const edge of group.edges.values()) {
    const from = row.collected_from ?? 0;
    const isTrimmed = row.collected_to - from >= LONGEST_KEPT_SECONDS;
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

function evaluate(
  { row, prepared }: Evaluation,
  group: EdgeGroup,
  points: PointsByTime,
  clock: { now: number; cycleSeconds: number },
): StoredSlo {
  const { definition } = prepared;
  const failure = failureOf(row, prepared);
  const evaluation = evaluateSlo({
    windowSeconds: definition.window.seconds,
    objectives: definition.objectives,
    step: row.step ?? DEFAULT_STEP_SECONDS,
    cycleSeconds: clock.cycleSeconds,
    now: clock.now,
    collectedTo: row.collected_to ?? undefined,
    firstMeasured: row.first_measured ?? undefined,
    lastMeasured: row.last_measured ?? undefined,
    failure,
    sum: length => {
      const edge = group.edges.get(length);
      const end = points.get(row.collected_to ?? -1);
      return edge === undefined || !end
        ? undefined
        : windowSum(edge, points.get(edge), end);
    },
  });
  return describeSlo(
    { id: row.id, entityRef: row.entity_ref },
    definition,
    {
      type:
        prepared.kind === 'ready'
          ? prepared.source.type
          : definition.indicator.total.type,
      ...(prepared.kind === 'ready' ? { name: prepared.source.name } : {}),
      step: row.step ?? DEFAULT_STEP_SECONDS,
      queries: prepared.queries,
    },
    evaluation,
  );
}

function failureOf(row: SloRow, prepared: Prepared): string | undefined {
  if (prepared.kind === 'unresolved') {
    return prepared.message;
  }
  if (prepared.rejected) {
    return prepared.rejected.message;
  }
  return row.failure === null
    ? undefined
    : (JSON.parse(row.failure) as SliFailure).message;
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
