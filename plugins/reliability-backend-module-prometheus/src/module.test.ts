import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  type MonitoringSource,
  reliabilityMonitoringSourcesExtensionPoint,
  reliabilitySliSourcesExtensionPoint,
  type SliSource,
} from '@vigie/backstage-plugin-reliability-node';
import { reliabilityModulePrometheus } from './module';

describe('reliabilityModulePrometheus', () => {
  it('adds a source of each kind for every entry', async () => {
    const sli: SliSource[] = [];
    const monitoring: MonitoringSource[] = [];
    const backend = await startTestBackend({
      extensionPoints: [
        [
          reliabilitySliSourcesExtensionPoint,
          { addSliSource: (...sources) => void sli.push(...sources) },
        ],
        [
          reliabilityMonitoringSourcesExtensionPoint,
          {
            addMonitoringSource: (...sources) =>
              void monitoring.push(...sources),
          },
        ],
      ],
      features: [
        reliabilityModulePrometheus,
        mockServices.rootConfig.factory({
          data: {
            reliability: {
              sources: {
                prometheus: [
                  { name: 'main', url: 'http://a.test' },
                  { name: 'slow', url: 'http://b.test', scrapeInterval: '1m' },
                ],
              },
            },
          },
        }),
      ],
    });
    await backend.stop();
    expect(
      sli.map(source => [source.type, source.name, source.delaySeconds]),
    ).toEqual([
      ['Prometheus', 'main', 60],
      ['Prometheus', 'slow', 120],
    ]);
    expect(monitoring.map(source => [source.type, source.name])).toEqual([
      ['Prometheus', 'main'],
      ['Prometheus', 'slow'],
    ]);
  });
});
