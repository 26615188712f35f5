import type {
  RoutingSource,
  ReliabilityRoutingSourcesExtensionPoint,
} from '@vigie/backstage-plugin-reliability-node';
import { SourceRegistry } from './SourceRegistry';

export class RoutingSourcesExtensionPointImpl
  implements ReliabilityRoutingSourcesExtensionPoint
{
  readonly #registry = new SourceRegistry<RoutingSource>('routing source');

  addRoutingSource(...sources: RoutingSource[]): void {
    this.#registry.add(...sources);
  }

  get sources(): RoutingSource[] {
    return this.#registry.list();
  }
}
