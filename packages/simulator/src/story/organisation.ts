import type { MeasurementsRequest } from '@vigie/backstage-plugin-reliability-common';
import {
  atRisk,
  burning,
  exhausted,
  healthy,
  insufficient,
  noTraffic,
  rarelyBroken,
  shortDips,
  stale,
  steady,
  type Scenario,
} from './scenarios';

/** What a point of a series says. */
export type Measure =
  /** `[time, good, total]`, with that many events on an average minute. */
  | { kind: 'counts'; perMinute: number }
  /** `[time, ratio]`: the share that is good, or that is bad. */
  | { kind: 'share'; of: 'good' | 'bad' }
  /** `[time, value]`: about `usual`, and above `limit` when it is bad. */
  | { kind: 'value'; usual: number; limit: number };

/** A series that the example organisation's services would push. */
export interface SimulatedSeries {
  entityRef: string;
  series: string;
  /** Seconds between points. */
  step: MeasurementsRequest['step'];
  measure: Measure;
  /** Error budget the scenario's burn rates refer to, in parts per million. */
  budgetPpm: number;
  scenario: Scenario;
}

function series(
  service: string,
  name: string,
  scenario: Scenario,
  options: {
    target: number;
    step?: MeasurementsRequest['step'];
  } & ({ perMinute: number } | { measure: Measure }),
): SimulatedSeries {
  return {
    entityRef: `component:default/${service}`,
    series: name,
    step: options.step ?? 60,
    measure:
      'measure' in options
        ? options.measure
        : { kind: 'counts', perMinute: options.perMinute },
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
  // One series for each way to measure an SLO; see the README.
  series('delivery-quote', 'prices-shown', healthy, {
    perMinute: 640,
    target: 0.995,
  }),
  series('delivery-quote', 'days-promised', healthy, {
    perMinute: 640,
    target: 0.98,
  }),
  series('identity-gateway', 'first-try-sign-ins', shortDips, {
    perMinute: 600,
    target: 0.99,
  }),
  series('parcel-tracking', 'support-lookups', shortDips, {
    perMinute: 90,
    target: 0.95,
    step: 300,
  }),
  series('customs-declarations', 'receipts-received', steady, {
    perMinute: 120,
    target: 0.99,
    step: 300,
  }),
  series('proof-of-delivery', 'photographs-legible', healthy, {
    perMinute: 260,
    target: 0.98,
    step: 300,
  }),
  series('label-printing', 'label-p95-milliseconds', healthy, {
    measure: { kind: 'value', usual: 420, limit: 800 },
    target: 0.95,
  }),
  series('depot-scanner', 'queue-age-seconds', rarelyBroken, {
    measure: { kind: 'value', usual: 9, limit: 30 },
    target: 0.99,
  }),
  series('pickup-points', 'lockers-answering', healthy, {
    measure: { kind: 'share', of: 'good' },
    target: 0.98,
    step: 300,
  }),
  series('address-check', 'stale-postcodes', steady, {
    measure: { kind: 'share', of: 'bad' },
    target: 0.99,
    step: 300,
  }),
];
