import { parseTarget } from '@vigie/backstage-plugin-reliability-common';
import type {
  MetricSourceSpec,
  SloDefinition,
  Target,
} from '@vigie/backstage-plugin-reliability-common';

export function target(text: string): Target {
  const parsed = parseTarget(text, 'ratio');
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.target;
}

export function query(text: string): MetricSourceSpec {
  return { type: 'Prometheus', spec: { query: text } };
}

/** Errors of all requests, 99.9 % over 30 days, unless given otherwise. */
export function slo(changes: Partial<SloDefinition> = {}): SloDefinition {
  return {
    name: 'availability',
    displayName: 'Answered',
    service: 'shop',
    method: 'Occurrences',
    window: rolling('30d', 30 * 86_400),
    indicator: {
      name: 'answered',
      bad: query('requests_total{job="shop",code=~"5.."}'),
      total: query('requests_total{job="shop"}'),
    },
    objectives: [{ target: target('0.999') }],
    file: 'slo.yaml',
    line: 1,
    ...changes,
  };
}

export function rolling(
  duration: string,
  seconds: number,
): SloDefinition['window'] {
  return { duration, seconds, isRolling: true };
}
