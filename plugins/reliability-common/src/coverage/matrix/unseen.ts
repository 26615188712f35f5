import type { ServiceFacts } from '../facts';

/** Why nothing is seen of a service. */
export function unseenReason({ monitoring }: ServiceFacts): string {
  return (
    monitoring.unknown ??
    'No monitoring system is configured, and no Prometheus rule file about this service is in its definitions folder. Configure a source in the portal, or add the rule file to the folder.'
  );
}
