import {
  type Bucket,
  sliceBuckets,
} from '@vigie/backstage-plugin-reliability-common';
import type { SliFailure } from '@vigie/backstage-plugin-reliability-node';
import { chunk } from '../database/chunk';
import { breathe } from '../database/operations/breathe';
import type { SloStore } from '../database/SloStore';
import { askSource } from './askSource';
import { checkOutcome } from './checkOutcome';
import type { CollectionGroup, PlannedSli } from './groupSlis';

/** SLIs whose history is replaced in one transaction, at most. */
const SLIS_PER_TRANSACTION = 200;

/** Steps of history replaced in one transaction, about. */
const STEPS_PER_TRANSACTION = 20_000;

/** Buckets checked between two chances for others to run. */
const BUCKETS_PER_BREATH = 10_000;

export interface GroupOutcome {
  /** With the revision their rows have now. */
  written: Array<{ sli: PlannedSli; revision: number }>;
  failed: Array<{ sli: PlannedSli; failure: SliFailure }>;
  /** Written, redefined or removed by someone else meanwhile. */
  fenced: PlannedSli[];
  /** Without a sum to go on from, and the time of the one before. */
  withoutBase: Array<{ sli: PlannedSli; nearest: number | undefined }>;
}

/**
 * Collects one group, piece by piece in the order of time, then writes what was
 * collected of each SLI as a whole: a history is never half replaced. An SLI
 * that fails in one piece is not asked for again and keeps its history.
 */
export async function collectGroup(options: {
  store: SloStore;
  group: CollectionGroup;
  attemptedAt: number;
  timeoutSeconds: number;
  signal: AbortSignal;
}): Promise<GroupOutcome> {
  const { store, group, attemptedAt, signal } = options;
  const outcome: GroupOutcome = {
    written: [],
    failed: [],
    fenced: [],
    withoutBase: [],
  };

  let alive = new Map<string, { sli: PlannedSli; buckets: Bucket[] }>(
    group.slis.map(sli => [sli.query.key, { sli, buckets: [] }]),
  );
  for (const piece of group.pieces) {
    if (alive.size === 0) {
      break;
    }
    const answer = await askSource(
      group.source,
      {
        slis: [...alive.values()].map(({ sli }) => sli.query),
        from: piece.from,
        to: piece.to,
        step: piece.resolution,
        signal,
      },
      options.timeoutSeconds,
    );
    const still: typeof alive = new Map();
    let checkedBuckets = 0;
    for (const [key, collected] of alive) {
      if (checkedBuckets > BUCKETS_PER_BREATH) {
        checkedBuckets = 0;
        await breathe();
      }
      const checked = answer.ok
        ? checkOutcome(answer.outcomes.get(key), piece)
        : answer;
      if (checked.ok) {
        checkedBuckets += checked.buckets.length;
        for (const bucket of checked.buckets) {
          collected.buckets.push(bucket);
        }
        still.set(key, collected);
      } else {
        outcome.failed.push({ sli: collected.sli, failure: checked.failure });
      }
    }
    alive = still;
    await breathe();
  }

  const size = Math.min(
    SLIS_PER_TRANSACTION,
    Math.max(1, Math.floor(STEPS_PER_TRANSACTION / group.times.length)),
  );
  for (const part of chunk([...alive.values()], size)) {
    signal.throwIfAborted();
    const sliOf = new Map(part.map(({ sli }) => [sli.row.seq, sli]));
    const results = await store.replaceHistory({
      from: group.range.from,
      to: group.range.to,
      step: group.step,
      times: group.times,
      attemptedAt,
      slis: part.map(({ sli, buckets }) => ({
        seq: sli.row.seq,
        revision: sli.row.revision,
        buckets: sli.slicing ? sliceBuckets(buckets, sli.slicing) : buckets,
      })),
    });
    for (const result of results) {
      const sli = sliOf.get(result.seq)!;
      if (result.outcome === 'written') {
        outcome.written.push({ sli, revision: result.revision });
      } else if (result.outcome === 'fenced') {
        outcome.fenced.push(sli);
      } else {
        outcome.withoutBase.push({ sli, nearest: result.nearest });
      }
    }
    await breathe();
  }
  return outcome;
}
