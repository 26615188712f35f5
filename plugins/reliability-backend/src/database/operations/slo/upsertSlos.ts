import type {
  RefusedSlo,
  SloDefinition,
} from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import {
  describePendingSlo,
  describeRefusedSlo,
} from '../../../engine/describeSlo';
import type { SloPointRow, SloRow, SloStateRow } from '../../tables';
import { inTransaction } from '../inTransaction';
import { whereAny } from '../whereAny';
import { sliDigest } from './sliDigest';
import { sloId } from './sloId';
import { writeStates } from './writeStates';

const NO_HISTORY = {
  step: null,
  collected_from: null,
  collected_to: null,
  first_measured: null,
  last_measured: null,
  attempted_at: null,
  failure: null,
} satisfies Partial<SloRow>;

export interface UpsertSlosOutcome {
  added: number;
  changed: number;
  removed: number;
}

/**
 * Makes the SLOs of one entity be these.
 *
 * The history stays as long as the SLI counts the same, also through a time in
 * which the definition was refused; it starts anew when what is counted
 * changes, and goes when the SLO goes. All in one transaction that locks the
 * rows of the entity: a collection that is on its way then finds another
 * revision, or no row, and writes nothing.
 *
 * Of two definitions with one name the first counts.
 */
export async function upsertSlos(options: {
  knex: Knex;
  entityRef: string;
  definitions: ReadonlyArray<SloDefinition | RefusedSlo>;
  now: number;
}): Promise<UpsertSlosOutcome> {
  const { entityRef, now } = options;
  const wanted = new Map<string, SloDefinition | RefusedSlo>();
  for (const definition of options.definitions) {
    if (!wanted.has(definition.name)) {
      wanted.set(definition.name, definition);
    }
  }

  return inTransaction(options.knex, async tx => {
    const rows: SloRow[] = await tx<SloRow>('slo')
      .where({ entity_ref: entityRef })
      .orderBy('seq')
      .forUpdate();
    const existing = new Map(rows.map(row => [row.name, row]));
    const outcome: UpsertSlosOutcome = { added: 0, changed: 0, removed: 0 };

    for (const [name, definition] of wanted) {
      const row = existing.get(name);
      const text = JSON.stringify(definition);
      const isRefused = isRefusedSlo(definition);
      const digest = isRefused
        ? row?.sli_digest ?? ''
        : sliDigest(definition.indicator);
      const identity = { id: sloId(entityRef, name), entityRef };

      if (!row) {
        await tx<SloRow>('slo').insert({
          id: identity.id,
          entity_ref: entityRef,
          name,
          definition: text,
          is_refused: isRefused ? 1 : 0,
          sli_digest: digest,
        });
        outcome.added++;
      } else if (
        row.definition !== text ||
        row.is_refused !== (isRefused ? 1 : 0)
      ) {
        const startsAnew = row.sli_digest !== digest;
        if (startsAnew) {
          await tx<SloPointRow>('slo_point')
            .where({ slo_seq: row.seq })
            .delete();
        }
        await tx<SloRow>('slo')
          .where({ seq: row.seq })
          .update({
            definition: text,
            is_refused: isRefused ? 1 : 0,
            sli_digest: digest,
            ...(startsAnew
              ? { ...NO_HISTORY, revision: row.revision + 1 }
              : {}),
          });
        outcome.changed++;
        if (!startsAnew && !isRefused) {
          // The state so far is still about the same counts; the next cycle moves it on.
          continue;
        }
      } else {
        continue;
      }
      await writeStates({
        knex: tx,
        evaluatedAt: now,
        slos: [
          isRefused
            ? describeRefusedSlo(identity, definition)
            : describePendingSlo(identity, definition),
        ],
      });
    }

    const gone = rows.filter(row => !wanted.has(row.name));
    if (gone.length > 0) {
      const seqs = gone.map(row => row.seq);
      await whereAny(
        tx,
        tx<SloPointRow>('slo_point'),
        'slo_seq',
        seqs,
      ).delete();
      await whereAny(
        tx,
        tx<SloStateRow>('slo_state'),
        'slo_id',
        gone.map(row => row.id),
      ).delete();
      await whereAny(tx, tx<SloRow>('slo'), 'seq', seqs).delete();
      outcome.removed = gone.length;
    }
    return outcome;
  });
}

function isRefusedSlo(
  definition: SloDefinition | RefusedSlo,
): definition is RefusedSlo {
  return !('indicator' in definition);
}
