import type { ExecutionSummary } from '@vigie/backstage-plugin-reliability-common';
import type { ExecutionRow } from '../tables';

/** What a list of executions selects. */
export const SUMMARY_COLUMNS = [
  'id',
  'entity_ref',
  'kind',
  'title',
  'runbook',
  'alert',
  'team',
  'status',
  'outcome',
  'started_by',
  'lead',
  'started_at',
  'finished_at',
  'revision',
] as const;

export type ExecutionSummaryRow = Pick<
  ExecutionRow,
  (typeof SUMMARY_COLUMNS)[number]
>;

/** An execution in a list. */
export function toSummary(row: ExecutionSummaryRow): ExecutionSummary {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    kind: row.kind,
    title: row.title,
    ...(row.runbook !== null && { runbook: row.runbook }),
    ...(row.alert !== null && { alert: row.alert }),
    ...(row.team !== null && { team: row.team }),
    status: row.status,
    ...(row.outcome !== null && { outcome: row.outcome }),
    startedBy: row.started_by,
    lead: row.lead,
    startedAt: row.started_at,
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
    revision: row.revision,
  };
}
