import type {
  MetricSourceSpec,
  Slo,
  SloDefinition,
} from '@vigie/backstage-plugin-reliability-common';
import { metricsOf } from './indicatorMetrics';
import type { PreparedPart } from './preparePart';

type SliSourceSummary = Slo['source'];

/** Where the figures of an SLO come from, but for the step, which is known once it is collected. */
export type SourceOf = Omit<SliSourceSummary, 'step'>;

/** The type and name of the sources of all parts; no name when they have several. */
export function describeSource(
  parts: readonly PreparedPart[],
): Pick<SourceOf, 'type' | 'name'> {
  const types = new Set(parts.map(typeOf));
  const names = new Set(
    parts.map(part => (part.kind === 'ready' ? part.source.name : undefined)),
  );
  const [name] = names;
  return {
    type: [...types].join(', '),
    ...(types.size === 1 && names.size === 1 && name !== undefined
      ? { name }
      : {}),
  };
}

/** The queries of each objective that has its own indicator, else those of the one they share. */
export function describeQueries(
  definition: SloDefinition,
  parts: readonly PreparedPart[],
  partOfObjective: readonly number[],
): SourceOf['queries'] {
  return definition.indicator
    ? queriesOf(parts[0])
    : partOfObjective.flatMap((part, objective) =>
        queriesOf(parts[part]).map(query => ({ ...query, objective })),
      );
}

function queriesOf(part: PreparedPart): SourceOf['queries'] {
  const explanations =
    part.kind === 'ready' && !part.rejected
      ? part.source.explain(part.query)
      : [];
  return metricsOf(part.part.indicator).map(({ role, metric }) => {
    const text = textOf(metric);
    const sent = explanations.find(item => item.role === role)?.text;
    return { role, text, ...(sent && sent !== text ? { sent } : {}) };
  });
}

function typeOf(part: PreparedPart): string {
  return part.kind === 'ready'
    ? part.source.type
    : metricsOf(part.part.indicator)[0].metric.type;
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
