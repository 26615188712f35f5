import {
  metricsOf,
  type SliProblem,
  type SliQuery,
  type ValueMetrics,
} from '@vigie/backstage-plugin-reliability-node';
import {
  type CountQuery,
  type MetricSourceSpec,
  type RatioIndicator,
  readExpression,
  type ReadExpression,
  type QueryProblem,
  rememberedQuery,
  type ReadQuery,
  type ValueExpression,
  valueWarnings,
} from '@vigie/backstage-plugin-reliability-common';
import { readingOf } from './readings';
import { remember } from './remember';

/** An SLI that counts events, its queries understood. */
export interface ReadCounts {
  partIs: 'good' | 'bad';
  part: CountQuery;
  total: CountQuery;
  /** Each sample is a count of its own, not the state of a counter. */
  samplesAreCounts: boolean;
}

/** An SLI whose metric has values, its query understood. */
export interface ReadValues {
  metrics: ValueMetrics;
  expression: ValueExpression;
}

export type ReadSli = ReadCounts | ReadValues;

type RatioMetrics = Omit<RatioIndicator, 'name'>;

export const SOURCE_TYPE = 'Prometheus';

/** A query of samples that are counts: they are added up, and what is written is left as it is. */
const readSamples = remember((text): ReadQuery => {
  const result = rememberedQuery(text);
  if (!result.ok) {
    return result;
  }
  const { plain } = result.query;
  if (plain !== undefined) {
    const render = (step: number) =>
      `sum(${readingOf(plain, 'samples', step)})`;
    return { ok: true, query: { ...result.query, render } };
  }
  const written = readExpression(text);
  return written.ok
    ? {
        ok: true,
        query: {
          ...result.query,
          warnings: [],
          render: step => `sum(${written.expression.render(step)})`,
        },
      }
    : written;
});

const readValue = remember(
  (text): { result: ReadExpression; warnings: QueryProblem[] } => ({
    result: readExpression(text),
    warnings: valueWarnings(text),
  }),
);

/** Understands an SLI, and says everything that is wrong with it. */
export function readSli(sli: SliQuery): {
  read?: ReadSli;
  problems: SliProblem[];
} {
  return 'total' in sli ? readCounts(sli) : readValues(sli);
}

function readCounts(sli: SliQuery & RatioMetrics): {
  read?: ReadCounts;
  problems: SliProblem[];
} {
  const samplesAreCounts = sli.counter === false;
  const problems: SliProblem[] = [];
  const queries = new Map<SliProblem['role'], CountQuery>();
  for (const { role, metric } of metricsOf(sli)) {
    const other = otherSource(metric, sli.total);
    if (other) {
      problems.push({
        role,
        severity: 'error',
        rule: 'prometheus/other-source',
        message: other,
      });
      continue;
    }
    const result = readCount(sli, metric);
    if (!result.ok) {
      problems.push({ role, ...result.problem });
      continue;
    }
    queries.set(role, result.query);
    problems.push(
      ...result.query.warnings.map(warning => ({ role, ...warning })),
    );
    if (role === 'total' && result.query.neverAbsent) {
      problems.push({
        role,
        severity: 'warning',
        rule: 'prometheus/total-never-absent',
        message:
          'or vector(…) around the total turns monitoring that fails into a service without traffic: remove it; a total that is absent is understood as not measured',
      });
    }
  }
  const partIs = sli.good ? 'good' : 'bad';
  const part = queries.get(partIs);
  const total = queries.get('total');
  return {
    read: part && total ? { partIs, part, total, samplesAreCounts } : undefined,
    problems,
  };
}

/** Understands a query of events. */
export function readCount(
  sli: RatioMetrics,
  metric: MetricSourceSpec,
): ReadQuery {
  return sli.counter === false
    ? readSamples(queryOf(metric))
    : rememberedQuery(queryOf(metric));
}

function readValues(sli: SliQuery & ValueMetrics): {
  read?: ReadValues;
  problems: SliProblem[];
} {
  const [{ role, metric }] = metricsOf(sli);
  const { result, warnings } = readValue(queryOf(metric));
  return result.ok
    ? {
        read: { metrics: sli, expression: result.expression },
        problems: warnings.map(warning => ({ role, ...warning })),
      }
    : { problems: [{ role, ...result.problem }] };
}

function queryOf(metric: MetricSourceSpec): unknown {
  return Object.hasOwn(metric.spec, 'query') ? metric.spec.query : undefined;
}

function otherSource(
  metric: MetricSourceSpec,
  total: MetricSourceSpec,
): string | undefined {
  if (metric.type.toLowerCase() !== SOURCE_TYPE.toLowerCase()) {
    return `Both metrics of an SLI must be read from one source, and this one has type '${metric.type}'`;
  }
  return metric.source !== total.source
    ? 'Both metrics of an SLI must be read from one source, and this one names another than the total does'
    : undefined;
}
