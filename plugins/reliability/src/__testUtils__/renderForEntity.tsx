import type { RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import type {
  EntityReliability,
  ReliabilityApi,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '@vigie/backstage-plugin-reliability-react';
import { apiOf, entity, type MockedApi } from './fixtures';

/** Renders something of an entity's page, in an app of the new system. */
export function renderForEntity(
  element: ReactElement,
  options: {
    reliability?: EntityReliability;
    api?: jest.Mocked<ReliabilityApi>;
    language?: string;
    path?: string;
    /** Every permission is refused. */
    denied?: boolean;
  } = {},
): RenderResult & { api: MockedApi } {
  const { reliability, language = 'en', path = '/', denied = false } = options;
  const api =
    options.api ??
    apiOf(reliability && { getEntitiesByRefs: async () => [reliability] });
  // Where the app remembers the language; an earlier test left its own there.
  window.localStorage.setItem('language', language);
  const rendered = renderInTestApp(
    <EntityProvider entity={entity}>
      <main>{element}</main>
    </EntityProvider>,
    {
      apis: [
        [reliabilityApiRef, api],
        [
          permissionApiRef,
          mockApis.permission({
            authorize: denied ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
          }),
        ],
      ],
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
    },
  );
  return { ...rendered, api: api as MockedApi };
}
