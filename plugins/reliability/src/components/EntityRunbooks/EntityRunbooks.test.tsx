import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { reliabilityApiRef } from '@vigie/backstage-plugin-reliability-react';
import { apiOf, entity } from '../../__testUtils__/fixtures';
import { entityRunbooksOf } from '../../__testUtils__/runbooks';
import { runbooksContent } from '../../alpha/entityContents';
import { runbooksPage } from '../../alpha/pages';

function renderTab(api = apiOf()) {
  window.localStorage.setItem('language', 'en');
  const rendered = renderTestApp({
    extensions: [
      createTestEntityPage({ entity }),
      runbooksContent,
      runbooksPage,
    ],
    apis: [[reliabilityApiRef, api]],
  });
  return { ...rendered, api };
}

const part = (name: string) => screen.findByRole('region', { name });

describe('Runbooks tab', () => {
  it('shows runbooks, gaps, what runs and what was done, and is accessible', async () => {
    const { container } = renderTab();
    const runbooks = await part('Runbooks');
    const row = within(runbooks).getByRole('row', { name: /^Too many errors/ });
    expect(row).toHaveTextContent('QuotesErrorsHigh');
    expect(row).toHaveTextContent('Doubtful');
    expect(await part('Alerts without a runbook')).toHaveTextContent(
      'QuotesSlow',
    );
    expect(
      within(await part('Followed now')).getByRole('link'),
    ).toBeInTheDocument();
    const scenarios = await part('Scenarios to rehearse');
    expect(
      within(scenarios).getByRole('row', { name: /^A bad release/ }),
    ).toHaveTextContent('Too many errors');
    expect(scenarios).toHaveTextContent('1 month ago');
    expect(await part('Recorded executions')).toHaveTextContent('Traffic fell');
    expect(await part('Open follow-up actions')).toHaveTextContent(
      'Write down the second command',
    );
    expect(await part('1 problem in runbooks and scenarios')).toHaveTextContent(
      'runbooks/traffic.md:3',
    );
    expect((await axe(container)).violations).toEqual([]);
  });

  it('shows how to begin where there is nothing', async () => {
    const api = apiOf();
    api.runbooks.ofEntity.mockResolvedValue(
      entityRunbooksOf({
        runbooks: [],
        scenarios: [],
        alertsWithout: [],
        open: [],
        records: [],
        actions: [],
        problems: [],
      }),
    );
    renderTab(api);
    expect(await part('Runbooks')).toHaveTextContent(
      'There is no runbook yet.',
    );
    expect(await part('Scenarios to rehearse')).toHaveTextContent(
      'There is no scenario yet.',
    );
    expect(
      screen.queryByRole('region', { name: 'Alerts without a runbook' }),
    ).not.toBeInTheDocument();
  });

  it('says so when it cannot be loaded', async () => {
    const api = apiOf();
    api.runbooks.ofEntity.mockRejectedValue(new Error('down'));
    renderTab(api);
    expect(await screen.findByRole('alert')).toHaveTextContent('down');
  });
});
