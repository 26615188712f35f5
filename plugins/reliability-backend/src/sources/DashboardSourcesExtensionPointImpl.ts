import type {
  DashboardSource,
  ReliabilityDashboardSourcesExtensionPoint,
} from '@vigie/backstage-plugin-reliability-node';
import { SourceRegistry } from './SourceRegistry';

export class DashboardSourcesExtensionPointImpl
  implements ReliabilityDashboardSourcesExtensionPoint
{
  readonly #registry = new SourceRegistry<DashboardSource>('dashboard source');

  addDashboardSource(...sources: DashboardSource[]): void {
    this.#registry.add(...sources);
  }

  get sources(): DashboardSource[] {
    return this.#registry.list();
  }
}
