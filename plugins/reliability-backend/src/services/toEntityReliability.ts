import {
  type CoverageReading,
  type DefinitionsReading,
  type EntityReliability,
  type OwnershipReading,
  runbookFreshness,
  type RunbookFreshness,
  type RunbookFreshnessRules,
  type RunbookSummary,
  type TrainingReading,
} from '@vigie/backstage-plugin-reliability-common';
import type { EntityRows } from '../database/EntityStore';
import type { ServiceRow, SnapshotRow } from '../database/tables';
import { readRunbookMeta } from '../definitions/RunbookMeta';
import { toProblem } from './toProblem';
import { toSlo } from './toSlo';

/** Everything the cards of one entity show, from its rows. */
export function toEntityReliability(
  service: ServiceRow,
  rows: EntityRows,
  freshness: {
    rules: RunbookFreshnessRules;
    /** Epoch seconds. */ now: number;
  },
): EntityReliability {
  const ref = service.entity_ref;
  const snapshots = rows.snapshots.get(ref) ?? [];
  const snapshot = (domain: SnapshotRow['domain']) =>
    snapshots.find(row => row.domain === domain);
  return {
    entityRef: ref,
    tier: service.tier ?? undefined,
    definitions: toDefinitionsReading(service, rows),
    ownership: toOwnershipReading(service, snapshot('ownership')),
    slos: (rows.slos.get(ref) ?? []).map(toSlo),
    coverage: toCoverageReading(service, snapshot('coverage')),
    runbooks: (rows.runbooks.get(ref) ?? []).map(row =>
      toRunbookSummary(row, reviewed =>
        runbookFreshness({
          reviewed,
          activity: rows.activityOf(ref, row.slug),
          tier: service.tier ?? undefined,
          ...freshness,
        }),
      ),
    ),
    training: toTrainingReading(snapshot('training')),
    problems: (rows.problems.get(ref) ?? []).map(toProblem),
  };
}

function toDefinitionsReading(
  service: ServiceRow,
  rows: EntityRows,
): DefinitionsReading {
  if (service.folder === null) {
    return { state: 'not-configured' };
  }
  const folder = rows.folders.get(service.entity_ref);
  if (!folder) {
    return { state: 'pending' };
  }
  const counts = rows.problemCounts.get(service.entity_ref) ?? [];
  const count = (severity: string) =>
    counts.find(row => row.severity === severity)?.amount ?? 0;
  return {
    state: folder.state,
    // Where a local folder lies on the server is nobody's business; as written it helps as much.
    location: folder.location?.startsWith('http')
      ? folder.location
      : service.folder,
    readAt: folder.read_at ?? undefined,
    attemptedAt: folder.attempted_at,
    reason: folder.reason ?? undefined,
    errors: count('error'),
    warnings: count('warning'),
  };
}

function toOwnershipReading(
  service: ServiceRow,
  snapshot: SnapshotRow | undefined,
): OwnershipReading {
  return snapshot
    ? { ...JSON.parse(snapshot.payload), observedAt: snapshot.observed_at }
    : {
        state: 'unknown',
        observedAt: service.seen_at,
        reason: 'The owner has not been looked up yet.',
      };
}

function toCoverageReading(
  service: ServiceRow,
  snapshot: SnapshotRow | undefined,
): CoverageReading {
  if (service.is_course) {
    return {
      verdict: 'not-applicable',
      basis: 'none',
      reason: 'A course is not monitored.',
      signals: [],
    };
  }
  return snapshot
    ? { ...JSON.parse(snapshot.payload), observedAt: snapshot.observed_at }
    : {
        verdict: 'unknown',
        basis: 'none',
        reason: 'What is monitored has not been looked at yet.',
        signals: [],
      };
}

function toTrainingReading(snapshot: SnapshotRow | undefined): TrainingReading {
  return snapshot ? JSON.parse(snapshot.payload) : { courses: [] };
}

function toRunbookSummary(
  row: {
    id: string;
    slug: string;
    title: string;
    file: string;
    meta: string;
  },
  freshnessOf: (reviewed: string | undefined) => RunbookFreshness,
): RunbookSummary {
  const { alerts, signals, severity, reviewed } = readRunbookMeta(row.meta);
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    alerts,
    signals,
    severity,
    reviewed,
    file: row.file,
    freshness: freshnessOf(reviewed),
  };
}
