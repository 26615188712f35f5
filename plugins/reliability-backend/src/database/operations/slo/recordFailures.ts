import type { SliFailure } from '@vigie/backstage-plugin-reliability-node';
import type { Knex } from 'knex';
import { chunk } from '../../chunk';
import type { SliRow } from '../../tables';

const KEYS_PER_STATEMENT = 400;

export interface FailedSli {
  seq: number;
  /** Revision of its row when the collection was planned. */
  revision: number;
  failure: SliFailure;
}

/**
 * Notes why SLIs could not be collected; their history stays as it is. An SLI
 * that someone else has collected meanwhile is left alone.
 */
export async function recordFailures(options: {
  knex: Knex;
  attemptedAt: number;
  failures: readonly FailedSli[];
}): Promise<void> {
  const byFailure = new Map<string, Array<[number, number]>>();
  for (const { seq, revision, failure } of options.failures) {
    const key = JSON.stringify(failure);
    const slis = byFailure.get(key) ?? [];
    slis.push([seq, revision]);
    byFailure.set(key, slis);
  }
  for (const [failure, slis] of byFailure) {
    for (const part of chunk(slis, KEYS_PER_STATEMENT)) {
      await options
        .knex<SliRow>('sli')
        .whereIn(['seq', 'revision'], part)
        .update({ failure, attempted_at: options.attemptedAt });
    }
  }
}
