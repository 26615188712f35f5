import { screen } from '@testing-library/react';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { reliabilityApiRef } from '@vigie/backstage-plugin-reliability-react';
import { apiOf, entity, ENTITY_REF } from '../__testUtils__/fixtures';
import reliabilityPlugin from '.';
import { sloCard } from './entityCards';
import { monitoringContent, sloContent } from './entityContents';
import { reliabilityPage } from './pages';

const CARDS = ['ownership', 'slo', 'coverage', 'runbooks', 'training'] as const;

describe('plugin of the new frontend system', () => {
  beforeEach(() => window.localStorage.setItem('language', 'en'));

  it('offers its extensions and routes by stable names', () => {
    expect(reliabilityPlugin.id).toBe('reliability');
    expect(Object.keys(reliabilityPlugin.routes).sort()).toEqual([
      'entityMonitoring',
      'entityRunbooks',
      'entitySlo',
      'runbooks',
      'services',
    ]);
    for (const id of [
      'api:reliability',
      'page:reliability',
      'page:reliability/runbooks',
      'entity-content:reliability/slo',
      'entity-content:reliability/monitoring',
      'entity-content:reliability/runbooks',
      'search-result-list-item:reliability/runbook',
      ...CARDS.map(name => `entity-card:reliability/${name}` as const),
    ] as const) {
      expect(reliabilityPlugin.getExtension(id)).toBeDefined();
    }
  });

  it('fills the page of an entity with five cards from one request', async () => {
    const api = apiOf();
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity }),
        ...CARDS.map(name =>
          reliabilityPlugin.getExtension(`entity-card:reliability/${name}`),
        ),
      ],
      apis: [[reliabilityApiRef, api]],
    });
    for (const title of [
      'Ownership',
      'SLO',
      'Monitoring coverage',
      'Runbooks',
      'Training',
    ]) {
      expect(
        await screen.findByRole('heading', { name: title, level: 3 }),
      ).toBeInTheDocument();
    }
    expect(await screen.findByText('Owned by a team')).toBeInTheDocument();
    expect(await screen.findByText('Alerts that help')).toBeInTheDocument();
    expect(api.getEntitiesByRefs.mock.calls).toEqual([[[ENTITY_REF]]]);
  });

  it('links cards to their tabs, wherever those are', async () => {
    renderTestApp({
      features: [reliabilityPlugin],
      extensions: [createTestEntityPage({ entity })],
      apis: [[reliabilityApiRef, apiOf()]],
    });
    expect(
      await screen.findByRole('link', { name: 'Open the SLO tab' }),
    ).toHaveAttribute('href', '/slo');
    expect(
      await screen.findByRole('link', { name: 'Quotes answered' }),
    ).toHaveAttribute('href', '/slo?slo=availability');
    expect(
      await screen.findByRole('link', { name: 'Open the Monitoring tab' }),
    ).toHaveAttribute('href', '/monitoring');
    expect(
      await screen.findByRole('link', { name: 'Open the Runbooks tab' }),
    ).toHaveAttribute('href', '/runbooks');
    expect(
      screen.getByRole('link', { name: 'Too many errors' }),
    ).toHaveAttribute('href', '/runbooks/default/component/quotes/errors-high');
  });

  it('shows nothing on the page of a group', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: { ...entity, kind: 'Group' } }),
        sloCard,
      ],
      apis: [[reliabilityApiRef, apiOf()]],
    });
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });

  it('has an SLO tab', async () => {
    renderTestApp({
      extensions: [createTestEntityPage({ entity }), sloContent],
      apis: [[reliabilityApiRef, apiOf()]],
    });
    expect(
      await screen.findByRole('heading', { name: 'Service level objectives' }),
    ).toBeInTheDocument();
  });

  it('has a Monitoring tab', async () => {
    renderTestApp({
      extensions: [createTestEntityPage({ entity }), monitoringContent],
      apis: [[reliabilityApiRef, apiOf()]],
    });
    expect(
      await screen.findByRole('heading', { name: 'Monitoring', level: 2 }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Seen live in Prometheus main'),
    ).toBeVisible();
  });

  it('has a page with every service, in pages of the configured size', async () => {
    const api = apiOf();
    renderTestApp({
      extensions: [reliabilityPage],
      apis: [[reliabilityApiRef, api]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: ['/reliability'],
      config: {
        app: {
          extensions: [{ 'page:test': { config: { pageSize: 50 } } }],
        },
      },
    });
    expect(
      await screen.findByRole('row', { name: /^Quotes/ }),
    ).toBeInTheDocument();
    expect(api.listServices.mock.calls[0]?.[0]).toMatchObject({ limit: 50 });
  });

  it('refuses a page size that cannot be chosen', () => {
    expect(() =>
      createExtensionTester(reliabilityPage, {
        config: { pageSize: 33 as 20 },
      }).reactElement(),
    ).toThrow(/pageSize/);
  });
});
