import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPages } from '../../__testUtils__/renderPages';

describe('pages about all services', () => {
  it('are tabs with addresses; filters go along', async () => {
    const { api } = renderPages('/reliability?owner=group:default/a&sort=name');
    const tabs = await screen.findByRole('navigation', {
      name: 'Views of all services',
    });
    const links = within(tabs).getAllByRole('link');
    expect(links.map(link => link.getAttribute('href'))).toEqual([
      '/reliability?owner=group%3Adefault%2Fa',
      '/reliability/heat-map?owner=group%3Adefault%2Fa',
      '/reliability/blind-spots?owner=group%3Adefault%2Fa',
      '/reliability/campaigns?owner=group%3Adefault%2Fa',
    ]);
    expect(links[0]).toHaveAttribute('aria-current', 'page');

    await userEvent.click(screen.getByRole('link', { name: 'Blind spots' }));
    await screen.findByRole('row', { name: /^Quotes/ });
    expect(screen.getByRole('link', { name: 'Blind spots' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    expect(screen.getByRole('link', { name: 'Services' })).not.toHaveAttribute(
      'aria-current',
    );
    expect(api.listHeatMapServices).toHaveBeenLastCalledWith(
      expect.objectContaining({ owner: 'group:default/a' }),
      expect.anything(),
    );
  });

  it('speak French', async () => {
    renderPages('/reliability', { language: 'fr' });
    expect(
      await screen.findByRole('link', { name: 'Carte de chaleur' }),
    ).toBeInTheDocument();
  });

  it('have no other address', async () => {
    const { api } = renderPages('/reliability/nothing-here');
    expect(await screen.findByText(/not.*found/i)).toBeInTheDocument();
    expect(api.listServices).not.toHaveBeenCalled();
  });
});
