import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  apiOf,
  burnRateOf,
  NOW,
  objectiveOf,
  reliabilityOf,
  sloOf,
} from '../../__testUtils__/fixtures';
import { renderForEntity } from '../../__testUtils__/renderForEntity';
import { EntitySlos } from './EntitySlos';

// Ages are those of the fixtures, however long the tests take.
beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW * 1000);
});
afterEach(() => jest.restoreAllMocks());

describe('SLO tab', () => {
  it('explains every figure down to query, numbers and formula', async () => {
    const { container } = renderForEntity(<EntitySlos />);
    await userEvent.click(
      await screen.findByText('Where each figure comes from'),
    );
    for (const formula of [
      'measured = good ÷ all = 1,234,000 ÷ 1,234,567 = 99.954%',
      'bad events = all − good = 1,234,567 − 1,234,000 = 567',
      'bad events allowed = all × (1 − target) = 1,234,567 × (1 − 99.9%) = 1,234.567',
      'budget left = 1 − bad ÷ allowed = 1 − 567 ÷ 1,234.567 = 54.1%',
      /measured time = 29.8 days ÷ 30 days = 99.3%/,
      /burn rate over a window = .* ÷ \(1 − 99.9%\)/,
    ]) {
      expect(screen.getByText(formula)).toBeVisible();
    }
    expect(screen.getByText('slo.yaml, line 1')).toBeVisible();
    expect(
      screen.getByText('Prometheus (main), one measurement each 1 min'),
    ).toBeVisible();
    await screen.findAllByText(/increase/);
    expect(container).toHaveTextContent(
      'sum(increase(http_requests_total{job="quotes",code!~"5.."}[1m]))',
    );
  });

  it('shows counts, measured time, burn rates and projection', async () => {
    renderForEntity(<EntitySlos />, {
      reliability: reliabilityOf({
        slos: [
          sloOf({
            state: 'burning',
            objectives: [
              objectiveOf({
                state: 'burning',
                burnRates: [
                  burnRateOf({ long: 20.1, short: 30, firing: true }),
                  burnRateOf({ longSeconds: 21600, fireable: false }),
                  burnRateOf({
                    severity: 'ticket',
                    longSeconds: 86400,
                    short: undefined,
                  }),
                ],
                projection: {
                  pace: 2,
                  paceSeconds: 7 * 86400,
                  exhaustsAt: NOW + 3 * 86400,
                },
              }),
            ],
          }),
        ],
      }),
    });
    expect(
      await screen.findByText('1,234,000 good of 1,234,567'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('29.8 days of 30 days measured'),
    ).toBeInTheDocument();
    const table = screen.getByRole('table', {
      name: 'Burn rates of Quotes answered by pair of windows',
    });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map(row => within(row).getAllByRole('cell').pop()!.textContent),
    ).toEqual(['Firing', 'Cannot fire', 'Not measured']);
    expect(within(table).getByText('20.1× over 1 hr')).toBeInTheDocument();
    expect(
      screen.getByText(
        /At the pace of the last 7 days \(2×\), the budget runs out on \w+ \d+, \d{4}, in 3 days\./,
      ),
    ).toBeInTheDocument();
  });

  it('brings the SLO of the address into view and loads only its chart', async () => {
    const slos = ['a', 'b', 'c', 'd', 'e'].map(name =>
      sloOf({ id: name.repeat(16), name, displayName: `SLO ${name}` }),
    );
    const api = apiOf({
      getEntitiesByRefs: async () => [reliabilityOf({ slos })],
    });
    renderForEntity(<EntitySlos />, { api, path: '/?slo=d' });
    const panel = await screen.findByRole('region', { name: 'SLO d' });
    expect(panel).toHaveFocus();
    expect(
      await within(panel).findByRole('slider', { name: /Read the budget/ }),
    ).toBeInTheDocument();
    expect(api.getSloBudget.mock.calls.map(([id]) => id)).toEqual([
      'd'.repeat(16),
    ]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show the details of SLO a' }),
    );
    expect(
      screen.getByRole('button', { name: 'Hide the details of SLO a' }),
    ).toHaveAttribute('aria-expanded', 'true');
  });

  it('says when the address names an SLO that is not there', async () => {
    renderForEntity(<EntitySlos />, { path: '/?slo=gone' });
    expect(
      await screen.findByText('This service has no SLO named gone.'),
    ).toBeInTheDocument();
  });

  it('lets one of several objectives be chosen', async () => {
    const api = apiOf({
      getEntitiesByRefs: async () => [
        reliabilityOf({
          slos: [
            sloOf({
              objectives: [
                objectiveOf(),
                objectiveOf({ index: 1, targetPpm: 995_000, target: '0.995' }),
              ],
            }),
          ],
        }),
      ],
    });
    renderForEntity(<EntitySlos />, { api });
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Objective 99.5%' }),
    );
    expect(
      await screen.findByRole('slider', { name: /Read the budget/ }),
    ).toBeInTheDocument();
    expect(api.getSloBudget).toHaveBeenLastCalledWith(
      'a'.repeat(16),
      { objective: 1, points: 200 },
      expect.anything(),
    );
  });

  it('shows a chart that cannot be loaded as an error beside the figures', async () => {
    const api = apiOf();
    api.getSloBudget.mockRejectedValue(new Error('no series'));
    renderForEntity(<EntitySlos />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent('no series');
    expect(screen.getByText('99.95%')).toBeInTheDocument();
  });
});
