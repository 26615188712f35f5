import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type {
  SliChange,
  SliFailure,
  SliQuery,
  SliSource,
} from '@vigie/backstage-plugin-reliability-node';
import type { SloStore } from '../database/SloStore';
import type { SloRow } from '../database/tables';
import type { PreparedSlos } from './PreparedSlos';
import { labelOf } from './resolveSource';

/** An SLI that can be collected. */
export interface Candidate {
  row: SloRow;
  source: SliSource;
  query: SliQuery;
  windowSeconds: number;
}

/** All SLIs of this engine's share whose definition and source are there. */
export async function listCandidates(
  store: SloStore,
  prepared: PreparedSlos,
  isMine: (entityRef: string) => boolean,
): Promise<Candidate[]> {
  const seen = new Set<number>();
  const candidates: Candidate[] = [];
  for await (const rows of store.listRows()) {
    for (const row of rows) {
      seen.add(row.seq);
      const slo = prepared.get(row);
      if (slo.kind === 'ready' && !slo.rejected && isMine(row.entity_ref)) {
        const { source, query, definition } = slo;
        const windowSeconds = definition.window.seconds;
        candidates.push({ row, source, query, windowSeconds });
      }
    }
  }
  prepared.retain(seen);
  return candidates;
}

/** Candidates by their source. */
export function bySource(
  candidates: readonly Candidate[],
): Map<SliSource, Candidate[]> {
  const groups = new Map<SliSource, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.source);
    if (group) {
      group.push(candidate);
    } else {
      groups.set(candidate.source, [candidate]);
    }
  }
  return groups;
}

/**
 * What sources say has changed in the past, by key. A source that cannot tell
 * is collected without; what changed stays with it until it can.
 */
export async function findChanges(
  candidates: readonly Candidate[],
  logger: LoggerService,
): Promise<Map<string, SliChange>> {
  const changes = new Map<string, SliChange>();
  for (const [source, group] of bySource(candidates)) {
    try {
      const found = await source.changes?.(group.map(({ query }) => query));
      found?.forEach(change => changes.set(change.key, change));
    } catch (error) {
      logger.warn(
        `${labelOf(source)} cannot tell what changed`,
        isError(error) ? error : undefined,
      );
    }
  }
  return changes;
}

/** Seconds between the buckets of an SLI, or why they are not known. */
export type SliStep =
  | { ok: true; seconds: number }
  | { ok: false; failure: SliFailure };

const SHORTEST_STEP_SECONDS = 60;
const HOUR_SECONDS = 3600;

/** The step of each candidate, by key, asked all at once so that a source can answer in one go. */
export async function readSteps(
  candidates: readonly Candidate[],
): Promise<Map<string, SliStep>> {
  const steps = await Promise.all(candidates.map(readStep));
  return new Map(
    candidates.map(({ query }, index) => [query.key, steps[index]]),
  );
}

async function readStep({ source, query }: Candidate): Promise<SliStep> {
  try {
    const seconds = await source.stepOf(query);
    return Number.isInteger(seconds) &&
      seconds >= SHORTEST_STEP_SECONDS &&
      HOUR_SECONDS % seconds === 0
      ? { ok: true, seconds }
      : failed(`The step must divide an hour; it is ${seconds} seconds`);
  } catch (error) {
    return failed(
      isError(error) ? error.message : 'The step cannot be determined',
    );
  }
}

function failed(message: string): SliStep {
  return { ok: false, failure: { kind: 'internal', message } };
}
