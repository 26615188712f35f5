import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { useLocation } from 'react-router-dom';
import type { ServicePage } from '@vigie/backstage-plugin-reliability-common';
import { apiOf, services } from '../../__testUtils__/fixtures';
import { renderForEntity } from '../../__testUtils__/renderForEntity';
import { ServicesPage } from './ServicesPage';

function Where() {
  return <output aria-label="search">{useLocation().search}</output>;
}

const search = () => screen.getByLabelText('search').textContent;

function renderPage(api = apiOf(), path = '/') {
  return renderForEntity(
    <>
      <Where />
      <ServicesPage />
    </>,
    { api, path },
  );
}

describe('services page', () => {
  it('shows every service with its figures, worst first, and is accessible', async () => {
    const { container, api } = renderPage();
    const row = await screen.findByRole('row', { name: /^Quotes/ });
    expect(within(row).getByRole('link', { name: 'Quotes' })).toHaveAttribute(
      'href',
      '/catalog/default/component/quotes',
    );
    expect(
      within(row)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual([
      'delivery',
      '1',
      'Alerted',
      'Burningas of 4 minutes ago',
      '-12%',
      'Partial2 of 3 signals alerted',
      '3',
      '1',
    ]);
    const bare = screen.getByRole('row', { name: /^tool/ });
    expect(within(bare).getByText('No SLO')).toBeInTheDocument();
    expect(within(bare).getByText('Nobody')).toBeInTheDocument();
    expect(screen.getByText('45 services')).toBeInTheDocument();
    expect(api.listServices).toHaveBeenCalledWith(
      {
        text: undefined,
        owner: undefined,
        state: undefined,
        coverage: undefined,
        sort: 'slo',
        order: 'asc',
        limit: 20,
        offset: 0,
      },
      expect.anything(),
    );
    expect((await axe(container)).violations).toEqual([]);
  });

  it('reads the whole view from the address, and ignores what it does not know', async () => {
    const { api } = renderPage(
      apiOf(),
      '/?text=quo&owner=group:default/delivery&tier=1&level=none,nonsense&state=burning,nonsense&coverage=partial&sort=owner&order=desc&page=2&size=50&other=1',
    );
    await screen.findByRole('row', { name: /^Quotes/ });
    expect(api.listServices).toHaveBeenCalledWith(
      {
        text: 'quo',
        owner: 'group:default/delivery',
        tier: '1',
        level: 'none',
        state: 'burning',
        coverage: 'partial',
        sort: 'owner',
        order: 'desc',
        limit: 50,
        offset: 50,
      },
      expect.anything(),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear the filters' }),
    );
    expect(search()).toBe('?other=1');
  });

  it('writes filters, order and page to the address', async () => {
    renderPage();
    await screen.findByRole('row', { name: /^Quotes/ });
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(search()).toBe('?page=2');

    await userEvent.click(screen.getByRole('button', { name: 'Owner' }));
    expect(search()).toBe('?sort=owner');
    expect(screen.getByRole('columnheader', { name: 'Owner' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );

    fireEvent.mouseDown(
      screen.getAllByRole('button', { name: /^Worst SLO state/ })[0]!,
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Exhausted' }),
    );
    await userEvent.keyboard('{Escape}');
    expect(search()).toBe('?sort=owner&state=exhausted');

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search by name or owner' }),
      'quo',
    );
    await waitFor(() =>
      expect(search()).toBe('?sort=owner&state=exhausted&text=quo'),
    );
  });

  it('keeps rows while the next page is loaded, and says that it is busy', async () => {
    const api = apiOf();
    let answer: (page: ServicePage) => void = () => {};
    renderPage(api);
    await screen.findByRole('row', { name: /^Quotes/ });
    api.listServices.mockImplementationOnce(
      () =>
        new Promise(resolve => {
          answer = resolve;
        }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(screen.getByRole('row', { name: /^Quotes/ })).toBeInTheDocument();
    expect(screen.getByRole('table')).toHaveAttribute('aria-busy', 'true');
    answer({ ...services, items: [] });
    expect(
      await screen.findByText(/There is no service yet/),
    ).toBeInTheDocument();
  });

  it('tells nothing found from an error', async () => {
    const api = apiOf();
    api.listServices.mockResolvedValueOnce({
      items: [],
      totalItems: 0,
      owners: [],
    });
    const { unmount } = renderPage(api, '/?text=zzz');
    expect(
      await screen.findByText('No service matches these filters.'),
    ).toBeInTheDocument();
    unmount();
    api.listServices.mockRejectedValueOnce(new Error('down'));
    const { container } = renderPage(api);
    expect(await screen.findByRole('alert')).toHaveTextContent('down');
    expect((await axe(container)).violations).toEqual([]);
  });
});
