import type { RunbookActivity } from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { whereAny } from '../operations/whereAny';
import type { ExecutionRow } from '../tables';

type LastRow = Pick<
  ExecutionRow,
  'entity_ref' | 'runbook' | 'kind' | 'scenario' | 'outcome' | 'finished_at'
>;

/**
 * The last finished execution and drill of every runbook, by entity and slug.
 * A drill counts for each runbook that its scenario names.
 *
 * @param entityRefs - all entities when absent
 */
export async function lastActivity(
  knex: Knex,
  entityRefs?: readonly string[],
): Promise<Map<string, Map<string, RunbookActivity>>> {
  // One row for each runbook and scenario, so that years of records cost no more than a day's.
  const ranked = knex<ExecutionRow>('execution')
    .where({ status: 'finished' })
    .select(
      'entity_ref',
      'runbook',
      'kind',
      'scenario',
      'outcome',
      'finished_at',
      knex.raw(
        'row_number() over (partition by entity_ref, kind, runbook, scenario_slug order by finished_at desc, id desc) as place',
      ),
    );
  if (entityRefs) whereAny(knex, ranked, 'entity_ref', entityRefs);
  const rows: LastRow[] = await knex
    .from(ranked.as('ranked'))
    .where('place', 1)
    .orderBy('finished_at')
    .select(
      'entity_ref',
      'runbook',
      'kind',
      'scenario',
      'outcome',
      'finished_at',
    );

  const found = new Map<string, Map<string, RunbookActivity>>();
  for (const row of rows) {
    const ofEntity =
      found.get(row.entity_ref) ?? new Map<string, RunbookActivity>();
    found.set(row.entity_ref, ofEntity);
    for (const slug of runbooksOf(row)) {
      // The oldest comes first: a later one replaces it.
      ofEntity.set(slug, { ...ofEntity.get(slug), ...toActivity(row) });
    }
  }
  return found;
}

function runbooksOf({ runbook, scenario }: LastRow): Set<string> {
  const named: string[] =
    scenario === null ? [] : JSON.parse(scenario).runbooks;
  return new Set(runbook === null ? named : [...named, runbook]);
}

function toActivity(row: LastRow): RunbookActivity {
  const at = row.finished_at ?? undefined;
  const outcome = row.outcome ?? undefined;
  return row.kind === 'drill'
    ? { drilledAt: at, drillOutcome: outcome }
    : { executedAt: at, executionOutcome: outcome };
}
