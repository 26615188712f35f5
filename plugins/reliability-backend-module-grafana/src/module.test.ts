import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  type DashboardSource,
  reliabilityDashboardSourcesExtensionPoint,
} from '@vigie/backstage-plugin-reliability-node';
import { reliabilityModuleGrafana } from './module';

describe('reliabilityModuleGrafana', () => {
  it('adds a source for every entry', async () => {
    const sources: DashboardSource[] = [];
    const backend = await startTestBackend({
      extensionPoints: [
        [
          reliabilityDashboardSourcesExtensionPoint,
          { addDashboardSource: (...added) => void sources.push(...added) },
        ],
      ],
      features: [
        reliabilityModuleGrafana,
        mockServices.rootConfig.factory({
          data: {
            reliability: {
              sources: {
                grafana: [
                  { name: 'main', url: 'http://a.test' },
                  { name: 'other', url: 'http://b.test', token: 't' },
                ],
              },
            },
          },
        }),
      ],
    });
    await backend.stop();
    expect(
      sources.map(({ type, name, annotationPrefix }) => [
        type,
        name,
        annotationPrefix,
      ]),
    ).toEqual([
      ['Grafana', 'main', 'grafana/'],
      ['Grafana', 'other', 'grafana/'],
    ]);
  });
});
