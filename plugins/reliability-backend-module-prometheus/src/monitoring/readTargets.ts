import type { ServiceMonitoring } from '@vigie/backstage-plugin-reliability-node';
import { targetsSchema } from '../client/answers';
import { PrometheusError } from '../client/failures';
import type { PrometheusClient } from '../client/PrometheusClient';
import { serviceOf } from './serviceNames';

type Targets = NonNullable<ServiceMonitoring['targets']>;

/** Scrape targets by service, or why they are not known. */
export interface TargetsReading {
  targets: ReadonlyMap<string, Targets>;
  unknown?: string;
}

/**
 * Scrape targets by service. Servers that scrape nothing have none; a service
 * that pushes its metrics has none either.
 *
 * @throws PrometheusError when the system is out of order, or the signal's reason
 */
export async function readTargets(
  client: PrometheusClient,
  serviceLabels: readonly string[],
  serviceNames: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<TargetsReading> {
  const result = new Map<string, Targets>();
  let answer;
  try {
    answer = await client.ask({
      path: 'targets',
      query: { state: 'active' },
      schema: targetsSchema,
      acceptPartial: true,
      signal,
    });
  } catch (error) {
    if (error instanceof PrometheusError && !error.outage) {
      // Who does not serve them keeps none; any other answer hides them.
      return error.kind === 'invalid-response'
        ? { targets: result }
        : { targets: result, unknown: error.message };
    }
    throw error;
  }
  for (const { labels, health, lastError } of answer.data.activeTargets ?? []) {
    if (health !== 'up' && health !== 'down') {
      continue;
    }
    const services = new Set(
      serviceLabels.map(label =>
        Object.hasOwn(labels, label)
          ? serviceOf(label, labels[label], serviceNames)
          : undefined,
      ),
    );
    for (const service of services) {
      if (service === undefined) {
        continue;
      }
      const counts = result.get(service) ?? { up: 0, down: 0 };
      counts[health] += 1;
      if (lastError) {
        counts.lastError = client.speakable(withoutRequest(lastError));
      }
      result.set(service, counts);
    }
  }
  return { targets: result, unknown: answer.partial };
}

/** The address of a target is nobody's business and may carry credentials. */
function withoutRequest(error: string): string {
  return error.replace(/^[A-Z][a-z]+ "[^"]*": /, '');
}
