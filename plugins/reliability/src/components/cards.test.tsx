import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { ReactElement } from 'react';
import type { EntityReliability } from '@vigie/backstage-plugin-reliability-common';
import { SLO_STATES } from '@vigie/backstage-plugin-reliability-common';
import {
  apiOf,
  NOW,
  objectiveOf,
  reliabilityOf,
  sloOf,
} from '../__testUtils__/fixtures';
import { renderForEntity } from '../__testUtils__/renderForEntity';
import { CoverageCard } from './CoverageCard';
import { EntitySlos } from './EntitySlos';
import { OwnershipCard } from './OwnershipCard';
import { RunbooksCard } from './RunbooksCard';
import { SloCard } from './SloCard';
import { TrainingCard } from './TrainingCard';

const SURFACES: Array<[string, ReactElement, string]> = [
  ['ownership', <OwnershipCard />, 'Owned by a team'],
  ['SLO', <SloCard />, 'Quotes answered'],
  ['coverage', <CoverageCard />, 'Seen live in Prometheus main'],
  ['runbooks', <RunbooksCard />, 'Too many errors'],
  ['training', <TrainingCard />, 'Alerts that help'],
  ['SLO tab', <EntitySlos />, 'Service level objectives'],
];

/** Everything that is unusual at once, to be looked at by axe. */
const troubled: EntityReliability = reliabilityOf({
  tier: 'other',
  definitions: { state: 'error', reason: 'Timed out.', readAt: 1, errors: 12 },
  ownership: {
    state: 'owner-missing',
    observedAt: 1,
    reason: 'The owner is not in the catalog.',
    owner: { entityRef: 'group:default/gone', exists: false },
    srePartner: { entityRef: 'user:default/gone', exists: false },
  },
  slos: SLO_STATES.map((state, index) =>
    sloOf({
      id: `${index}`.repeat(16),
      name: state,
      displayName: `SLO ${state}`,
      state,
      reason: `Because of ${state}.`,
      objectives: state === 'invalid' ? [] : [objectiveOf({ state })],
    }),
  ),
  problems: [
    {
      entityRef: 'component:default/quotes',
      severity: 'error',
      rule: 'openslo/target-range',
      message: 'The target is not under 1.',
      file: 'slo.yaml',
      line: 12,
      column: 7,
      path: 'spec.objectives[0].target',
    },
  ],
});

// Ages are those of the fixtures, however long the tests take.
beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW * 1000);
});
afterEach(() => jest.restoreAllMocks());

describe.each(SURFACES)('%s', (_name, surface, sign) => {
  it('shows its content and is accessible', async () => {
    const { container } = renderForEntity(surface);
    expect((await screen.findAllByText(sign)).length).toBeGreaterThan(0);
    expect((await axe(container)).violations).toEqual([]);
  });

  it('shows that it is loading', async () => {
    const api = apiOf({ getEntitiesByRefs: () => new Promise(() => {}) });
    const { container } = renderForEntity(surface, { api });
    expect(await screen.findByText('Loading')).toBeInTheDocument();
    expect((await axe(container)).violations).toEqual([]);
  });

  it('shows an error as an error, and recovers', async () => {
    const api = apiOf();
    api.getEntitiesByRefs.mockRejectedValueOnce(new Error('no answer'));
    const { container } = renderForEntity(surface, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent('no answer');
    expect((await axe(container)).violations).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect((await screen.findAllByText(sign)).length).toBeGreaterThan(0);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says when the entity is not followed', async () => {
    const api = apiOf({ getEntitiesByRefs: async () => [undefined] });
    renderForEntity(surface, { api });
    expect(
      await screen.findByText(/This entity is not followed yet/),
    ).toBeInTheDocument();
  });

  it('is accessible when everything is unusual', async () => {
    const { container } = renderForEntity(surface, { reliability: troubled });
    await waitFor(() =>
      expect(screen.queryByText('Loading')).not.toBeInTheDocument(),
    );
    expect((await axe(container)).violations).toEqual([]);
  });
});

describe('ownership card', () => {
  it('names owner, team, members, partner and tier', async () => {
    renderForEntity(<OwnershipCard />);
    const owner = await screen.findByRole('link', { name: 'Delivery' });
    expect(owner).toHaveAttribute('href', '/catalog/default/group/delivery');
    expect(screen.getByText('5 people')).toBeInTheDocument();
    expect(screen.getByText('team')).toBeInTheDocument();
    expect(screen.getByText('1, critical')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Nora' })).toBeInTheDocument();
    expect(screen.getByText('as of 2 minutes ago')).toBeInTheDocument();
  });

  it.each([
    ['owned-by-user', 'Owned by one person', /name a group in spec.owner/],
    ['empty-group', 'The owning group is empty', /add members to the group/],
    ['owner-missing', 'The owner does not exist', /correct spec.owner/],
    ['unowned', 'Nobody owns this', /name the group that answers/],
    ['unknown', 'The owner is not known yet', /wait for the next reading/],
  ] as const)(
    '%s has its word, reason and next step',
    async (state, word, next) => {
      renderForEntity(<OwnershipCard />, {
        reliability: reliabilityOf({
          ownership: { state, observedAt: 1, reason: 'Said by the backend.' },
        }),
      });
      expect(await screen.findByText(word)).toBeInTheDocument();
      expect(screen.getByText('Said by the backend.')).toBeInTheDocument();
      expect(screen.getByText(next)).toBeInTheDocument();
    },
  );
});

describe('SLO card', () => {
  it('shows the figures of an objective', async () => {
    renderForEntity(<SloCard />);
    expect(await screen.findByText('99.95%')).toBeInTheDocument();
    expect(screen.getByText('99.9%')).toBeInTheDocument();
    expect(screen.getByText('54.1%')).toBeInTheDocument();
    // The pair that is nearest to its factor, not the one with the highest rate.
    expect(screen.getByText('0.9× over 1 day')).toBeInTheDocument();
    expect(screen.getByText('as of 4 minutes ago')).toBeInTheDocument();
    expect(screen.queryByText(/measured so far/)).not.toBeInTheDocument();
  });

  it('says how little of the window a young history covers', async () => {
    const day = 86_400;
    const counts = {
      good: 10,
      total: 10,
      coveredSeconds: 3 * day,
      expectedSeconds: 3 * day,
    };
    renderForEntity(<SloCard />, {
      reliability: reliabilityOf({ slos: [sloOf({ counts })] }),
    });
    expect(
      await screen.findByText(/3 days of 30 days measured so far/),
    ).toBeInTheDocument();
  });

  it('tells several objectives and a missing budget apart', async () => {
    renderForEntity(<SloCard />, {
      reliability: reliabilityOf({
        slos: [
          sloOf({
            state: 'exhausted',
            objectives: [
              objectiveOf({ displayName: 'Contract' }),
              objectiveOf({
                index: 1,
                target: '1',
                targetPpm: 1_000_000,
                state: 'exhausted',
                budget: { allowedBad: 0, spentBad: 567 },
                burnRates: [],
              }),
              objectiveOf({
                index: 2,
                measured: undefined,
                budget: undefined,
                state: 'no-traffic',
                burnRates: [],
              }),
            ],
          }),
        ],
      }),
    });
    expect(await screen.findByText('Contract')).toBeInTheDocument();
    expect(screen.getByText('Objective 100%')).toBeInTheDocument();
    expect(
      screen.getByText('No budget: any failure exhausts it'),
    ).toBeInTheDocument();
    expect(screen.getAllByText('Not measured').length).toBeGreaterThan(2);
  });

  it('shows problems with file, line, field and message', async () => {
    renderForEntity(<SloCard />, { reliability: troubled });
    expect(await screen.findByText('slo.yaml:12:7')).toBeInTheDocument();
    expect(screen.getByText('The target is not under 1.')).toBeInTheDocument();
    expect(
      screen.getByText('Field spec.objectives[0].target'),
    ).toBeInTheDocument();
    expect(screen.getByText('12 problems in the definitions')).toBeVisible();
    expect(screen.getByText('and 2 more problems')).toBeInTheDocument();
  });

  it('without the annotation shows exactly what to add', async () => {
    const { container } = renderForEntity(<SloCard />, {
      reliability: reliabilityOf({
        slos: [],
        definitions: { state: 'not-configured' },
      }),
    });
    await screen.findByText('Put this service under watch');
    await screen.findAllByText(/type/);
    expect(container).toHaveTextContent(
      'reliability/definitions: dir:./reliability',
    );
    expect(container).toHaveTextContent('apiVersion: openslo/v1');
    expect(container).toHaveTextContent('service: quotes');
    expect(container).toHaveTextContent('type: Measurements');
    expect((await axe(container)).violations).toEqual([]);
  });

  it.each([
    [{ state: 'pending' }, 'The definitions have not been read yet.'],
    [
      { state: 'missing', location: 'dir:./reliability' },
      'The folder dir:./reliability is not there.',
    ],
    [
      { state: 'error', reason: 'Timed out.', readAt: 1 },
      /could not be read at the last attempt/,
    ],
    [{ state: 'read' }, 'The definitions hold no SLO yet.'],
  ] as const)('%j looks like itself', async (definitions, text) => {
    renderForEntity(<SloCard />, {
      reliability: reliabilityOf({ slos: [], definitions }),
    });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});

describe('coverage card', () => {
  it('shows verdict and steps of each signal, what was not looked at as unknown', async () => {
    renderForEntity(<CoverageCard />);
    const row = await screen.findByRole('row', { name: /^Latency/ });
    expect(within(row).getByText('Not covered')).toBeInTheDocument();
    const steps = within(row).getAllByRole('img');
    expect(steps.map(icon => icon.getAttribute('aria-label'))).toEqual([
      'Covered',
      'Not covered',
      'Unknown',
      'Not applicable',
      'Unknown',
    ]);
  });

  it.each([
    [{ level: 'operable', observedAt: 1 }, 'Operable'],
    [{ observedAt: 1 }, 'Below Observed'],
    [{}, undefined],
  ] as const)('%j has the level %s', async (part, level) => {
    renderForEntity(<CoverageCard />, {
      reliability: reliabilityOf({
        coverage: { verdict: 'unknown', basis: 'git', signals: [], ...part },
      }),
    });
    await screen.findByText('Rules in git, not verified live');
    const shown = screen.queryByText(/^(Operable|Below Observed)$/);
    expect(shown?.textContent).toBe(level);
  });

  it('says what rules in git are worth, and what to do without any', async () => {
    const { unmount } = renderForEntity(<CoverageCard />, {
      reliability: reliabilityOf({
        coverage: { verdict: 'partial', basis: 'git', signals: [] },
      }),
    });
    expect(
      await screen.findByText('Rules in git, not verified live'),
    ).toBeInTheDocument();
    unmount();
    renderForEntity(<CoverageCard />, {
      reliability: reliabilityOf({
        coverage: { verdict: 'unknown', basis: 'none', signals: [] },
      }),
    });
    expect(
      await screen.findByText(/add Prometheus rule files/),
    ).toBeInTheDocument();
  });
});

describe('training card', () => {
  it('says why in human words, and knows unknown topics by their id', async () => {
    renderForEntity(<TrainingCard />);
    expect(
      await screen.findByText(
        'Helps with: no alert on latency, team/own-topic',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Level: beginner · 45 min to read · 2 lessons'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'About the course Alerts that help' }),
    ).toHaveAttribute('href', '/catalog/default/resource/course-alerting');
  });
});

describe('in French', () => {
  it.each([
    [<OwnershipCard />, 'Une équipe en répond'],
    [<SloCard />, 'Sain'],
    [<CoverageCard />, 'Vu en direct dans Prometheus main'],
    [<RunbooksCard />, 'Répond aux alertes : QuotesErrorsHigh'],
    [<TrainingCard />, /aucune alerte sur la latence/],
    [<EntitySlos />, 'Objectifs de niveau de service'],
  ])('%#', async (surface, text) => {
    renderForEntity(surface, { language: 'fr' });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('numbers are French too', async () => {
    renderForEntity(<SloCard />, { language: 'fr' });
    expect(await screen.findByText(/^99,95\s%$/)).toBeInTheDocument();
  });
});
