import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { apiOf } from '../../__testUtils__/fixtures';
import { renderPages } from '../../__testUtils__/renderPages';

describe('campaigns', () => {
  it('shows the check, the date, the progress and who still misses it', async () => {
    const { container } = renderPages('/reliability/campaigns');
    const campaign = await screen.findByRole('region', {
      name: 'Errors call somebody by spring',
    });
    expect(
      within(campaign).getByText('Due on March 31, 2027'),
    ).toBeInTheDocument();
    const progress = within(campaign).getByRole('progressbar', {
      name: 'Progress of Errors call somebody by spring',
    });
    expect(progress).toHaveAttribute(
      'aria-valuetext',
      '30 of 145 services pass (20.6%)',
    );
    expect(
      within(campaign).getByRole('link', {
        name: 'Services that fail the check',
      }),
    ).toHaveAttribute(
      'href',
      '/reliability/blind-spots?check=coverage%2Ferrors-alerted',
    );
    const [worst, done] = within(campaign).getAllByRole('rowheader');
    expect(worst).toHaveTextContent('delivery');
    expect(done).toHaveTextContent('platform');
    await userEvent.click(within(campaign).getByText('115 services'));
    expect(
      within(campaign).getByRole('link', { name: 'service-99' }),
    ).toHaveAttribute('href', '/catalog/default/component/service-99');
    expect(within(campaign).getByText('and 15 more')).toBeInTheDocument();
    const kept = screen.getByRole('region', { name: 'A promise each' });
    expect(within(kept).getByText('Done')).toBeInTheDocument();
    expect((await axe(container)).violations).toEqual([]);
  });

  it('shows the part of the teams in the address', async () => {
    renderPages('/reliability/campaigns?owner=group:default/delivery');
    expect(
      await screen.findByRole('progressbar', {
        name: 'Progress of Errors call somebody by spring',
      }),
    ).toHaveAttribute('aria-valuetext', '10 of 125 services pass (8%)');
    expect(
      screen.queryByRole('region', { name: 'A promise each' }),
    ).not.toBeInTheDocument();
  });

  it('says how to start one, and tells that from an error', async () => {
    const { unmount, container } = renderPages('/reliability/campaigns', {
      api: apiOf({ listCampaigns: async () => [] }),
    });
    expect(
      await screen.findByText(/^No campaign is running/),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(container).toHaveTextContent('check: coverage/runbook-linked'),
    );
    unmount();
    renderPages('/reliability/campaigns', {
      api: apiOf({
        listCampaigns: async () => {
          throw new Error('down');
        },
      }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('down');
  });
});
