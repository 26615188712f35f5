import type {
  CheckReport,
  ChecklistTechnology,
  ExecutionEvent,
  ExecutionOutcome,
  Level,
  Retention,
  ServiceSummary,
} from '@vigie/backstage-plugin-reliability-common';

/** Rows as the migrations lay them out: epoch seconds, 0 and 1 for booleans, JSON as text. */

export interface ServiceRow {
  entity_ref: string;
  kind: string;
  namespace: string;
  name: string;
  title: string | null;
  type: string | null;
  owner: string | null;
  system: string | null;
  lifecycle: string | null;
  tier: string | null;
  service_name: string;
  sre_partner: string | null;
  folder: string | null;
  location: string | null;
  /** `DocsPages` as JSON. */
  docs: string | null;
  is_course: number;
  technology: ChecklistTechnology | null;
  depends_on: string;
  annotations: string;
  digest: string;
  seen_at: number;
}

export interface OwnerRow {
  entity_ref: string;
  is_present: number;
  kind: string | null;
  title: string | null;
  type: string | null;
  members: number | null;
  observed_at: number;
}

export interface DefinitionFolderRow {
  entity_ref: string;
  location: string | null;
  etag: string | null;
  state: 'read' | 'missing' | 'error';
  reason: string | null;
  read_at: number | null;
  attempted_at: number;
  rules: string;
  course: string | null;
  exemptions: string;
}

export interface SloRow {
  seq: number;
  id: string;
  entity_ref: string;
  name: string;
  definition: string;
  is_refused: number;
}

/** A part of an SLO, and how far it has been collected. */
export interface SliRow {
  seq: number;
  slo_id: string;
  entity_ref: string;
  part: number;
  retention: Retention;
  sli_digest: string;
  step: number | null;
  collected_from: number | null;
  collected_to: number | null;
  first_measured: number | null;
  last_measured: number | null;
  attempted_at: number | null;
  failure: string | null;
  revision: number;
}

export interface SloPointRow {
  sli_seq: number;
  time: number;
  good: number;
  total: number;
  covered: number;
}

export interface SloStateRow {
  slo_id: string;
  entity_ref: string;
  rank: number;
  remaining: number | null;
  observed_at: number | null;
  evaluated_at: number;
  payload: string;
}

export interface ProblemRow {
  id: number;
  entity_ref: string;
  severity: 'error' | 'warning';
  rule: string;
  message: string;
  file: string;
  line: number | null;
  column: number | null;
  path: string | null;
}

export interface DocumentRow {
  id: string;
  entity_ref: string;
  kind: 'runbook' | 'lesson' | 'scenario';
  slug: string;
  position: number;
  title: string;
  file: string;
  meta: string;
  markdown: string;
}

export interface SnapshotRow {
  entity_ref: string;
  domain: 'ownership' | 'coverage' | 'training' | 'monitoring';
  observed_at: number;
  payload: string;
}

export interface ServiceSummaryRow {
  entity_ref: string;
  slo_rank: number;
  slo_count: number;
  remaining: number | null;
  coverage_verdict: ServiceSummary['coverageVerdict'];
  coverage_basis: NonNullable<ServiceSummary['coverageBasis']> | null;
  coverage_rank: number;
  signals_alerted: number | null;
  signals_total: number | null;
  runbook_count: number;
  problem_count: number;
  observed_at: number | null;
}

export interface MeasurementSeriesRow {
  id: number;
  entity_ref: string;
  series: string;
  kind: 'counts' | 'values';
  step: number;
  dirty_from: number | null;
  revision: number;
}

export interface MeasurementRow {
  series_id: number;
  time: number;
  good: number;
  total: number;
  /** Of series of values, whose counts are 0. */
  value: number | null;
}

export interface ServiceFactsRow {
  entity_ref: string;
  is_datastore: number;
  observed_at: number;
  digest: string;
  payload: string;
}

export interface CheckTableRow {
  digest: string;
  ids: string;
  used_at: number;
}

export interface CheckStateRow {
  entity_ref: string;
  table_digest: string;
  outcomes: string;
  level: Level | null;
  evaluated_at: number;
}

export interface CheckDayRow {
  entity_ref: string;
  day: string;
  table_digest: string;
  outcomes: string;
  passed: number;
  failed: number;
  unseen: number;
  level: Level | null;
}

export interface CheckReportRow {
  entity_ref: string;
  check_id: string;
  outcome: CheckReport['outcome'];
  message: string | null;
  link: string | null;
  observed_at: number;
  expires_at: number;
}

export interface SourceHealthRow {
  role: 'sli' | 'monitoring' | 'routing' | 'dashboards';
  type: string;
  name: string;
  last_attempt: number;
  last_success: number | null;
  last_error: string | null;
  latency_seconds: number | null;
  covers: string | null;
  unknown: string | null;
}

export interface RunbookVersionRow {
  /** Digest of all of it. */
  id: string;
  entity_ref: string;
  slug: string;
  title: string;
  file: string;
  markdown: string;
  pinned_at: number;
}

export interface ExecutionRow {
  id: string;
  entity_ref: string;
  runbook: string | null;
  version_id: string | null;
  title: string;
  alert: string | null;
  kind: 'incident' | 'drill';
  scenario: string | null;
  scenario_slug: string | null;
  team: string | null;
  status: 'open' | 'finished';
  outcome: ExecutionOutcome | null;
  started_by: string;
  lead: string;
  started_at: number;
  finished_at: number | null;
  revision: number;
}

export interface ExecutionEventRow {
  execution_id: string;
  seq: number;
  operation: string;
  at: number;
  actor: string;
  type: ExecutionEvent['type'];
  payload: string;
}

export interface FollowUpActionRow {
  id: string;
  execution_id: string;
  entity_ref: string;
  title: string;
  owner: string;
  due: string;
  state: 'open' | 'closed';
  created_by: string;
  created_at: number;
  closed_by: string | null;
  closed_at: number | null;
}

export interface RunbookReviewRow {
  id: string;
  entity_ref: string;
  slug: string;
  digest: string;
  reviewed_by: string;
  reviewed_at: number;
  note: string | null;
}

export interface ExternalLinkRow {
  /** Digest of the address. */
  id: string;
  url: string;
  state: 'alive' | 'dead' | 'unknown';
  reason: string | null;
  failures: number;
  checked_at: number | null;
  due_at: number;
  seen_at: number;
}
