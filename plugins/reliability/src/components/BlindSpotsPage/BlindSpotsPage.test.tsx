import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { HeatMapServicePage } from '@vigie/backstage-plugin-reliability-common';
import { apiOf } from '../../__testUtils__/fixtures';
import { checks, heatMapServices } from '../../__testUtils__/heatMap';
import { renderPages } from '../../__testUtils__/renderPages';

describe('blind spots', () => {
  it('lists what fails in the order of the backend, and is accessible', async () => {
    const { container, api } = renderPages('/reliability/blind-spots');
    const row = await screen.findByRole('row', { name: /^Quotes/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual([
      'delivery',
      '1',
      'Burning',
      'Observed',
      'Errors call somebodySlowness calls somebody',
    ]);
    const bare = screen.getByRole('row', { name: /^=tool/ });
    expect(within(bare).getByText('Nobody')).toBeInTheDocument();
    expect(within(bare).getByText('Below Observed')).toBeInTheDocument();
    expect(api.listHeatMapServices).toHaveBeenCalledWith(
      { outcome: 'fail', limit: 20, offset: 0 },
      expect.anything(),
    );
    expect((await axe(container)).violations).toEqual([]);
  });

  it('reads every filter from the address, and writes it there', async () => {
    const { api } = renderPages(
      '/reliability/blind-spots?text=quo&owner=group:default/delivery&tier=1,none&state=burning,nonsense&level=none,observed&check=slo/defined&outcome=unknown&page=2&size=50',
    );
    await screen.findByRole('row', { name: /^Quotes/ });
    expect(api.listHeatMapServices).toHaveBeenLastCalledWith(
      {
        text: 'quo',
        owner: 'group:default/delivery',
        tier: '1,none',
        state: 'burning',
        level: 'none,observed',
        check: 'slo/defined',
        outcome: 'unknown',
        limit: 50,
        offset: 50,
      },
      expect.anything(),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear the filters' }),
    );
    await waitFor(() =>
      expect(api.listHeatMapServices).toHaveBeenLastCalledWith(
        { outcome: 'fail', limit: 20, offset: 0 },
        expect.anything(),
      ),
    );
    fireEvent.mouseDown(screen.getByRole('button', { name: /^Check/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Slowness calls somebody' }),
    );
    expect(
      await screen.findByText(/Counts from January 15, 2027/),
    ).toBeInTheDocument();
    expect(api.listHeatMapServices).toHaveBeenLastCalledWith(
      {
        check: 'coverage/latency-alerted',
        outcome: 'fail',
        limit: 20,
        offset: 0,
      },
      expect.anything(),
    );
  });

  it('names the first checks of a long list and links to the others', async () => {
    const many: HeatMapServicePage = {
      checks: [...checks, ...checks].map((check, index) => ({
        ...check,
        id: `${check.id}-${index}`,
      })),
      totalItems: 1,
      items: [
        { ...heatMapServices.items[0]!, outcomes: Array(8).fill('fail') },
      ],
    };
    renderPages('/reliability/blind-spots', {
      api: apiOf({ listHeatMapServices: async () => many }),
    });
    expect(
      await screen.findByRole('link', {
        name: '4 more checks in the monitoring of Quotes',
      }),
    ).toHaveAttribute('href', '/catalog/default/component/quotes/monitoring');
  });

  it('says that nothing fails only when nothing was left out', async () => {
    const api = apiOf({
      listHeatMapServices: async () => ({ checks, totalItems: 0, items: [] }),
    });
    const { unmount } = renderPages('/reliability/blind-spots', { api });
    expect(await screen.findByText(/^Nothing fails/)).toBeInTheDocument();
    unmount();
    renderPages('/reliability/blind-spots?tier=1', { api });
    expect(
      await screen.findByText('No service matches these filters.'),
    ).toBeInTheDocument();
  });
});
