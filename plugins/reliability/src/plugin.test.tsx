import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { reliabilityApiRef } from '@vigie/backstage-plugin-reliability-react';
import {
  EntityCoverageCard,
  EntityMonitoringContent,
  EntityOwnershipCard,
  EntityRunbooksCard,
  EntityRunbooksContent,
  EntitySloCard,
  EntitySloContent,
  EntityTrainingCard,
  ReliabilityPage,
  RunbooksPage,
  reliabilityPlugin,
} from '.';
import { apiOf, entity } from './__testUtils__/fixtures';

const mountedRoutes = { '/catalog/:namespace/:kind/:name': entityRouteRef };

describe('plugin of the legacy frontend system', () => {
  it('is called as in the new system', () => {
    expect(reliabilityPlugin.getId()).toBe('reliability');
    expect([...reliabilityPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      reliabilityApiRef.id,
    ]);
  });

  it('fills the page of an entity with five cards from one request', async () => {
    const api = apiOf();
    await renderInTestApp(
      <TestApiProvider apis={[[reliabilityApiRef, api]]}>
        <EntityProvider entity={entity}>
          <EntityOwnershipCard />
          <EntitySloCard />
          <EntityCoverageCard />
          <EntityRunbooksCard />
          <EntityTrainingCard />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes },
    );
    for (const text of [
      'Owned by a team',
      'Quotes answered',
      'Seen live in Prometheus main',
      'Too many errors',
      'Alerts that help',
    ]) {
      expect(await screen.findByText(text)).toBeInTheDocument();
    }
    expect(api.getEntitiesByRefs).toHaveBeenCalledTimes(1);
  });

  it('has a Monitoring tab', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [reliabilityApiRef, apiOf()],
          [permissionApiRef, mockApis.permission()],
        ]}
      >
        <Routes>
          <Route
            path="/monitoring"
            element={
              <EntityProvider entity={entity}>
                <EntityMonitoringContent />
              </EntityProvider>
            }
          />
        </Routes>
      </TestApiProvider>,
      { mountedRoutes, routeEntries: ['/monitoring'] },
    );
    expect(
      await screen.findByRole('heading', { name: 'Monitoring', level: 2 }),
    ).toBeInTheDocument();
  });

  it('has a page in a shell of its own, and an SLO tab', async () => {
    const api = apiOf();
    await renderInTestApp(
      <TestApiProvider apis={[[reliabilityApiRef, api]]}>
        <Routes>
          <Route path="/reliability" element={<ReliabilityPage />} />
          <Route
            path="/slo"
            element={
              <EntityProvider entity={entity}>
                <EntitySloContent />
              </EntityProvider>
            }
          />
        </Routes>
      </TestApiProvider>,
      { mountedRoutes, routeEntries: ['/reliability'] },
    );
    expect(
      await screen.findByRole('heading', { name: 'Reliability', level: 1 }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('row', { name: /^Quotes/ }),
    ).toBeInTheDocument();
  });

  it('has the pages of runbooks and a tab that leads there', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [reliabilityApiRef, apiOf()],
          [permissionApiRef, mockApis.permission()],
        ]}
      >
        <Routes>
          <Route path="/runbooks/*" element={<RunbooksPage />} />
          <Route
            path="/tab"
            element={
              <EntityProvider entity={entity}>
                <EntityRunbooksContent />
              </EntityProvider>
            }
          />
        </Routes>
      </TestApiProvider>,
      { mountedRoutes, routeEntries: ['/runbooks'] },
    );
    expect(
      await screen.findByRole('heading', { name: 'Runbooks', level: 1 }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Too many errors' }),
    ).toHaveAttribute('href', '/runbooks/default/component/quotes/errors-high');
  });
});
