import { PrometheusError } from '../client/failures';
import type { PrometheusClient } from '../client/PrometheusClient';
import {
  printMatcher,
  quoteRegex,
} from '@vigie/backstage-plugin-reliability-common';
import { serviceOf, servicesMatcher } from './serviceNames';
import { mayCountRequests, STATUS_LABELS } from './statusLabels';

const MAX_NAMES = 200;
const MAX_METRICS = 300;
const MAX_TEXT = 64_000;

/** Alerts as series, and results of recording rules: nothing that is collected. */
const NOT_COLLECTED = printMatcher({
  label: '__name__',
  operator: '!~',
  value: 'ALERTS|ALERTS_FOR_STATE|.*:.*',
});

/** Label names by metric, by service; a metric whose labels were not looked up has none. */
export type MetricsOfServices = Map<
  string,
  Map<string, Set<string> | undefined>
>;

/**
 * Which metrics have live series of which services. A service is told by any of
 * the labels, since what observes it from outside may use another one.
 *
 * @throws PrometheusError, or the signal's reason
 */
export async function readMetrics(options: {
  client: PrometheusClient;
  serviceLabels: readonly string[];
  serviceNames: readonly string[];
  time: number;
  signal: AbortSignal;
}): Promise<MetricsOfServices> {
  const { client, time, signal } = options;
  const wanted = new Set(options.serviceNames);
  const found: MetricsOfServices = new Map();

  const statuses = async (
    label: string,
    services: readonly string[],
    metrics: readonly string[],
  ) => {
    const by = STATUS_LABELS.filter(status => status !== label);
    const name = printMatcher({
      label: '__name__',
      operator: '=~',
      value: metrics.map(quoteRegex).join('|'),
    });
    const rows = await client.queryLabels({
      query: `count by (__name__, ${label}, ${by.join(
        ', ',
      )}) ({${servicesMatcher(label, services)},${name}})`,
      time,
      signal,
    });
    for (const row of rows) {
      const service = serviceOf(label, own(row, label), wanted);
      const labels = service && found.get(service)?.get(own(row, '__name__'));
      if (labels) {
        by.filter(status => own(row, status) !== '').forEach(status =>
          labels.add(status),
        );
      }
    }
  };

  const names = async (label: string, services: readonly string[]) => {
    const matcher = servicesMatcher(label, services);
    const rows = await client.queryLabels({
      query: `count by (__name__, ${label}) ({${matcher},${NOT_COLLECTED}})`,
      time,
      signal,
    });
    const candidates = new Set<string>();
    for (const row of rows) {
      const metric = own(row, '__name__');
      const service = serviceOf(label, own(row, label), wanted);
      if (!metric || service === undefined || !isCollected(metric)) {
        continue;
      }
      const metrics = found.get(service) ?? new Map();
      found.set(service, metrics);
      const candidate = mayCountRequests(metric);
      if (candidate) {
        candidates.add(metric);
      }
      const labels: Set<string> | undefined =
        metrics.get(metric) ?? (candidate ? new Set<string>() : undefined);
      labels?.add(label);
      metrics.set(metric, labels);
    }
    for (const part of lots([...candidates].sort(), MAX_METRICS)) {
      await divided(part, metrics => statuses(label, services, metrics));
    }
  };

  const asked = [...wanted].filter(name => name !== '').sort();
  for (const label of options.serviceLabels) {
    for (const part of lots(asked, MAX_NAMES)) {
      await divided(part, services => names(label, services));
    }
  }
  return found;
}

/** Asks in halves what is too much at once. */
async function divided(
  items: readonly string[],
  ask: (items: readonly string[]) => Promise<void>,
): Promise<void> {
  try {
    await ask(items);
  } catch (error) {
    if (
      !(error instanceof PrometheusError && error.divisible && items.length > 1)
    ) {
      throw error;
    }
    const middle = Math.ceil(items.length / 2);
    await divided(items.slice(0, middle), ask);
    await divided(items.slice(middle), ask);
  }
}

function lots(items: readonly string[], most: number): string[][] {
  const result: string[][] = [];
  let text = Infinity;
  for (const item of items) {
    const last = result[result.length - 1];
    if (!last || last.length >= most || text + item.length > MAX_TEXT) {
      result.push([item]);
      text = item.length;
    } else {
      last.push(item);
      text += item.length;
    }
  }
  return result;
}

function own(row: Readonly<Record<string, string>>, label: string): string {
  return Object.hasOwn(row, label) ? row[label] : '';
}

/** As the query says; servers differ in what they leave in. */
function isCollected(metric: string): boolean {
  return (
    !metric.includes(':') &&
    metric !== 'ALERTS' &&
    metric !== 'ALERTS_FOR_STATE'
  );
}
