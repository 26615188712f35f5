import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type {
  Slicing,
  SloDefinition,
} from '@vigie/backstage-plugin-reliability-common';
import type {
  SliChange,
  SliQuery,
  SliSource,
} from '@vigie/backstage-plugin-reliability-node';
import type { SloStore } from '../database/SloStore';
import type { SliRow } from '../database/tables';
import type { PreparedSlos } from './PreparedSlos';
import { labelOf } from './resolveSource';

/** A part of an SLO that can be collected. */
export interface Candidate {
  row: SliRow;
  /** Of its SLO. */
  definition: SloDefinition;
  /** Of the windows it is read for, as {@link PreparedSlos} has it. */
  windowsKey: string;
  slicing?: Slicing;
  source: SliSource;
  query: SliQuery;
}

/** All SLIs of this engine's share whose definition and source are there. */
export async function listCandidates(
  store: SloStore,
  prepared: PreparedSlos,
  isMine: (entityRef: string) => boolean,
): Promise<Candidate[]> {
  const seen = new Set<number>();
  const candidates: Candidate[] = [];
  for await (const page of store.listSlos()) {
    for (const { slo, parts } of page) {
      seen.add(slo.seq);
      const known = prepared.get(slo);
      if (known.kind === 'refused' || !isMine(slo.entity_ref)) {
        continue;
      }
      for (const row of parts) {
        const part = known.parts[row.part];
        if (part?.kind === 'ready' && !part.rejected) {
          candidates.push({
            row,
            definition: known.definition,
            windowsKey: known.windowsKey,
            slicing: part.part.slicing,
            source: part.source,
            query: part.query,
          });
        }
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
