import type { ObjectiveDefinition, SloDefinition } from '../definitions/types';
import { percentOf, ratioOf } from './decimals';
import { durationText } from './durations';
import type { SloIdentity } from './identity';
import type { PrometheusRule } from './types';

const SECONDS_A_DAY = 86_400;

/** Figures about an objective that dashboards read. */
export function objectiveMetadata(
  definition: SloDefinition,
  { target }: ObjectiveDefinition,
  identity: SloIdentity,
): PrometheusRule[] {
  const { labels } = identity;
  return [
    {
      record: 'slo:objective:ratio',
      expr: `vector(${ratioOf(target.ppm)})`,
      labels,
    },
    {
      record: 'slo:error_budget:ratio',
      expr: `vector(${ratioOf(1_000_000 - target.ppm)})`,
      labels,
    },
    ...sloMetadata(definition, identity, percentOf(target.ppm)),
  ];
}

/** Figures about an SLO, whatever it is judged by. */
export function sloMetadata(
  { window }: SloDefinition,
  { labels }: SloIdentity,
  objective: string,
): PrometheusRule[] {
  return [
    {
      record: 'slo:time_period:days',
      expr: `vector(${window.seconds / SECONDS_A_DAY})`,
      labels,
    },
    {
      record: 'sloth_slo_info',
      expr: 'vector(1)',
      labels: {
        ...labels,
        sloth_mode: 'vigie',
        sloth_version: 'vigie',
        sloth_spec: 'openslo/v1',
        sloth_objective: objective,
      },
    },
  ];
}

/** Burn rates now and over the period, and what is left of the budget. */
export function burnRecordings(
  { window }: SloDefinition,
  { labels, selector }: SloIdentity,
  burnOver: (seconds: number) => string,
): PrometheusRule[] {
  const current: PrometheusRule = {
    record: 'slo:current_burn_rate:ratio',
    expr: burnOver(300),
    labels,
  };
  if (!window.isRolling) return [current];
  return [
    current,
    {
      record: 'slo:period_burn_rate:ratio',
      expr: burnOver(window.seconds),
      labels: { ...labels, sloth_window: durationText(window.seconds) },
    },
    {
      record: 'slo:period_error_budget_remaining:ratio',
      expr: `1 - slo:period_burn_rate:ratio${selector}`,
      labels,
    },
  ];
}
