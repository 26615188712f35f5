import type { SloPart } from '@vigie/backstage-plugin-reliability-common';
import type {
  SliFailure,
  SliQuery,
  SliSource,
} from '@vigie/backstage-plugin-reliability-node';
import type { SloRow } from '../database/tables';
import { sliMetricsOf } from './indicatorMetrics';
import { resolveSource } from './resolveSource';

/** A part of an SLO as the engine works with it. */
export type PreparedPart =
  | { kind: 'unresolved'; part: SloPart; message: string }
  | {
      kind: 'ready';
      part: SloPart;
      source: SliSource;
      query: SliQuery;
      /** Known without asking the source: it is not asked. */
      rejected?: SliFailure;
    };

export function preparePart(
  slo: Pick<SloRow, 'id' | 'entity_ref'>,
  part: SloPart,
  index: number,
  sources: readonly SliSource[],
): PreparedPart {
  const resolved = resolveSource(part.indicator, sources);
  if (!resolved.ok) {
    return { kind: 'unresolved', part, message: resolved.message };
  }
  const { source } = resolved;
  const query: SliQuery = {
    key: index === 0 ? slo.id : `${slo.id}/${index}`,
    entityRef: slo.entity_ref,
    ...sliMetricsOf(part.indicator),
  };
  const problem = source
    .validate(query)
    .find(({ severity }) => severity === 'error');
  return {
    kind: 'ready',
    part,
    source,
    query,
    ...(problem
      ? { rejected: { kind: 'query-rejected', message: problem.message } }
      : {}),
  };
}

/** Why a part cannot be collected, as its definition and the configuration have it. */
export function obstacleOf(part: PreparedPart): string | undefined {
  return part.kind === 'unresolved' ? part.message : part.rejected?.message;
}
