import { signalOf } from '../classifyMetric';
import type { ServiceFacts } from '../facts';
import { STATUS_LABEL } from '../metricPatterns';
import type { MonitoredMetric, Signal } from '../types';

/** Lines that have a service scraped. */
export function metricLines({ serviceName }: ServiceFacts): string {
  return `scrape_configs:\n  - job_name: ${JSON.stringify(
    serviceName,
  )}\n    static_configs:\n      - targets: ['host:port']\n`;
}

/** A rule on a signal, over a metric the service has where there is one; absent where no rule can be guessed. */
export function alertLines(
  signal: Signal,
  facts: ServiceFacts,
): string | undefined {
  const found = expression(signal, facts);
  if (!found) return undefined;
  const name = `${pascal(facts.serviceName)}${found.suffix}`;
  return [
    'groups:',
    `  - name: ${JSON.stringify(facts.serviceName)}`,
    '    rules:',
    `      - alert: ${name}`,
    '        expr: |',
    `          ${found.expr}`,
    '        for: 5m',
    '        labels: { severity: page }',
    '        annotations:',
    `          summary: ${found.summary}`,
    `          runbook_url: runbooks/${name}.md`,
    '',
  ].join('\n');
}

function expression(
  signal: Signal,
  facts: ServiceFacts,
): { expr: string; suffix: string; summary: string } | undefined {
  const { metrics } = facts.monitoring;
  const of = (wanted: Signal) =>
    metrics.filter(metric => signalOf(metric) === wanted);
  const job = `job=${JSON.stringify(facts.serviceName)}`;
  const traffic = of('traffic')[0]?.name ?? 'http_requests_total';
  switch (signal) {
    case 'traffic':
      return {
        expr: `sum(rate(${traffic}{${job}}[10m])) == 0`,
        suffix: 'Silent',
        summary: 'Nobody uses the service any more',
      };
    case 'errors':
      return {
        expr: errorRatio(of('traffic'), of('errors'), job, traffic),
        suffix: 'Failing',
        summary: 'Too many requests fail',
      };
    case 'latency':
      return {
        expr: `histogram_quantile(0.99, sum by (le) (rate(${bucketsOf(
          of('latency'),
        )}{${job}}[5m]))) > 1`,
        suffix: 'Slow',
        summary: 'One request in a hundred takes longer than a second',
      };
    case 'saturation': {
      const metric = of('saturation')[0]?.name;
      return metric === undefined
        ? undefined
        : {
            expr: `max(${metric}{${job}}) > 0.9`,
            suffix: 'Full',
            summary: 'The service runs out of room',
          };
    }
    case 'probes':
      return {
        expr: `min(probe_success{${job}}) == 0`,
        suffix: 'Unreachable',
        summary: 'The service does not answer from outside',
      };
    default:
      return undefined;
  }
}

function errorRatio(
  traffic: readonly MonitoredMetric[],
  errors: readonly MonitoredMetric[],
  job: string,
  fallback: string,
): string {
  const split = traffic
    .flatMap(metric => {
      const label = metric.labels?.find(each => STATUS_LABEL.test(each));
      return label ? [{ name: metric.name, label }] : [];
    })
    .at(0);
  if (!split && errors.length) {
    return `sum(rate(${errors[0].name}{${job}}[5m])) > 0.1`;
  }
  const { name, label } = split ?? { name: fallback, label: 'code' };
  return `sum(rate(${name}{${job},${label}=~"5.."}[5m])) / sum(rate(${name}{${job}}[5m])) > 0.01`;
}

function bucketsOf(latency: readonly MonitoredMetric[]): string {
  const histogram = latency.find(
    ({ name, type }) => type === 'histogram' || name.endsWith('_bucket'),
  );
  const name = histogram?.name ?? 'http_request_duration_seconds_bucket';
  return name.endsWith('_bucket') ? name : `${name}_bucket`;
}

function pascal(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map(word => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}
