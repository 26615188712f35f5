import type { RenderResult } from '@testing-library/react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { ReliabilityApi } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '@vigie/backstage-plugin-reliability-react';
import reliabilityPlugin from '../alpha';
import { apiOf, type MockedApi } from './fixtures';

/** The pages about all services, in an app of the new system. */
export function renderPages(
  path: string,
  options: { api?: jest.Mocked<ReliabilityApi>; language?: string } = {},
): RenderResult & { api: MockedApi } {
  const { api = apiOf(), language = 'en' } = options;
  // Where the app remembers the language; an earlier test left its own there.
  window.localStorage.setItem('language', language);
  const rendered = renderTestApp({
    features: [reliabilityPlugin],
    apis: [[reliabilityApiRef, api]],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: [path],
    config: {
      app: {
        baseUrl: 'http://localhost',
        extensions: [
          {
            'api:app/app-language': {
              config: { availableLanguages: ['en', 'fr'] },
            },
          },
        ],
      },
      backend: { baseUrl: 'http://localhost' },
    },
  });
  return { ...rendered, api: api as MockedApi };
}
