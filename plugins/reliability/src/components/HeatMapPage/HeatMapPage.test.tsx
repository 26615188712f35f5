import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { apiOf } from '../../__testUtils__/fixtures';
import { groupOf, heatMap } from '../../__testUtils__/heatMap';
import { renderPages } from '../../__testUtils__/renderPages';

const cell = (name: RegExp) => screen.findByRole('link', { name });

describe('heat map', () => {
  it('says in each cell the worst outcome by symbol and number, under readable heads, accessibly', async () => {
    const { container, api } = renderPages('/reliability/heat-map');
    const row = await screen.findByRole('row', { name: /^Delivery/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(item => item.textContent),
    ).toEqual([
      '12',
      '✕ 4',
      '? 2',
      '✓ 11',
      '–',
      '4 Below Observed, 6 Observed, 2 Alerted',
      '14 → 4from August 25, 2026 to November 23, 2026',
    ]);
    expect(
      screen.getByRole('link', {
        name: 'A promise is written down, Delivery: 4 fail, 3 unknown, 5 pass, 0 exempt, 0 not applicable',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('columnheader').map(head => head.textContent),
    ).toEqual([
      'Team',
      'Services',
      'Observed',
      'Alerted',
      'Resilient',
      'Levels',
      'Failing over time',
      'A promise is written down',
      'Errors call somebody',
      'Slowness calls somebody',
      'Probed from outside',
    ]);
    expect(screen.getByRole('row', { name: /^No team/ })).toHaveTextContent(
      'no history yet',
    );
    expect(screen.getByText('2 groups · 13 services')).toBeInTheDocument();
    expect(api.getHeatMap).toHaveBeenCalledWith(
      { groupBy: 'owner' },
      expect.anything(),
    );
    expect((await axe(container)).violations).toEqual([]);
  });

  it('leads from a cell to its services, and back', async () => {
    const { api, container } = renderPages(
      '/reliability/heat-map?groupBy=system&tier=1',
      {
        api: apiOf({
          getHeatMap: async () => ({
            ...heatMap,
            groups: [groupOf({ key: 'system:default/shop', title: 'shop' })],
          }),
        }),
      },
    );
    await userEvent.click(await cell(/^A promise is written down, shop/));
    const heading = await screen.findByRole('heading', {
      name: 'Services of shop',
    });
    expect(api.listHeatMapServices).toHaveBeenCalledWith(
      {
        groupBy: 'system',
        group: 'system:default/shop',
        check: 'slo/defined',
        outcome: 'fail',
        tier: '1',
        limit: 20,
        offset: 0,
      },
      expect.anything(),
    );
    expect(heading).toHaveFocus();
    expect(
      await screen.findByText('Nobody can keep what was never promised.'),
    ).toBeInTheDocument();
    const row = await screen.findByRole('row', { name: /^Quotes/ });
    expect(
      within(row).getByRole('link', { name: 'Monitoring of Quotes' }),
    ).toHaveAttribute('href', '/catalog/default/component/quotes/monitoring');
    expect(within(row).getByText('Pass')).toBeInTheDocument();
    expect((await axe(container)).violations).toEqual([]);

    await userEvent.click(
      screen.getByRole('link', { name: 'Back to the heat map' }),
    );
    expect(await cell(/^A promise is written down, shop/)).toBeInTheDocument();
    expect(api.getHeatMap).toHaveBeenLastCalledWith(
      { groupBy: 'system', tier: '1' },
      expect.anything(),
    );
  });

  it('is one stop of the Tab key, with arrow keys inside', async () => {
    renderPages('/reliability/heat-map');
    const head = await screen.findByRole('link', { name: 'Delivery' });
    const stops = () =>
      screen
        .getByRole('table')
        .querySelectorAll('a[href][tabindex="0"], a[href]:not([tabindex])');
    expect([...stops()]).toEqual([head]);
    head.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    const errors = await cell(/^Errors call somebody, Delivery/);
    expect(errors).toHaveFocus();
    expect([...stops()]).toEqual([errors]);
    await userEvent.keyboard('{ArrowDown}');
    expect(await cell(/^Errors call somebody, No team/)).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(
      screen.getByRole('link', { name: 'Errors call somebody' }),
    ).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{End}{ArrowRight}');
    expect(await cell(/^Probed from outside, Delivery/)).toHaveFocus();
    await userEvent.keyboard('{Home}');
    expect(head).toHaveFocus();
  });

  it('draws large organisations in pages of groups', async () => {
    const groups = Array.from({ length: 130 }, (_, index) =>
      groupOf({ key: `group:default/team-${index}`, title: `Team ${index}` }),
    );
    renderPages('/reliability/heat-map?page=7', {
      api: apiOf({ getHeatMap: async () => ({ ...heatMap, groups }) }),
    });
    expect(
      await screen.findByRole('row', { name: /^Team 120/ }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('rowheader')).toHaveLength(10);
    expect(screen.getByText('121–130 of 130')).toBeInTheDocument();
  });

  it('tells loading, nothing checked, nothing found and errors apart', async () => {
    const empty = { checks: [], groups: [], services: 0 };
    const first = renderPages('/reliability/heat-map', {
      api: apiOf({ getHeatMap: async () => empty }),
    });
    expect(
      await screen.findByText(/^Nothing has been checked yet/),
    ).toBeInTheDocument();
    first.unmount();
    const second = renderPages('/reliability/heat-map?level=resilient', {
      api: apiOf({ getHeatMap: async () => empty }),
    });
    expect(
      await screen.findByText('No service matches these filters.'),
    ).toBeInTheDocument();
    second.unmount();
    renderPages('/reliability/heat-map', {
      api: apiOf({
        getHeatMap: async () => {
          throw new Error('down');
        },
      }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('down');
  });

  it('speaks French', async () => {
    renderPages('/reliability/heat-map?groupBy=tier', {
      language: 'fr',
      api: apiOf({
        getHeatMap: async () => ({
          ...heatMap,
          groups: [groupOf({ key: '1', title: '1' })],
        }),
      }),
    });
    await waitFor(() =>
      expect(screen.getByText('1 groupe · 13 services')).toBeInTheDocument(),
    );
    expect(
      await cell(/^A promise is written down, Criticité 1\s: 4 en échec/),
    ).toBeInTheDocument();
  });
});
