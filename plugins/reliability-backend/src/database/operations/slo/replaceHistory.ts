import type { Knex } from 'knex';
import { chunk } from '../../chunk';
import type { SliRow, SloPointRow } from '../../tables';
import { breathe } from '../breathe';
import { inTransaction } from '../inTransaction';
import { isSqlite, whereAny } from '../whereAny';
import type { Collection } from './collection';
import type { Sums } from './cumulativeSums';
import { KeptTimes, planReplacement, type Plan } from './planReplacement';

/** SQLite refuses more values in one statement. */
const POINTS_PER_STATEMENT = 400;

/** Sums worked out between two chances for others to run. */
const TIMES_PER_BREATH = 5000;

/**
 * What became of one SLI:
 * - `written`: the history is now as collected;
 * - `fenced`: someone else wrote it, redefined it or removed it meanwhile; nothing was changed;
 * - `no-base`: there is no sum at `from` to go on from; `nearest` is the one before. Nothing was changed.
 */
export type ReplaceOutcome =
  | { seq: number; outcome: 'written'; revision: number }
  | { seq: number; outcome: 'fenced' }
  | { seq: number; outcome: 'no-base'; nearest: number | undefined };

/**
 * The only write of history: replaces the sums of many SLIs in `(from, to]`.
 *
 * In one transaction: lock the rows of the SLIs in the order of their keys, so
 * that two of these never wait for each other; leave out those whose revision
 * is not the one the collection was planned with; continue the sums from the
 * row at `from`; write only the rows that differ; shift the sums after `to`, if
 * any, by what `(from, to]` gained or lost. Repeating it changes nothing, and a
 * process that dies leaves the state before or the state after.
 *
 * Sums are multiples of 2⁻¹⁰, so differences and shifts are exact.
 */
export async function replaceHistory(
  knex: Knex,
  collection: Collection,
): Promise<ReplaceOutcome[]> {
  const { from, to } = collection;
  const seqs = collection.slis.map(sli => sli.seq);
  if (seqs.length === 0) {
    return [];
  }
  return inTransaction(knex, async tx => {
    const rows: SliRow[] = await whereAny(
      tx,
      tx<SliRow>('sli').select().orderBy('seq').forUpdate(),
      'seq',
      seqs,
    );
    const rowOf = new Map(rows.map(row => [row.seq, row]));
    const pointsOf = await readPoints(tx, seqs, from, to);

    const outcomes: ReplaceOutcome[] = [];
    const plans: Plan[] = [];
    const keptTimes = new KeptTimes(collection);
    let planned = 0;
    for (const sli of collection.slis) {
      planned += collection.times.length;
      if (planned > TIMES_PER_BREATH) {
        planned = 0;
        await breathe();
      }
      const row = rowOf.get(sli.seq);
      if (!row || row.revision !== sli.revision) {
        outcomes.push({ seq: sli.seq, outcome: 'fenced' });
        continue;
      }
      const points = pointsOf.get(sli.seq) ?? new Map<number, Sums>();
      const plan = await planReplacement(tx, collection, {
        sli,
        row,
        points,
        keptTimes,
      });
      if (plan) {
        plans.push(plan);
        outcomes.push({
          seq: sli.seq,
          outcome: 'written',
          revision: row.revision + 1,
        });
      } else {
        outcomes.push({
          seq: sli.seq,
          outcome: 'no-base',
          nearest: await nearestBefore(tx, sli.seq, from),
        });
      }
    }
    await applyPlans(tx, collection, plans);
    return outcomes;
  });
}

async function readPoints(
  tx: Knex.Transaction,
  seqs: number[],
  from: number,
  to: number,
): Promise<Map<number, Map<number, Sums>>> {
  const points: SloPointRow[] = await whereAny(
    tx,
    tx<SloPointRow>('slo_point').whereBetween('time', [from, to]),
    'sli_seq',
    seqs,
  );
  const pointsOf = new Map<number, Map<number, Sums>>();
  for (const point of points) {
    let sums = pointsOf.get(point.sli_seq);
    if (!sums) {
      sums = new Map();
      pointsOf.set(point.sli_seq, sums);
    }
    sums.set(point.time, point);
  }
  return pointsOf;
}

async function nearestBefore(
  tx: Knex.Transaction,
  seq: number,
  time: number,
): Promise<number | undefined> {
  const row = await tx<SloPointRow>('slo_point')
    .where('sli_seq', seq)
    .where('time', '<', time)
    .max({ nearest: 'time' })
    .first();
  return row?.nearest ?? undefined;
}

async function applyPlans(
  tx: Knex.Transaction,
  collection: Collection,
  plans: readonly Plan[],
): Promise<void> {
  for (const [times, seqs] of groupSeqs(plans, plan => plan.drop)) {
    if (times.length > 0) {
      await whereAny(
        tx,
        whereAny(tx, tx<SloPointRow>('slo_point'), 'sli_seq', seqs),
        'time',
        times,
      ).delete();
    }
  }
  for (const part of chunk(
    plans.flatMap(plan => plan.put),
    POINTS_PER_STATEMENT,
  )) {
    await tx<SloPointRow>('slo_point')
      .insert(part)
      .onConflict(['sli_seq', 'time'])
      .merge();
    await breathe();
  }
  for (const { row, shift } of plans) {
    if (shift && (shift.good || shift.total || shift.covered)) {
      await tx<SloPointRow>('slo_point')
        .where('sli_seq', row.seq)
        .where('time', '>', collection.to)
        .update({
          good: tx.raw('good + ?', [shift.good]),
          total: tx.raw('total + ?', [shift.total]),
          covered: tx.raw(
            isSqlite(tx) ? 'covered + ?' : 'covered + cast(? as integer)',
            [shift.covered],
          ),
        });
    }
  }
  for (const [update, seqs] of groupSeqs(plans, plan => plan.update)) {
    await whereAny(tx, tx<SliRow>('sli'), 'seq', seqs).update({
      ...update,
      step: collection.step,
      attempted_at: collection.attemptedAt,
      failure: null,
      revision: tx.raw('revision + 1'),
    });
  }
}

/** Keys of plans that share a value, so that one statement serves them all. */
function groupSeqs<T>(
  plans: readonly Plan[],
  valueOf: (plan: Plan) => T,
): Array<[T, number[]]> {
  const groups = new Map<string, [T, number[]]>();
  for (const plan of plans) {
    const value = valueOf(plan);
    const key = JSON.stringify(value);
    const group = groups.get(key);
    if (group) {
      group[1].push(plan.row.seq);
    } else {
      groups.set(key, [value, [plan.row.seq]]);
    }
  }
  return [...groups.values()];
}
