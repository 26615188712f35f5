import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  reliabilityRoutingSourcesExtensionPoint,
  type RoutingSource,
} from '@vigie/backstage-plugin-reliability-node';
import { reliabilityModuleAlertmanager } from './module';

describe('reliabilityModuleAlertmanager', () => {
  it('adds a source for every entry', async () => {
    const sources: RoutingSource[] = [];
    const backend = await startTestBackend({
      extensionPoints: [
        [
          reliabilityRoutingSourcesExtensionPoint,
          { addRoutingSource: (...added) => void sources.push(...added) },
        ],
      ],
      features: [
        reliabilityModuleAlertmanager,
        mockServices.rootConfig.factory({
          data: {
            reliability: {
              sources: {
                alertmanager: [
                  { name: 'main', url: 'http://a.test' },
                  { name: 'pair', urls: ['http://b.test', 'http://c.test'] },
                ],
              },
            },
          },
        }),
      ],
    });
    await backend.stop();
    expect(sources.map(source => [source.type, source.name])).toEqual([
      ['Alertmanager', 'main'],
      ['Alertmanager', 'pair'],
    ]);
  });
});
