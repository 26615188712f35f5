import {
  metricsOf,
  type SliProblem,
  type SliQuery,
} from '@vigie/backstage-plugin-reliability-node';
import type { MetricSourceSpec } from '@vigie/backstage-plugin-reliability-common';
import type { MeasurementKind } from './parsePoints';

/** As series are named in the API. */
export const SERIES_PATTERN = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** Name of the series an SLI reads; `undefined` when its definition has problems. */
export function seriesOf(sli: SliQuery): string | undefined {
  const [{ metric }] = metricsOf(sli);
  const { series } = metric.spec;
  return problemsOf(sli).length === 0 && typeof series === 'string'
    ? series
    : undefined;
}

/** What must be pushed into the series an SLI reads. */
export function kindRead(sli: SliQuery): MeasurementKind {
  return 'total' in sli ? 'counts' : 'values';
}

/**
 * Problems of an SLI on pushed measurements. One series carries both counts, so
 * both metrics of a ratio name the same one.
 */
export function problemsOf(sli: SliQuery): SliProblem[] {
  const problems: SliProblem[] = [];
  for (const { role, metric } of metricsOf(sli)) {
    const problem = problemOfMetric(metric, kindRead(sli));
    if (problem) {
      problems.push({ role, severity: 'error', ...problem });
    }
  }
  if (problems.length > 0 || !('total' in sli)) {
    return problems;
  }
  const role = sli.good ? 'good' : 'bad';
  const part = sli[role];
  if (part && part.spec.series !== sli.total.spec.series) {
    problems.push({
      role,
      severity: 'error',
      rule: 'measurements/series-differ',
      message:
        `a series carries both counts: name '${sli.total.spec.series}' here too, ` +
        `not '${part.spec.series}'`,
    });
  }
  return problems;
}

function problemOfMetric(
  { spec }: MetricSourceSpec,
  kind: MeasurementKind,
): Pick<SliProblem, 'rule' | 'message'> | undefined {
  const { series, ...others } = spec;
  if (series === undefined) {
    return {
      rule: 'measurements/series-missing',
      message: `spec.series is missing: the name under which ${kind} are pushed`,
    };
  }
  if (typeof series !== 'string' || !SERIES_PATTERN.test(series)) {
    return {
      rule: 'measurements/series-name',
      message:
        'spec.series must be 1 to 63 lower-case letters, digits or dashes, ' +
        'with a letter or digit at both ends',
    };
  }
  const unknown = Object.keys(others)[0];
  return unknown === undefined
    ? undefined
    : {
        rule: 'measurements/unknown-field',
        message: `spec.${unknown} means nothing to Measurements; only spec.series is read`,
      };
}
