import {
  isKept,
  type Retention,
  tiersOf,
} from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import type { SliRow, SloPointRow } from '../../tables';
import {
  cumulate,
  difference,
  firstMeasuredStep,
  lastMeasuredStep,
  type Sums,
} from './cumulativeSums';
import { findLastMeasured } from './findLastMeasured';
import type { CollectedSli, Collection } from './collection';

/** What is to be written of one SLI. */
export interface Plan {
  row: SliRow;
  drop: number[];
  put: SloPointRow[];
  /** What later sums gain; only when there are later sums. */
  shift?: Sums;
  update: Partial<SliRow>;
}

/** Which of the times of a collection survive thinning: the same for most SLIs. */
export class KeptTimes {
  readonly #collection: Collection;
  readonly #known = new Map<string, Set<number>>();

  constructor(collection: Collection) {
    this.#collection = collection;
  }

  upTo(newest: number, retention: Retention): Set<number> {
    const key = `${retention} ${newest}`;
    const known = this.#known.get(key);
    if (known) {
      return known;
    }
    const { times, to, step } = this.#collection;
    const tiers = tiersOf(retention);
    const kept = new Set(
      times.filter(time => time === to || isKept(time, newest, step, tiers)),
    );
    this.#known.set(key, kept);
    return kept;
  }
}

/**
 * Works out what a collection changes for one SLI: the sums go on from the row
 * at its start, or from 0 when the history begins later.
 *
 * @returns `undefined` when there is no row to go on from
 */
export async function planReplacement(
  tx: Knex.Transaction,
  collection: Collection,
  stored: {
    sli: CollectedSli;
    row: SliRow;
    points: ReadonlyMap<number, Sums>;
    keptTimes: KeptTimes;
  },
): Promise<Plan | undefined> {
  const { from, to, step, times } = collection;
  const { sli, row, points } = stored;
  const begins = row.collected_from === null || row.collected_from > from;
  const base = begins ? { good: 0, total: 0, covered: 0 } : points.get(from);
  const newest = Math.max(row.collected_to ?? to, to);
  const hasLater = newest > to;
  const endBefore = points.get(to);
  if (!base || (hasLater && !endBefore)) {
    return undefined;
  }

  const wanted = new Map<number, Sums>();
  if (begins) {
    wanted.set(from, base);
  }
  const kept = stored.keptTimes.upTo(newest, row.retention);
  let end: Sums = base;
  for (const [time, sums] of cumulate(base, times, sli.buckets)) {
    end = sums;
    if (kept.has(time)) {
      wanted.set(time, sums);
    }
  }

  const first = firstMeasuredStep(sli.buckets, step);
  const last = lastMeasuredStep(sli.buckets);
  const keepsFirst = row.first_measured !== null && row.first_measured <= from;
  const keepsLast =
    row.last_measured !== null &&
    (row.last_measured <= from || row.last_measured > to);
  let lastMeasured = keepsLast && hasLater ? row.last_measured : last;
  if (lastMeasured === undefined) {
    lastMeasured = keepsLast
      ? row.last_measured
      : await findLastMeasured(tx, row.seq, from, base.covered);
  }
  return {
    row,
    drop: [...points.keys()].filter(time => time > from && !wanted.has(time)),
    put: [...wanted]
      .filter(([time, sums]) => !isSame(points.get(time), sums))
      .map(([time, sums]) => ({ sli_seq: row.seq, time, ...sums })),
    ...(hasLater && endBefore ? { shift: difference(end, endBefore) } : {}),
    update: {
      collected_from: begins ? from : row.collected_from,
      collected_to: newest,
      first_measured: keepsFirst
        ? row.first_measured
        : first ?? (hasLater ? row.first_measured : null),
      last_measured: lastMeasured,
    },
  };
}

function isSame(stored: Sums | undefined, wanted: Sums): boolean {
  return (
    stored !== undefined &&
    stored.good === wanted.good &&
    stored.total === wanted.total &&
    stored.covered === wanted.covered
  );
}
