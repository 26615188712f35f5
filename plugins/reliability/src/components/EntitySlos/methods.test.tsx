import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Slo } from '@vigie/backstage-plugin-reliability-common';
import {
  burnRateOf,
  compositeSloOf,
  conditionOf,
  NOVEMBER_23,
  objectiveOf,
  reliabilityOf,
  slicedSloOf,
  sloOf,
} from '../../__testUtils__/fixtures';
import { renderForEntity } from '../../__testUtils__/renderForEntity';
import { SloCard } from '../SloCard';
import { EntitySlos } from './EntitySlos';

const withSlos = (...slos: Slo[]) => ({
  reliability: reliabilityOf({ slos }),
});

const explained = async () => {
  await userEvent.click(
    await screen.findByText('Where each figure comes from'),
  );
};

/** Some texts stand in a fact and a formula. */
const shown = (text: string | RegExp) =>
  expect(screen.getAllByText(text).length).toBeGreaterThan(0);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOVEMBER_23 * 1000);
});
afterEach(() => jest.restoreAllMocks());

const sloOfUnit: Record<string, Slo> = {
  events: sloOf({ unit: 'events' }),
  observations: sloOf({
    unit: 'observations',
    objectives: [objectiveOf({ threshold: { op: 'lte', value: 0.4 } })],
  }),
  seconds: sloOf({ unit: 'seconds' }),
  timeslices: slicedSloOf(),
  ratioTimeslices: slicedSloOf({
    method: 'RatioTimeslices',
    objectives: [objectiveOf({ timeSlice: { seconds: 300 } })],
  }),
  sloth: sloOf({
    unit: 'seconds',
    format: 'Recorded',
    recorded: { by: 'Sloth', weighting: 'slice-averaged' },
  }),
  pyrra: sloOf({
    unit: 'events',
    format: 'Pyrra',
    recorded: { by: 'Pyrra', weighting: 'event-weighted' },
  }),
};

describe('how an SLO counts', () => {
  it.each([
    [
      'events',
      'Occurrences: every event counts alike, so the figures are weighed by requests',
      'Good and all events',
      '1,234,000 good of 1,234,567',
      'bad events = all − good = 1,234,567 − 1,234,000 = 567',
      /30 days, rolling · weighed by requests$/,
    ],
    [
      'observations',
      'Occurrences: every observation counts alike; an observation is good when it is ≤ 0.4',
      'Good and all observations',
      '1,234,000 good of 1,234,567',
      'bad observations = all − good = 1,234,567 − 1,234,000 = 567',
      /30 days, rolling · weighed by observations$/,
    ],
    [
      'seconds',
      'Occurrences: the source gives a ratio, which is weighed by time',
      'Good and all measured time',
      '14.2 days good of 14.2 days',
      'bad time = all − good = 1,234,567 sec − 1,234,000 sec = 567 sec',
      /30 days, rolling · weighed by time$/,
    ],
    [
      'timeslices',
      'Timeslices: every slice of 5 min counts alike; a slice is good when at least 95% of it is',
      'Good and all slices',
      '6,543 good of 6,576',
      'bad slices allowed = (slices counted + slices still to come) × (1 − target) = (6,576 + 2,064) × (1 − 99%) = 86.4',
      /^November 2026, Europe\/Paris, ends in 7 days · every slice counts alike$/,
    ],
    [
      'ratioTimeslices',
      'RatioTimeslices: the mean of the slices of 5 min, which all count alike',
      'Good and all slices',
      '6,543 good of 6,576',
      /measured = sum of the slices’ shares ÷ slices = 6,543 ÷ 6,576/,
      /every slice counts alike$/,
    ],
    [
      'sloth',
      'Figures as Sloth records them, averaged over slices of five minutes',
      'Good and all measured time',
      '14.2 days good of 14.2 days',
      /1,234,000 sec ÷ 1,234,567 sec/,
      /Figures as Sloth records them, averaged over slices of five minutes$/,
    ],
    [
      'pyrra',
      'Figures as Pyrra records them, weighed by events',
      'Good and all events',
      '1,234,000 good of 1,234,567',
      /1,234,000 ÷ 1,234,567/,
      /Figures as Pyrra records them, weighed by events$/,
    ],
  ])(
    '%s, on the tab and the card',
    async (key, sentence, label, counts, formula, basis) => {
      const slo = sloOfUnit[key] ?? sloOf();
      const { unmount } = renderForEntity(<EntitySlos />, withSlos(slo));
      await explained();
      for (const text of [sentence, label, counts, formula]) {
        shown(text);
      }
      unmount();
      renderForEntity(<SloCard />, withSlos(slo));
      expect(await screen.findByText(basis)).toBeInTheDocument();
    },
  );

  it('works slices of a calendar month out to the end, in its time zone', async () => {
    renderForEntity(<EntitySlos />, withSlos(slicedSloOf({ format: 'Sloth' })));
    await explained();
    for (const text of [
      'measured = good ÷ all = 6,543 ÷ 6,576 = 99.498%',
      'budget left = 1 − bad ÷ allowed = 1 − 33 ÷ 86.4 = 61.8%',
      'one hour of failure = all ÷ measured time × 1 hour ÷ allowed = 6,576 ÷ 1,972,800 sec × 3,600 sec ÷ 86.4 = 13.9% of the budget',
      'costs 13.9% of the budget',
      'Nov 1, 2026, 12:00 AM GMT+1 to Nov 23, 2026, 8:00 PM GMT+1, which is November 2026 so far (times of Europe/Paris)',
      'November 2026, Europe/Paris, ends in 7 days',
      'Sloth',
    ]) {
      expect(screen.getByText(text)).toBeVisible();
    }
  });

  it('names a calendar window before the first measurement', async () => {
    const { window, ...slo } = slicedSloOf();
    renderForEntity(
      <SloCard />,
      withSlos({
        ...slo,
        window: { ...window, from: undefined, endsAt: undefined },
      }),
    );
    expect(
      await screen.findByText(/^1 month of the calendar, Europe\/Paris/),
    ).toBeInTheDocument();
  });

  it('uses the counts and slices of the objective that is chosen', async () => {
    const counts = { coveredSeconds: 86400, expectedSeconds: 86400 };
    renderForEntity(
      <EntitySlos />,
      withSlos(
        slicedSloOf({
          objectives: [
            objectiveOf({
              timeSlice: { seconds: 60, target: '0.9' },
              counts: { ...counts, good: 1430, total: 1440 },
            }),
            objectiveOf({
              index: 1,
              timeSlice: { seconds: 300, target: '0.99' },
              counts: { ...counts, good: 280, total: 288 },
            }),
          ],
        }),
      ),
    );
    expect(await screen.findByText('1,430 good of 1,440')).toBeInTheDocument();
    // Two objectives of one target are told apart by number.
    await userEvent.click(
      screen.getByRole('radio', { name: 'Objective 99.9% (2)' }),
    );
    shown('280 good of 288');
    shown(/every slice of 5 min counts alike; .* at least 99% of it is/);
  });
});

describe('a composite SLO', () => {
  it('shows the shared budget, and what each objective spends of it', async () => {
    const { container } = renderForEntity(
      <EntitySlos />,
      withSlos(compositeSloOf()),
    );
    const table = await screen.findByRole('table', {
      name: 'What each objective of Checkout spends of the shared budget',
    });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map(row => [...row.children].map(cell => cell.textContent)),
    ).toEqual([
      ['answers', 'Healthy', '0.5', '99.9%', '99.96%', '40%', '20%'],
      ['speed', 'At risk', '2', '99%', '99.90%', '10%', '20%'],
      ['All objectives', 'Healthy', '', '40%'],
    ]);
    shown('60%');
    await userEvent.click(
      screen.getByText('How the shared budget is worked out'),
    );
    for (const formula of [
      'budget spent = sum of weight × bad ÷ allowed = 0.5 × 40 ÷ 100 + 2 × 30 ÷ 300 = 40%',
      'budget left = 1 − spent = 1 − 40% = 60%',
      'burn rate over 1 hr = sum of weight × burn rate = 0.5 × 0.5× + 2 × 1× = 2.25×',
    ]) {
      expect(screen.getByText(formula)).toBeVisible();
    }
    const burning = screen.getByRole('table', {
      name: 'Burn rates of Checkout, all objectives together by pair of windows',
    });
    expect(within(burning).getByText('2.25× over 1 hr')).toBeInTheDocument();
    expect((await axe(container)).violations).toEqual([]);
  });

  it('explains the objective that is chosen with its own queries', async () => {
    const { container } = renderForEntity(
      <EntitySlos />,
      withSlos(compositeSloOf()),
    );
    await explained();
    await screen.findAllByText(/answers_failed_total/);
    expect(container).not.toHaveTextContent('answers:p99');
    await userEvent.click(screen.getByRole('radio', { name: 'speed' }));
    shown('Value held against the threshold, as written');
    expect(container).toHaveTextContent('answers:p99');
    expect(container).not.toHaveTextContent('answers_failed_total');
    shown('29,970 good of 30,000');
    shown(/an observation is good when it is ≤ 0\.4/);
  });

  it('has no figure until every objective has one', async () => {
    renderForEntity(
      <EntitySlos />,
      withSlos(
        compositeSloOf({ state: 'no-data', composite: { burnRates: [] } }),
      ),
    );
    expect(
      await screen.findByText(/not known until every objective has a budget/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^No budget/)).not.toBeInTheDocument();
  });

  it('adds up only what is of the same period', async () => {
    renderForEntity(
      <EntitySlos />,
      withSlos(
        compositeSloOf({
          composite: { spentRatio: 0.2, remainingRatio: 0.8, burnRates: [] },
        }),
      ),
    );
    expect(
      await screen.findByText('budget left = 1 − spent = 1 − 20% = 80%'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/sum of weight × bad/)).not.toBeInTheDocument();
  });

  it('is short on the card, in French too', async () => {
    const { container } = renderForEntity(<SloCard />, {
      ...withSlos(compositeSloOf()),
      language: 'fr',
    });
    const total = await screen.findByRole('row', {
      name: /^Tous les objectifs/,
    });
    expect(total).toHaveTextContent(/40\s%/);
    expect(
      screen.getByText(
        '30 jours, glissants · pondéré par les requêtes, pondéré par les observations',
      ),
    ).toBeInTheDocument();
    expect((await axe(container)).violations).toEqual([]);
  });
});

describe('alerts', () => {
  it('says that a pair is held back because of a single bad event', async () => {
    renderForEntity(
      <EntitySlos />,
      withSlos(
        sloOf({
          objectives: [
            objectiveOf({
              burnRates: [burnRateOf({ long: 99, short: 99, guarded: true })],
            }),
          ],
        }),
      ),
    );
    expect(await screen.findByText('Held back')).toBeInTheDocument();
    expect(
      screen.getByText(/would fire on a single bad event/),
    ).toBeInTheDocument();
  });

  it('shows the conditions of the definition with their reading and who is told', async () => {
    const { container } = renderForEntity(
      <EntitySlos />,
      withSlos(
        sloOf({
          state: 'burning',
          alertPolicies: [
            {
              name: 'wake-up',
              displayName: 'Wake somebody up',
              conditions: ['fast-burn', 'slow-burn', 'unknown'],
              targets: ['on-call', 'channel'],
            },
          ],
          objectives: [
            objectiveOf({
              alertConditions: [
                conditionOf(),
                conditionOf({
                  name: 'slow-burn',
                  severity: 'ticket',
                  op: 'gt',
                  threshold: 1,
                  lookbackSeconds: 86400,
                  alertAfterSeconds: 300,
                  burnRate: 0.9,
                  holds: false,
                }),
                conditionOf({
                  name: 'unknown',
                  policy: 'other',
                  burnRate: undefined,
                  holds: false,
                }),
              ],
            }),
          ],
        }),
      ),
    );
    const table = await screen.findByRole('table', {
      name: 'Alert conditions of Quotes answered',
    });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map(row => [...row.children].map(cell => cell.textContent)),
    ).toEqual([
      [
        'fast-burn',
        'Wake somebody up',
        'critical',
        '≥ 2× over 1 hr',
        '3.5×',
        'on-call, channel',
        'Holds',
      ],
      [
        'slow-burn',
        'Wake somebody up',
        'ticket',
        '> 1× over 1 day, for 5 min',
        '0.9×',
        'on-call, channel',
        'Does not hold',
      ],
      [
        'unknown',
        'other',
        'critical',
        '≥ 2× over 1 hr',
        'Not measured',
        'None',
        'Not measured',
      ],
    ]);
    expect((await axe(container)).violations).toEqual([]);
  });

  it('is silent about conditions where the definition has none', async () => {
    renderForEntity(<EntitySlos />, withSlos(sloOf()));
    await screen.findByText('Burn rates');
    expect(
      screen.queryByText('Alert conditions of the definition'),
    ).not.toBeInTheDocument();
  });
});

describe('projection', () => {
  it.each([
    [
      10 * 86400,
      'en',
      'At the pace of the last 7 days (2×), the budget runs out on December 3, 2026, in 10 days.',
    ],
    [
      10 * 86400,
      'fr',
      'Au rythme mesuré sur 7 jours (2×), le budget s’épuise le 3 décembre 2026, dans 10 jours.',
    ],
    [
      5 * 3600,
      'en',
      'At the pace of the last 7 days (2×), the budget runs out on Nov 24, 2026, 1:00 AM GMT+1, in 5 hours.',
    ],
    [0, 'en', 'At the pace of the last 7 days (2×), the budget runs out now.'],
  ])('%d seconds from now, in %s', async (seconds, language, text) => {
    const projection = {
      pace: 2,
      paceSeconds: 7 * 86400,
      exhaustsAt: NOVEMBER_23 + seconds,
    };
    renderForEntity(<EntitySlos />, {
      ...withSlos(slicedSloOf({ objectives: [objectiveOf({ projection })] })),
      language,
    });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});

describe('an SLO that was refused', () => {
  it.each([
    ['card', <SloCard />],
    ['tab', <EntitySlos />],
  ])(
    'shows its place and nothing measured on the %s',
    async (_name, surface) => {
      const { container } = renderForEntity(
        surface,
        withSlos(
          sloOf({
            state: 'invalid',
            unit: undefined,
            counts: undefined,
            observedAt: undefined,
            evaluatedAt: undefined,
            objectives: [],
            source: { type: 'Prometheus', step: 60, queries: [] },
            window: { duration: '', seconds: 0, isRolling: true },
          }),
        ),
      );
      expect(await screen.findByText('slo.yaml:1')).toBeInTheDocument();
      expect(container).not.toHaveTextContent('weighed by');
      expect(container).not.toHaveTextContent('rolling');
      expect((await axe(container)).violations).toEqual([]);
    },
  );
});
