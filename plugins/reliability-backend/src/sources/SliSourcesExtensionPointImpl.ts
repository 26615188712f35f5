import type {
  ReliabilitySliSourcesExtensionPoint,
  SliSource,
} from '@vigie/backstage-plugin-reliability-node';
import { SourceRegistry } from './SourceRegistry';

export class SliSourcesExtensionPointImpl
  implements ReliabilitySliSourcesExtensionPoint
{
  readonly #registry = new SourceRegistry<SliSource>('SLI source');

  addSliSource(...sources: SliSource[]): void {
    this.#registry.add(...sources);
  }

  get sources(): SliSource[] {
    return this.#registry.list();
  }
}
