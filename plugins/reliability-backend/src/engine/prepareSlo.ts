import type {
  MetricSourceSpec,
  RefusedSlo,
  Slo,
  SloDefinition,
} from '@vigie/backstage-plugin-reliability-common';
import type {
  SliExplanation,
  SliFailure,
  SliQuery,
  SliSource,
} from '@vigie/backstage-plugin-reliability-node';
import type { SloRow } from '../database/tables';
import { resolveSource } from './resolveSource';

/** An SLO as the engine works with it: all that follows from its definition alone. */
export type PreparedSlo =
  | { kind: 'refused'; refused: RefusedSlo }
  | {
      kind: 'unresolved';
      definition: SloDefinition;
      message: string;
      queries: Slo['source']['queries'];
    }
  | {
      kind: 'ready';
      definition: SloDefinition;
      source: SliSource;
      query: SliQuery;
      queries: Slo['source']['queries'];
      /** Known without asking the source: it is not asked. */
      rejected?: SliFailure;
    };

export function prepareSlo(
  row: Pick<SloRow, 'id' | 'entity_ref' | 'definition' | 'is_refused'>,
  sources: readonly SliSource[],
): PreparedSlo {
  if (row.is_refused) {
    return { kind: 'refused', refused: JSON.parse(row.definition) };
  }
  const definition: SloDefinition = JSON.parse(row.definition);
  const { good, bad, total } = definition.indicator;
  const resolved = resolveSource(definition.indicator, sources);
  if (!resolved.ok) {
    return {
      kind: 'unresolved',
      definition,
      message: resolved.message,
      queries: queriesOf(definition, []),
    };
  }
  const { source } = resolved;
  const query: SliQuery = {
    key: row.id,
    entityRef: row.entity_ref,
    ...(good ? { good } : {}),
    ...(bad ? { bad } : {}),
    total,
  };
  const problem = source
    .validate(query)
    .find(({ severity }) => severity === 'error');
  return {
    kind: 'ready',
    definition,
    source,
    query,
    queries: queriesOf(definition, problem ? [] : source.explain(query)),
    ...(problem
      ? { rejected: { kind: 'query-rejected', message: problem.message } }
      : {}),
  };
}

function queriesOf(
  { indicator }: SloDefinition,
  explanations: readonly SliExplanation[],
): Slo['source']['queries'] {
  return (['good', 'bad', 'total'] as const).flatMap(role => {
    const metric = indicator[role];
    if (!metric) {
      return [];
    }
    const text = textOf(metric);
    const sent = explanations.find(item => item.role === role)?.text;
    return [{ role, text, ...(sent && sent !== text ? { sent } : {}) }];
  });
}

/** The query as its author wrote it. */
function textOf({ spec }: MetricSourceSpec): string {
  if (typeof spec.query === 'string') {
    return spec.query;
  }
  return Object.entries(spec)
    .map(([key, value]) =>
      typeof value === 'string'
        ? `${key}: ${value}`
        : `${key}: ${JSON.stringify(value)}`,
    )
    .join(', ');
}
