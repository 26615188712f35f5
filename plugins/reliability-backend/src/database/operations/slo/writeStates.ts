import { sloStateRank } from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import type { StoredSlo } from '../../../engine/describeSlo';
import { chunk } from '../../chunk';
import type { SloStateRow } from '../../tables';
import { breathe } from '../breathe';
import { whereAny } from '../whereAny';

const STATES_PER_STATEMENT = 200;

/** A state that is not what was stored before. */
export interface StateChange {
  slo: StoredSlo;
  /** Rank of the state before; `undefined` when there was none. */
  rankBefore: number | undefined;
}

/**
 * Stores the current state of SLOs.
 *
 * Where only the time of evaluation moves, the payload is left alone, which
 * spares the databases most of the writing for SLOs without traffic. An
 * evaluation never replaces a later one: a process that was paused loses.
 *
 * @returns those whose payload changed
 */
export async function writeStates(options: {
  knex: Knex;
  evaluatedAt: number;
  slos: readonly StoredSlo[];
}): Promise<StateChange[]> {
  const { knex, evaluatedAt } = options;
  const changes: StateChange[] = [];
  for (const part of chunk(options.slos, STATES_PER_STATEMENT)) {
    const stored: Array<Pick<SloStateRow, 'slo_id' | 'rank' | 'payload'>> =
      await whereAny(
        knex,
        knex<SloStateRow>('slo_state').select('slo_id', 'rank', 'payload'),
        'slo_id',
        part.map(slo => slo.id),
      );
    const before = new Map(stored.map(row => [row.slo_id, row]));

    const rows: SloStateRow[] = [];
    const unchanged: string[] = [];
    for (const slo of part) {
      const payload = JSON.stringify(slo);
      const previous = before.get(slo.id);
      if (previous?.payload === payload) {
        unchanged.push(slo.id);
        continue;
      }
      changes.push({ slo, rankBefore: previous?.rank });
      rows.push({
        slo_id: slo.id,
        entity_ref: slo.entityRef,
        rank: sloStateRank(slo.state),
        remaining: lowestRemaining(slo) ?? null,
        observed_at: slo.observedAt ?? null,
        evaluated_at: evaluatedAt,
        payload,
      });
    }
    if (rows.length > 0) {
      await knex<SloStateRow>('slo_state')
        .insert(rows)
        .onConflict('slo_id')
        .merge()
        .where('slo_state.evaluated_at', '<=', evaluatedAt);
    }
    if (unchanged.length > 0) {
      await whereAny(
        knex,
        knex<SloStateRow>('slo_state').where('evaluated_at', '<', evaluatedAt),
        'slo_id',
        unchanged,
      ).update({ evaluated_at: evaluatedAt });
    }
    await breathe();
  }
  return changes;
}

/** Of a composite the budget its objectives share: theirs alone promise nothing. */
function lowestRemaining(slo: StoredSlo): number | undefined {
  if (slo.composite) {
    return slo.composite.remainingRatio;
  }
  const ratios = slo.objectives.flatMap(
    objective => objective.budget?.remainingRatio ?? [],
  );
  return ratios.length > 0 ? Math.min(...ratios) : undefined;
}
