import type { Knex } from 'knex';
import { chunk, KEYS_PER_STATEMENT } from './chunk';

/**
 * Brings the rows that lists are made of up to date with SLOs, runbooks and
 * problems; all services unless some are named. Coverage columns belong to the
 * coverage task and are left as they are.
 *
 * @remarks
 *
 * Set-based, and a row that says the same is not written: two replicas that
 * run it at once end with the same rows.
 */
export async function refreshSummaries(
  knex: Knex,
  entityRefs?: readonly string[],
): Promise<void> {
  if (entityRefs === undefined) {
    await refresh(knex, undefined);
    return;
  }
  for (const part of chunk(entityRefs, KEYS_PER_STATEMENT)) {
    await refresh(knex, part);
  }
}

const KEPT = [
  'slo_rank',
  'slo_count',
  'remaining',
  'runbook_count',
  'problem_count',
  'observed_at',
];

async function refresh(
  knex: Knex,
  entityRefs: readonly string[] | undefined,
): Promise<void> {
  const among = (column: string) =>
    entityRefs
      ? `${column} in (${entityRefs.map(() => '?').join(', ')})`
      : '1 = 1';
  const updates = KEPT.map(column => `${column} = excluded.${column}`);
  const differences = KEPT.map(
    column => `service_summary.${column} is distinct from excluded.${column}`,
  );
  await knex.raw(
    `insert into service_summary
       (entity_ref, slo_rank, slo_count, remaining, coverage_verdict, coverage_rank,
        runbook_count, problem_count, observed_at)
     select service.entity_ref, coalesce(slos.worst, 99), coalesce(slos.amount, 0), slos.remaining,
       'unknown', 1, coalesce(runbooks.amount, 0), coalesce(problems.amount, 0), slos.observed_at
     from service
     left join (
       select slo.entity_ref, min(slo_state.rank) as worst, count(*) as amount,
         min(slo_state.remaining) as remaining, max(slo_state.observed_at) as observed_at
       from slo left join slo_state on slo_state.slo_id = slo.id
       where ${among('slo.entity_ref')} group by slo.entity_ref
     ) slos on slos.entity_ref = service.entity_ref
     left join (
       select entity_ref, count(*) as amount from document
       where kind = 'runbook' and ${among('entity_ref')} group by entity_ref
     ) runbooks on runbooks.entity_ref = service.entity_ref
     left join (
       select entity_ref, count(*) as amount from problem
       where ${among('entity_ref')} group by entity_ref
     ) problems on problems.entity_ref = service.entity_ref
     where service.is_course = 0 and ${among('service.entity_ref')}
     on conflict (entity_ref) do update set ${updates.join(', ')}
     where ${differences.join(' or ')}`,
    entityRefs
      ? [...entityRefs, ...entityRefs, ...entityRefs, ...entityRefs]
      : [],
  );
}
