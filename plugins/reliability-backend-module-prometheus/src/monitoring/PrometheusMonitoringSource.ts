import type {
  MonitoringSnapshot,
  MonitoringSource,
  ServiceMonitoring,
} from '@vigie/backstage-plugin-reliability-node';
import { PrometheusError } from '../client/failures';
import type { PrometheusClient } from '../client/PrometheusClient';
import type { PrometheusConfig } from '../config';
import { SOURCE_TYPE } from '../sli/readSli';
import { type MetricsOfServices, readMetrics } from './readMetrics';
import { readRules } from './readRules';
import { readTargets } from './readTargets';
import { readTypes } from './readTypes';

/**
 * What Prometheus collects of each service and which alerting rules it runs.
 *
 * @remarks
 *
 * What one endpoint does not tell is left unknown, with the reason; only a
 * system that tells nothing at all is a failure.
 */
export class PrometheusMonitoringSource implements MonitoringSource {
  readonly type = SOURCE_TYPE;
  readonly name: string;

  constructor(
    private readonly config: PrometheusConfig,
    private readonly client: PrometheusClient,
    private readonly now: () => number = Date.now,
  ) {
    this.name = config.name;
  }

  async snapshot(request: {
    serviceNames: readonly string[];
    signal: AbortSignal;
  }): Promise<MonitoringSnapshot> {
    const { serviceNames, signal } = request;
    const { client, config } = this;
    const observedAt = Math.floor(this.now() / 1000);
    const wanted = new Set(serviceNames);
    const [rules, metrics, targets, types] = await Promise.allSettled([
      readRules(client, config.dialect, signal),
      readMetrics({
        client,
        serviceLabels: config.serviceLabels,
        serviceNames,
        time: observedAt,
        signal,
      }),
      readTargets(client, config.serviceLabels, wanted, signal),
      readTypes(client, signal),
    ]);
    signal.throwIfAborted();
    if (rules.status === 'rejected' && metrics.status === 'rejected') {
      throw metrics.reason;
    }
    const found: MetricsOfServices =
      metrics.status === 'fulfilled' ? metrics.value : new Map();
    const services = new Map<string, ServiceMonitoring>();
    for (const serviceName of wanted) {
      const ofService =
        targets.status === 'fulfilled'
          ? targets.value.get(serviceName)
          : undefined;
      services.set(serviceName, {
        serviceName,
        metrics: [...(found.get(serviceName) ?? [])]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, labels]) => {
            const type =
              types.status === 'fulfilled' ? types.value(name) : undefined;
            return {
              name,
              ...(type ? { type } : {}),
              ...(labels ? { labels: [...labels].sort() } : {}),
            };
          }),
        ...(ofService ? { targets: ofService } : {}),
      });
    }
    const rulesUnknown =
      rules.status === 'fulfilled'
        ? rules.value.unknown
        : reasonOf(rules.reason, this.name);
    return {
      observedAt,
      services,
      rules: rules.status === 'fulfilled' ? rules.value.rules : [],
      ...(rulesUnknown === undefined ? {} : { rulesUnknown }),
      ...(metrics.status === 'rejected'
        ? { metricsUnknown: reasonOf(metrics.reason, this.name) }
        : {}),
    };
  }
}

/** Only what was written for users is shown to them. */
function reasonOf(error: unknown, name: string): string {
  return error instanceof PrometheusError
    ? error.message
    : `the answer of ${name} could not be read`;
}
