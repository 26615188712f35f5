import {
  retentionOf,
  type SloDefinition,
  sloParts,
} from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import type { SliRow, SloPointRow } from '../../tables';
import { whereAny } from '../whereAny';
import { sliDigest } from './sliDigest';

/**
 * Makes the parts of an SLO be those of its definition. A part that counts the
 * same keeps its row and with it its history, also in another place; one that
 * nothing counts any more goes, and with it its key, so that a collection that
 * is on its way finds no row and writes nothing.
 *
 * @param rows - of the SLO, locked
 * @returns whether any part begins anew
 */
export async function upsertParts(options: {
  tx: Knex.Transaction;
  sloId: string;
  entityRef: string;
  definition: SloDefinition;
  rows: readonly SliRow[];
}): Promise<boolean> {
  const { tx, sloId, entityRef, definition } = options;
  const retention = retentionOf(definition.window);
  const left = [...options.rows];
  const kept: Array<{ row: SliRow; part: number }> = [];
  const added: Array<Partial<SliRow>> = [];
  sloParts(definition).parts.forEach((part, index) => {
    const digest = sliDigest(part);
    const found = left.findIndex(row => row.sli_digest === digest);
    if (found >= 0) {
      kept.push({ row: left.splice(found, 1)[0], part: index });
    } else {
      added.push({
        slo_id: sloId,
        entity_ref: entityRef,
        part: index,
        retention,
        sli_digest: digest,
      });
    }
  });

  await removeParts(tx, left);
  const moved = kept.filter(({ row, part }) => row.part !== part);
  // Out of each other's places first: two parts may change theirs.
  for (const { row } of moved) {
    await tx<SliRow>('sli')
      .where({ seq: row.seq })
      .update({ part: -1 - row.part });
  }
  for (const { row, part } of kept) {
    if (row.part !== part || row.retention !== retention) {
      await tx<SliRow>('sli')
        .where({ seq: row.seq })
        .update({ part, retention });
    }
  }
  if (added.length > 0) {
    await tx<SliRow>('sli').insert(added);
  }
  return added.length > 0;
}

/** Removes parts and their histories. */
export async function removeParts(
  tx: Knex.Transaction,
  rows: ReadonlyArray<Pick<SliRow, 'seq'>>,
): Promise<void> {
  if (rows.length === 0) {
    return;
  }
  const seqs = rows.map(row => row.seq);
  await whereAny(tx, tx<SloPointRow>('slo_point'), 'sli_seq', seqs).delete();
  await whereAny(tx, tx<SliRow>('sli'), 'seq', seqs).delete();
}
