import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  SLO_STATES,
  sloStateRank,
} from '@vigie/backstage-plugin-reliability-common';
import type { SliFailure } from '@vigie/backstage-plugin-reliability-node';
import type { StateChange } from '../database/operations/slo/writeStates';
import type { SliRow } from '../database/tables';

/** Beyond this many a log counts changes instead of listing them. */
const LISTED_CHANGES = 20;

/** Logs failures that are not those of the last attempt, once for all SLIs that share one. */
export function logFailures(
  logger: LoggerService,
  source: string,
  failed: ReadonlyArray<{
    /** Of its SLO. */
    name: string;
    row: Pick<SliRow, 'entity_ref' | 'failure'>;
    failure: SliFailure;
  }>,
): void {
  const fresh = failed.filter(
    ({ row, failure }) => row.failure !== JSON.stringify(failure),
  );
  const groups = new Map<string, typeof fresh>();
  for (const item of fresh) {
    const { message } = item.failure;
    groups.set(message, [...(groups.get(message) ?? []), item]);
  }
  for (const [message, [first, ...others]] of groups) {
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    logger.warn(
      `${source} cannot collect '${first.name}' of ${first.row.entity_ref}${more}: ${message}`,
    );
  }
}

/** Logs that SLIs which failed before are collected again. */
export function logRecoveries(
  logger: LoggerService,
  source: string,
  written: ReadonlyArray<{ row: Pick<SliRow, 'failure'> }>,
): void {
  const count = written.filter(({ row }) => row.failure !== null).length;
  if (count > 0) {
    logger.info(`${source} collects ${count} SLIs again that failed before`);
  }
}

/** Logs SLOs that went from one state to another. */
export function logStateChanges(
  logger: LoggerService,
  changes: readonly StateChange[],
): void {
  const moved = changes.filter(
    ({ slo, rankBefore }) =>
      rankBefore !== undefined && rankBefore !== sloStateRank(slo.state),
  );
  if (moved.length > LISTED_CHANGES) {
    const counts = SLO_STATES.map(state => ({
      state,
      count: moved.filter(({ slo }) => slo.state === state).length,
    })).filter(({ count }) => count > 0);
    logger.info(
      `${moved.length} SLOs have another state, now: ${counts
        .map(({ state, count }) => `${count} ${state}`)
        .join(', ')}`,
    );
    return;
  }
  for (const { slo, rankBefore } of moved) {
    const reason = slo.reason ? ` (${slo.reason})` : '';
    logger.info(
      `SLO '${slo.name}' of ${slo.entityRef}: ${SLO_STATES[rankBefore!]} → ${
        slo.state
      }${reason}`,
    );
  }
}
