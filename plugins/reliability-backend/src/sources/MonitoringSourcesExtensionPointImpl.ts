import type {
  MonitoringSource,
  ReliabilityMonitoringSourcesExtensionPoint,
} from '@vigie/backstage-plugin-reliability-node';
import { SourceRegistry } from './SourceRegistry';

export class MonitoringSourcesExtensionPointImpl
  implements ReliabilityMonitoringSourcesExtensionPoint
{
  readonly #registry = new SourceRegistry<MonitoringSource>(
    'monitoring source',
  );

  addMonitoringSource(...sources: MonitoringSource[]): void {
    this.#registry.add(...sources);
  }

  get sources(): MonitoringSource[] {
    return this.#registry.list();
  }
}
