import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { apiOf } from '../../__testUtils__/fixtures';
import { renderPages } from '../../__testUtils__/renderPages';
import { runbooksCodec, toQuery } from './runbooksView';

describe('list of runbooks', () => {
  it('shows each with its service and freshness, and is accessible', async () => {
    const { container, api } = renderPages('/runbooks');
    const row = await screen.findByRole('row', { name: /^Too many errors/ });
    expect(
      within(row).getByRole('link', { name: 'Too many errors' }),
    ).toHaveAttribute('href', '/runbooks/default/component/quotes/errors-high');
    expect(within(row).getByRole('link', { name: 'Quotes' })).toHaveAttribute(
      'href',
      '/catalog/default/component/quotes',
    );
    expect(
      within(row)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual([
      'Quotes',
      'delivery',
      'QuotesErrorsHigh',
      'Doubtful',
      '6 months ago',
      '2',
      '1',
    ]);
    const never = screen.getByRole('row', { name: /^Traffic fell/ });
    expect(within(never).getByText('Never')).toBeInTheDocument();
    expect(within(never).getByText('Stale')).toBeInTheDocument();
    expect(screen.getByText('45 runbooks')).toBeInTheDocument();
    expect(api.runbooks.list.mock.calls[0]?.[0]).toEqual({
      sort: 'freshness',
      order: 'asc',
      limit: 20,
      offset: 0,
    });
    expect((await axe(container)).violations).toEqual([]);
  });

  it('writes filters and order to the address', async () => {
    const { api } = renderPages('/runbooks?page=2');
    await screen.findByRole('row', { name: /^Too many errors/ });
    fireEvent.mouseDown(
      screen.getAllByRole('button', { name: /^Freshness/ })[0]!,
    );
    await userEvent.click(await screen.findByRole('option', { name: 'Stale' }));
    await userEvent.keyboard('{Escape}');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Alert, exactly' }),
      'QuotesErrorsHigh',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Last review' }));
    await waitFor(() =>
      expect(api.runbooks.list).toHaveBeenLastCalledWith(
        {
          alert: 'QuotesErrorsHigh',
          freshness: 'stale',
          sort: 'reviewed',
          order: 'asc',
          limit: 20,
          offset: 0,
        },
        expect.anything(),
      ),
    );
  });

  it('tells nothing found from nothing there and from an error', async () => {
    const api = apiOf();
    api.runbooks.list = jest.fn(async () => ({ items: [], totalItems: 0 }));
    const found = renderPages('/runbooks?text=zzz', { api });
    expect(
      await screen.findByText('No runbook matches these filters.'),
    ).toBeInTheDocument();
    found.unmount();
    const none = renderPages('/runbooks', { api });
    expect(
      await screen.findByText('There is no runbook yet.'),
    ).toBeInTheDocument();
    none.unmount();
    api.runbooks.list = jest.fn(async () => {
      throw new Error('down');
    });
    renderPages('/runbooks', { api });
    expect(await screen.findByRole('alert')).toHaveTextContent('down');
  });

  it('speaks French', async () => {
    renderPages('/runbooks', { language: 'fr' });
    expect(
      await screen.findByRole('link', { name: 'Exercices' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('Douteuse')).toBeInTheDocument();
  });
});

describe('view of the list', () => {
  it.each([
    ['', {}],
    [
      'text=a&service=component:default/a&alert=B',
      { text: 'a', service: 'component:default/a', alert: 'B' },
    ],
    ['freshness=stale,nonsense&sort=nonsense', { freshness: ['stale'] }],
    [
      'owner=group:default/a,group:default/b',
      { owners: ['group:default/a', 'group:default/b'] },
    ],
    [
      'sort=title&order=desc&page=3&size=50',
      { sort: 'title', order: 'desc', page: 2, pageSize: 50 },
    ],
    ['page=-1&size=7', {}],
  ])('%s is read and written back', (search, part) => {
    const view = runbooksCodec.parse(new URLSearchParams(search));
    expect(view).toEqual({ ...runbooksCodec.defaults, ...part });
    const written = runbooksCodec.write(view, new URLSearchParams());
    expect(runbooksCodec.parse(written)).toEqual(view);
  });

  it('is asked for without what narrows nothing', () => {
    expect(toQuery({ ...runbooksCodec.defaults, text: '  ', page: 2 })).toEqual(
      { sort: 'freshness', order: 'asc', limit: 20, offset: 40 },
    );
  });
});
