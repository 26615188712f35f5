import type { MeasurementsRequest } from '@vigie/backstage-plugin-reliability-common';
import {
  atRisk,
  burning,
  exhausted,
  healthy,
  insufficient,
  noTraffic,
  stale,
  type Scenario,
} from './scenarios';

/** A series that the example organisation's services would push. */
export interface SimulatedSeries {
  entityRef: string;
  series: string;
  /** Seconds between points. */
  step: MeasurementsRequest['step'];
  /** Events on an average minute. */
  perMinute: number;
  /** Error budget the scenario's burn rates refer to, in parts per million. */
  budgetPpm: number;
  scenario: Scenario;
}

function series(
  service: string,
  name: string,
  scenario: Scenario,
  options: {
    perMinute: number;
    target: number;
    step?: MeasurementsRequest['step'];
  },
): SimulatedSeries {
  return {
    entityRef: `component:default/${service}`,
    series: name,
    step: options.step ?? 60,
    perMinute: options.perMinute,
    budgetPpm: Math.round((1 - options.target) * 1_000_000),
    scenario,
  };
}

/**
 * Every pushed series of the example organisation, the ones people look at
 * first in front. `route-planner` is missing on purpose: its series is never
 * pushed, which is the state `no-data`.
 */
export const ORGANISATION: readonly SimulatedSeries[] = [
  series('delivery-quote', 'quotes-answered', healthy, {
    perMinute: 900,
    target: 0.999,
  }),
  series('delivery-quote', 'quotes-fast', atRisk, {
    perMinute: 900,
    target: 0.99,
  }),
  series('parcel-tracking', 'lookups-answered', burning, {
    perMinute: 1600,
    target: 0.999,
  }),
  series('label-printing', 'labels-printed', exhausted, {
    perMinute: 420,
    target: 0.999,
  }),
  series('address-check', 'addresses-checked', atRisk, {
    perMinute: 700,
    target: 0.999,
  }),
  series('parcel-volumes', 'figures-published', stale, {
    perMinute: 240,
    target: 0.995,
    step: 300,
  }),
  series('depot-scanner', 'scans-accepted', insufficient, {
    perMinute: 300,
    target: 0.995,
    step: 300,
  }),
  series('demand-forecast', 'forecasts-served', noTraffic, {
    perMinute: 0,
    target: 0.99,
    step: 300,
  }),
  series('identity-gateway', 'sign-ins-answered', healthy, {
    perMinute: 600,
    target: 0.999,
  }),
  series('pickup-points', 'points-listed', healthy, {
    perMinute: 500,
    target: 0.9995,
  }),
  series('notification-dispatch', 'messages-sent', healthy, {
    perMinute: 380,
    target: 0.995,
  }),
  series('proof-of-delivery', 'proofs-stored', healthy, {
    perMinute: 260,
    target: 0.999,
    step: 300,
  }),
  series('customs-declarations', 'declarations-filed', healthy, {
    perMinute: 120,
    target: 0.995,
    step: 300,
  }),
];
