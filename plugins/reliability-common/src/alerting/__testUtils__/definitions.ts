import type { MetricSourceSpec, SloDefinition } from '../../definitions/types';
import type { Target } from '../../slo';

export function target(text: string): Target {
  return { text, ppm: Math.round(Number(text) * 1_000_000) };
}

export function query(text: string, type = 'Prometheus'): MetricSourceSpec {
  return { type, spec: { query: text } };
}

export const ratio = {
  name: 'answered',
  bad: query('errors_total{job="shop"}'),
  total: query('requests_total{job="shop"}'),
};

/** An SLO of one objective over 30 days, otherwise as given. */
export function slo(changes: Partial<SloDefinition> = {}): SloDefinition {
  return {
    name: 'availability',
    displayName: 'Answered',
    service: 'shop',
    method: 'Occurrences',
    window: { duration: '30d', seconds: 30 * 86_400, isRolling: true },
    indicator: ratio,
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
