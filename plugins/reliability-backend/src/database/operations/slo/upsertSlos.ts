import {
  type RefusedSlo,
  type SloDefinition,
  sloParts,
} from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import {
  describePendingSlo,
  describeRefusedSlo,
} from '../../../engine/describeSlo';
import type { SliRow, SloRow, SloStateRow } from '../../tables';
import { inTransaction } from '../inTransaction';
import { whereAny } from '../whereAny';
import { sloId } from './sloId';
import { removeParts, upsertParts } from './upsertParts';
import { writeStates } from './writeStates';

export interface UpsertSlosOutcome {
  added: number;
  changed: number;
  removed: number;
}

/**
 * Makes the SLOs of one entity be these.
 *
 * The history of a part stays as long as it counts the same, also through a
 * time in which the definition was refused; it starts anew when what is counted
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
    const partsOf = await lockParts(tx, rows);
    const existing = new Map(rows.map(row => [row.name, row]));
    const outcome: UpsertSlosOutcome = { added: 0, changed: 0, removed: 0 };

    for (const [name, definition] of wanted) {
      const row = existing.get(name);
      const id = sloId(entityRef, name);
      const stored = {
        definition: JSON.stringify(definition),
        is_refused: isRefusedSlo(definition) ? 1 : 0,
      };
      if (!row) {
        await tx<SloRow>('slo').insert({
          id,
          entity_ref: entityRef,
          name,
          ...stored,
        });
        outcome.added++;
      } else if (
        row.definition !== stored.definition ||
        row.is_refused !== stored.is_refused ||
        lacksParts(definition, partsOf.get(id))
      ) {
        await tx<SloRow>('slo').where({ seq: row.seq }).update(stored);
        outcome.changed++;
      } else {
        continue;
      }

      const identity = { id, entityRef };
      if (isRefusedSlo(definition)) {
        const slo = describeRefusedSlo(identity, definition);
        await writeStates({ knex: tx, evaluatedAt: now, slos: [slo] });
        continue;
      }
      const beginsAnew = await upsertParts({
        tx,
        sloId: id,
        entityRef,
        definition,
        rows: partsOf.get(id) ?? [],
      });
      // Else the state so far is still about the same counts; the next cycle moves it on.
      if (beginsAnew) {
        const slo = describePendingSlo(identity, definition);
        await writeStates({ knex: tx, evaluatedAt: now, slos: [slo] });
      }
    }

    const gone = rows.filter(row => !wanted.has(row.name));
    if (gone.length > 0) {
      const ids = gone.map(row => row.id);
      await removeParts(
        tx,
        ids.flatMap(id => partsOf.get(id) ?? []),
      );
      await whereAny(tx, tx<SloStateRow>('slo_state'), 'slo_id', ids).delete();
      await whereAny(tx, tx<SloRow>('slo'), 'id', ids).delete();
      outcome.removed = gone.length;
    }
    return outcome;
  });
}

/** An older version may have left an SLO without them. */
function lacksParts(
  definition: SloDefinition | RefusedSlo,
  rows: readonly SliRow[] = [],
): boolean {
  return (
    !isRefusedSlo(definition) &&
    sloParts(definition).parts.length !== rows.length
  );
}

/** Locked in the order of their keys, as collections lock them. */
async function lockParts(
  tx: Knex.Transaction,
  slos: readonly SloRow[],
): Promise<Map<string, SliRow[]>> {
  const rows: SliRow[] = await whereAny(
    tx,
    tx<SliRow>('sli').select().orderBy('seq').forUpdate(),
    'slo_id',
    slos.map(slo => slo.id),
  );
  const partsOf = new Map<string, SliRow[]>();
  for (const row of rows) {
    partsOf.set(row.slo_id, [...(partsOf.get(row.slo_id) ?? []), row]);
  }
  return partsOf;
}

function isRefusedSlo(
  definition: SloDefinition | RefusedSlo,
): definition is RefusedSlo {
  return !('objectives' in definition);
}
