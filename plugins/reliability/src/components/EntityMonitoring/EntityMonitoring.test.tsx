import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { CHECK_OUTCOMES } from '@vigie/backstage-plugin-reliability-common';
import { apiOf, ENTITY_REF, NOW } from '../../__testUtils__/fixtures';
import { checkOf, monitoringOf, refusal } from '../../__testUtils__/monitoring';
import { renderForEntity } from '../../__testUtils__/renderForEntity';
import { EntityMonitoring } from './EntityMonitoring';

// Ages are those of the fixtures, however long the tests take.
beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW * 1000);
});
afterEach(() => jest.restoreAllMocks());

const region = (name: string) => screen.findByRole('region', { name });

describe('Monitoring tab', () => {
  it('shows everything that is known and is accessible', async () => {
    const { container, api } = renderForEntity(<EntityMonitoring />);
    await region('Signals');
    for (const name of ['Level', 'Findings', 'Alerts', 'Trend', 'Sources']) {
      expect(screen.getByRole('region', { name })).toBeInTheDocument();
    }
    expect(screen.getByText('as of 2 minutes ago')).toBeInTheDocument();
    expect(
      screen.getByText('Seen live in Prometheus main'),
    ).toBeInTheDocument();
    expect((await axe(container)).violations).toEqual([]);
    expect(api.getMonitoring.mock.calls.map(([ref]) => ref)).toEqual([
      ENTITY_REF,
    ]);
  });

  it('shows an error as an error, and recovers', async () => {
    const api = apiOf();
    api.getMonitoring.mockRejectedValueOnce(new Error('no answer'));
    const { container } = renderForEntity(<EntityMonitoring />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent('no answer');
    expect((await axe(container)).violations).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await region('Signals');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('shows lines while it is loading', async () => {
    const api = apiOf({ getMonitoring: () => new Promise(() => {}) });
    renderForEntity(<EntityMonitoring />, { api });
    expect(await screen.findByText('Loading')).toBeInTheDocument();
  });

  it('says when the entity is not followed, without a way to refresh it', async () => {
    const error = await refusal(404, { name: 'NotFoundError' });
    const api = apiOf({ getMonitoring: () => Promise.reject(error) });
    renderForEntity(<EntityMonitoring />, { api });
    expect(
      await screen.findByText(/This entity is not followed yet/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('without any source says what to configure, and claims nothing', async () => {
    const api = apiOf({
      getMonitoring: async () =>
        monitoringOf(NOW, {
          basis: 'none',
          verdict: 'unknown',
          level: undefined,
          signals: [],
          checklists: [],
          alerts: [],
          checks: [],
          missing: [],
          dashboards: undefined,
          sources: [],
          trend: [],
        }),
    });
    const { container } = renderForEntity(<EntityMonitoring />, { api });
    expect(
      await screen.findByText(/No monitoring system is configured/),
    ).toBeInTheDocument();
    await waitFor(() => expect(container).toHaveTextContent('prometheus:'));
    expect(screen.getByText('Below Observed')).toBeInTheDocument();
    expect(
      screen.getByText('No source answers for this service.'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Covered')).not.toBeInTheDocument();
    expect((await axe(container)).violations).toEqual([]);
  });

  it('speaks French', async () => {
    renderForEntity(<EntityMonitoring />, { language: 'fr' });
    expect(
      await screen.findByRole('heading', { name: 'Supervision', level: 2 }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('button', {
        name: 'Latence, Alerté\u00a0: Non couvert',
      }),
    ).toBeInTheDocument();
  });
});

describe('level', () => {
  it('shows how far each level is and leads to what is missing', async () => {
    renderForEntity(<EntityMonitoring />);
    const level = await region('Level');
    expect(
      within(within(level).getByRole('list', { name: /Levels/ }))
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Observed — Reached1 of 1 checks met',
      'Alerted — Next0 of 2 checks met',
      'Operable — Later1 of 1 checks met',
      'Resilient — Later0 of 1 checks met',
    ]);
    expect(
      within(level).getByText(
        '2 checks stand between this service and Alerted',
      ),
    ).toBeInTheDocument();
    await userEvent.click(
      within(level).getByRole('button', {
        name: 'Somebody is told when answers are slow',
      }),
    );
    expect(document.activeElement).toHaveTextContent('No rule watches latency');
  });

  it('says when there is nothing above', async () => {
    const api = apiOf({
      getMonitoring: async () =>
        monitoringOf(NOW, { level: 'resilient', missing: [] }),
    });
    renderForEntity(<EntityMonitoring />, { api });
    expect(
      await screen.findByText('The highest level is reached.'),
    ).toBeInTheDocument();
  });
});

describe('signals', () => {
  it('opens the evidence of a cell by keyboard, and comes back to it', async () => {
    renderForEntity(<EntityMonitoring />);
    const cell = await screen.findByRole('button', {
      name: 'Errors, Alerted: Covered',
    });
    cell.focus();
    await userEvent.keyboard('{Enter}');
    const drawer = await screen.findByRole('dialog', {
      name: 'Errors: Alerted',
    });
    await waitFor(() => expect(drawer).toContainElement(focused()));
    for (const text of [
      'root → team="delivery"',
      'delivery-pager',
      'rules.yaml, line 7',
      '0.4% of the last 30 days',
    ]) {
      expect(within(drawer).getByText(text)).toBeInTheDocument();
    }
    await waitFor(() =>
      expect(drawer).toHaveTextContent('sum(rate(http_requests_total'),
    );
    expect(
      await within(drawer).findByRole('link', { name: 'Too many errors' }),
    ).toBeInTheDocument();
    expect((await axe(drawer)).violations).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(cell).toHaveFocus();
  });

  it('says why, and that no alert is there', async () => {
    renderForEntity(<EntityMonitoring />);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Latency, Alerted: Not covered',
      }),
    );
    const drawer = await screen.findByRole('dialog');
    expect(drawer).toHaveTextContent('No rule watches latency.');
    expect(drawer).toHaveTextContent('Nothing was found.');
    expect(drawer).toHaveTextContent('No alert is about this signal.');
  });

  it('leads to the dashboards', async () => {
    renderForEntity(<EntityMonitoring />);
    await userEvent.click(
      await screen.findByRole('button', { name: /^Errors, Dashboard/ }),
    );
    expect(
      within(await screen.findByRole('dialog')).getByRole('link', {
        name: /^Quotes/,
      }),
    ).toHaveAttribute('href', 'https://grafana.example.com/d/quotes');
  });
});

describe('alerts', () => {
  it('shows what each is worth; what cannot be told is not taken for a no', async () => {
    renderForEntity(<EntityMonitoring />);
    const table = await screen.findByRole('table', {
      name: 'Alerts and what they are worth',
    });
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map(row =>
        within(row)
          .queryAllByRole('cell')
          .map(cell => cell.textContent),
      )
      .filter(cells => cells.length > 1);
    const silencedUntil = rows[1]?.[4];
    expect(silencedUntil).toMatch(/\d{4}/);
    expect(rows).toEqual([
      [
        'Complete',
        'page',
        '5 min',
        'delivery-pager',
        'No',
        'Too many errors',
        'In git and loaded',
      ],
      [
        'Dead',
        'None',
        'at once',
        'Nobody',
        silencedUntil,
        'Elsewhere',
        'Loaded, not in git',
      ],
      [
        'Unknown',
        'page',
        'Unknown',
        'Unknown',
        'No',
        'None',
        'In git, not verified live',
      ],
    ]);
    // The address came from an annotation and is none of the web.
    expect(
      within(table).queryByRole('link', { name: 'Elsewhere' }),
    ).not.toBeInTheDocument();
    expect(table.innerHTML).not.toContain('data:text/html');
  });

  it('opens to its findings and its rule', async () => {
    const { container } = renderForEntity(<EntityMonitoring />);
    const button = await screen.findByRole('button', {
      name: 'Show the details of QuotesGone',
    });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button);
    const alerts = await region('Alerts');
    for (const text of [
      'It can never tell anybody.',
      'Nothing has the metric quotes_gone_total.',
      'Next step: correct the name of the metric.',
      'root → null',
    ]) {
      expect(within(alerts).getByText(text)).toBeInTheDocument();
    }
    expect((await axe(container)).violations).toEqual([]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Hide the details of QuotesGone' }),
    );
    expect(
      screen.queryByText('It can never tell anybody.'),
    ).not.toBeInTheDocument();
  });

  it('leads to a runbook of ours, with the alert', async () => {
    renderForEntity(<EntityMonitoring />);
    const alerts = await region('Alerts');
    const link = await within(alerts).findByRole('link', {
      name: 'Too many errors',
    });
    expect(link.getAttribute('href')).toMatch(
      /^\/runbooks\/default\/component\/quotes\/errors-high\?alert=Quotes\w+$/,
    );
  });
});

describe('findings', () => {
  it('says what to do, from the lowest level up, fails before what is unknown', async () => {
    renderForEntity(<EntityMonitoring />);
    const findings = await region('Findings');
    expect(
      within(findings)
        .getAllByRole('heading', { level: 4 })
        .map(heading => heading.textContent),
    ).toEqual([
      'Somebody is told when answers are slow',
      'Alerts of git are loaded',
      'End-to-end tests pass',
      'Exemptions in force',
      'Logs are collected',
    ]);
    const [first, , last] = within(findings).getAllByText(
      'Why it matters, and how',
    );
    const item = within(first!.closest('li')!);
    expect(item.getByText(/^Next step: add an alert/)).toBeVisible();
    // What stands before the next level is open, the rest is not.
    expect(item.getByText(/Slow answers lose customers/)).toBeVisible();
    expect(first!.closest('details')).toHaveAttribute('open');
    expect(last!.closest('details')).not.toHaveAttribute('open');
    await waitFor(() =>
      expect(first!.closest('li')).toHaveTextContent('- alert: QuotesSlow'),
    );
    expect(item.getByRole('button', { name: /copy/i })).toBeInTheDocument();
    expect(
      item.getByRole('link', { name: 'Course: Alerts that help' }),
    ).toHaveAttribute('href', '/catalog/default/resource/course-alerting');
    expect(
      await item.findByRole('link', { name: 'Runbook: Too many errors' }),
    ).toHaveAttribute('href', '/runbooks/default/component/quotes/errors-high');
    expect(
      within(last!.closest('li')!)
        .getByText(/Open the run/)
        .closest('a'),
    ).toHaveAttribute('href', 'https://ci.example.com/runs/1');
    expect(
      within(findings).getByText(
        'Counts from January 1, 2099; until then it does not touch the level.',
      ),
    ).toBeInTheDocument();
    expect(findings).toHaveTextContent(
      'Exemption until March 31, 2027, approved by group:default/platform-sre: It logs nothing.',
    );
    expect(
      within(findings).getByText('1 check that passes or does not apply'),
    ).toBeInTheDocument();
  });

  it.each(CHECK_OUTCOMES)('%s is never lost', async outcome => {
    const api = apiOf({
      getMonitoring: async () =>
        monitoringOf(NOW, { checks: [checkOf({ outcome })], missing: [] }),
    });
    renderForEntity(<EntityMonitoring />, { api });
    const findings = await region('Findings');
    expect(
      within(findings).getByText('Somebody is told when answers are slow'),
    ).toBeInTheDocument();
    expect(within(findings).queryByText(/No check fails/) === null).toBe(
      outcome === 'fail' || outcome === 'unknown',
    );
  });
});

describe('sources', () => {
  it('shows how each is, and why it is not', async () => {
    renderForEntity(<EntityMonitoring />);
    const rows = within(await region('Sources'))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map(row => row.textContent)).toEqual([
      'Prometheus mainWorksSLIs, rules and metrics2 minutes ago0.25 sec12 services, 140 rules',
      'Alertmanager mainFailingrouting3 hours agoUnknownAnswered 503.',
      'Grafana mainNot read yetdashboardsNeverUnknownIt may hide folders.',
    ]);
  });
});

describe('refresh now', () => {
  it('reads again and brings the page up to date', async () => {
    const { api } = renderForEntity(<EntityMonitoring />);
    const button = await screen.findByRole('button', { name: 'Refresh now' });
    api.getMonitoring.mockResolvedValue(
      monitoringOf(NOW, { verdict: 'covered', level: 'alerted' }),
    );
    await userEvent.click(button);
    expect(await screen.findByText('Read again just now.')).toBeInTheDocument();
    expect(api.refreshEntity).toHaveBeenCalledWith(ENTITY_REF);
    await waitFor(() => expect(api.getMonitoring).toHaveBeenCalledTimes(2));
    expect(
      await screen.findByText(/stand between this service and Operable/),
    ).toBeInTheDocument();
  });

  it.each([
    ['42', 'It was read a moment ago. Try again in 42 sec.'],
    [undefined, 'It was read a moment ago. Try again in a minute.'],
  ])('says how long to wait (%s)', async (retryAfter, text) => {
    const error = await refusal(429, { retryAfter });
    const api = apiOf({ refreshEntity: () => Promise.reject(error) });
    renderForEntity(<EntityMonitoring />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh now' }),
    );
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(api.getMonitoring).toHaveBeenCalledTimes(1);
  });

  it('is asked once at a time, and says why it failed', async () => {
    let refuse: (error: Error) => void = () => {};
    const api = apiOf({
      refreshEntity: () =>
        new Promise((_, reject) => {
          refuse = reject;
        }),
    });
    renderForEntity(<EntityMonitoring />, { api });
    const button = await screen.findByRole('button', { name: 'Refresh now' });
    fireEvent.click(button);
    await screen.findByText('The folder and the monitoring are being read.');
    fireEvent.click(button);
    expect(api.refreshEntity).toHaveBeenCalledTimes(1);
    refuse(new Error('The repository did not answer.'));
    expect(
      await screen.findByText('The repository did not answer.'),
    ).toBeInTheDocument();
  });
});

function focused(): HTMLElement {
  return document.activeElement as HTMLElement;
}
