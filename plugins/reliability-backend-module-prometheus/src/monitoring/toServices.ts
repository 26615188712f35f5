import type { ServiceMonitoring } from '@vigie/backstage-plugin-reliability-node';
import type { MetricsOfServices } from './readMetrics';
import type { TargetsReading } from './readTargets';
import type { TypeOf } from './readTypes';

/** Brings together what is known of each service; what was not read is left out. */
export function toServices(
  names: ReadonlySet<string>,
  known: {
    metrics?: MetricsOfServices;
    targets?: TargetsReading['targets'];
    typeOf?: TypeOf;
  },
): Map<string, ServiceMonitoring> {
  const services = new Map<string, ServiceMonitoring>();
  for (const serviceName of names) {
    const targets = known.targets?.get(serviceName);
    services.set(serviceName, {
      serviceName,
      metrics: [...(known.metrics?.get(serviceName) ?? [])]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, labels]) => {
          const type = known.typeOf?.(name);
          return {
            name,
            ...(type ? { type } : {}),
            ...(labels ? { labels: [...labels].sort() } : {}),
          };
        }),
      ...(targets ? { targets } : {}),
    });
  }
  return services;
}
