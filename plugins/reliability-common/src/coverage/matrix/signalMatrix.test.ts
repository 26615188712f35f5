import fc from 'fast-check';
import {
  alert,
  exporterMetrics,
  FAILING,
  NOW,
  serviceFacts,
  TO_A_TEAM,
} from '../__fixtures__/facts';
import { QUOTES } from '../__fixtures__/metrics';
import type { AlertFact } from '../facts';
import { SIGNALS } from '../types';
import type { Signal } from '../types';
import { coverageReading } from './coverageReading';
import { matrixVerdict } from './rowVerdict';
import { signalMatrix } from './signalMatrix';

type Facts = NonNullable<Parameters<typeof serviceFacts>[0]>;

const rowOf = (signal: Signal, facts: Facts = {}) => {
  const found = signalMatrix(serviceFacts(facts)).find(
    row => row.signal === signal,
  );
  if (!found) throw new Error(`No row for ${signal}`);
  return found;
};

/** `covered: covered covered …`, the verdict and the five steps. */
const shown = (signal: Signal, facts?: Facts) => {
  const { verdict, steps } = rowOf(signal, facts);
  const { collected, alerted, routed, runbook, dashboard } = steps;
  return `${verdict}: ${[collected, alerted, routed, runbook, dashboard]
    .map(step => step.verdict)
    .join(' ')}`;
};

const reasons = (signal: Signal, facts?: Facts) =>
  Object.values(rowOf(signal, facts).steps)
    .map(step => step.reason ?? '')
    .join(' | ');

const failing = (change: Parameters<typeof alert>[2]) => ({
  alerts: [alert('QuotesFailing', FAILING.rule.query, change)],
});

describe('signalMatrix', () => {
  it('has a row for every signal, with what was found at each step', () => {
    const rows = signalMatrix(serviceFacts());
    expect(rows.map(row => row.signal)).toEqual([...SIGNALS]);
    expect(rowOf('errors')).toEqual({
      signal: 'errors',
      verdict: 'covered',
      steps: {
        collected: {
          verdict: 'covered',
          evidence: ['http_requests_total (counter) by code'],
        },
        alerted: {
          verdict: 'covered',
          evidence: [
            `QuotesFailing (rules.yaml:4, main): ${FAILING.rule.query}`,
          ],
        },
        routed: {
          verdict: 'covered',
          evidence: [
            'QuotesFailing: route severity="page" → team-a, receiver team-a',
          ],
        },
        runbook: {
          verdict: 'covered',
          evidence: ['QuotesFailing: https://runbooks.example.org/a'],
        },
        dashboard: {
          verdict: 'covered',
          evidence: [
            'Quotes (grafana) https://grafana.example.org/d/quotes shows http_requests_total',
          ],
        },
      },
    });
  });

  it.each<[string, Facts, string, RegExp]>([
    [
      'no alert',
      { alerts: [] },
      'partial: covered uncovered uncovered uncovered covered',
      /No rule loaded in main watches how often/,
    ],
    [
      'a broken alert',
      failing({ rule: { health: 'error', lastError: 'many-to-many' } }),
      'partial: covered uncovered uncovered uncovered covered',
      /QuotesFailing: It cannot be evaluated: many-to-many/,
    ],
    [
      'a paused alert',
      failing({ rule: { isEnabled: false } }),
      'partial: covered uncovered uncovered uncovered covered',
      /paused/,
    ],
    [
      'an alert in git only',
      failing({ isLoaded: false, rule: { health: 'unknown' } }),
      'partial: covered uncovered uncovered uncovered covered',
      /in git and not loaded.*Deploy the rule file/,
    ],
    [
      'an alert on a metric that is not there',
      {
        alerts: [
          alert('E', 'rate(http_request_errors_total{job="quote"}[5m]) > 1'),
        ],
      },
      'partial: covered uncovered uncovered uncovered covered',
      /does not have/,
    ],
    [
      'an alert that goes to nobody',
      failing({ routing: { ...TO_A_TEAM, reaches: 'nobody' } }),
      'partial: covered covered uncovered covered covered',
      /Route its labels to a receiver/,
    ],
    [
      'a silenced alert',
      failing({ routing: { ...TO_A_TEAM, silencedUntil: NOW + 3600 } }),
      'partial: covered covered partial covered covered',
      /silenced until/,
    ],
    [
      'a silence that ended',
      failing({ routing: { ...TO_A_TEAM, silencedUntil: NOW } }),
      'covered: covered covered covered covered covered',
      /^( \| )*$/,
    ],
    [
      'one alert that is heard and one that is not',
      {
        alerts: [
          FAILING,
          { ...FAILING, routing: { ...TO_A_TEAM, reaches: 'nobody' } },
        ],
      },
      'covered: covered covered covered covered covered',
      /^( \| )*$/,
    ],
    [
      'no system that routes',
      { ...failing({ routing: undefined }), routing: undefined },
      'partial: covered covered unknown covered covered',
      /No system that routes alerts is configured/,
    ],
    [
      'an alert that always fires',
      failing({ firing: { ratio: 1, seconds: 30 * 86_400 } }),
      'partial: covered partial covered covered covered',
      /all the time/,
    ],
    [
      'an alert that has not fired',
      failing({ firing: { ratio: 0, seconds: 30 * 86_400 } }),
      'covered: covered covered covered covered covered',
      /^( \| )*$/,
    ],
    [
      'no runbook',
      failing({ rule: { annotations: {} } }),
      'partial: covered covered covered uncovered covered',
      /No runbook answers QuotesFailing/,
    ],
    [
      'a runbook about the signal that does not list the alert',
      {
        ...failing({ rule: { annotations: {} } }),
        runbooks: [
          { slug: 'e', title: 'Errors', alerts: [], signals: ['errors'] },
        ],
      },
      'partial: covered covered covered partial covered',
      /No runbook answers QuotesFailing/,
    ],
    [
      'no dashboard of it',
      {
        dashboards: {
          isConfigured: true,
          items: [{ title: 'D', source: 'g', metrics: ['up'] }],
        },
      },
      'partial: covered covered covered covered uncovered',
      /No dashboard shows/,
    ],
    [
      'a dashboard nobody could read',
      {
        dashboards: {
          isConfigured: true,
          items: [{ title: 'D', source: 'g', metrics: [] }],
        },
      },
      'partial: covered covered covered covered partial',
      /not verified/,
    ],
    [
      'no source of dashboards',
      { dashboards: { isConfigured: false, items: [] } },
      'covered: covered covered covered covered unknown',
      /No source of dashboards/,
    ],
    [
      'dashboards that may be hidden',
      {
        dashboards: {
          isConfigured: true,
          items: [],
          unknown: 'May be hidden.',
        },
      },
      'covered: covered covered covered covered unknown',
      /May be hidden/,
    ],
    [
      'a gauge that is called a total',
      {
        monitoring: {
          metrics: [
            { name: 'http_requests_total', type: 'gauge', labels: ['code'] },
          ],
        },
      },
      'uncovered: uncovered uncovered uncovered uncovered covered',
      /No metric tells how often/,
    ],
    [
      'rules that cannot be listed',
      { alerts: [], monitoring: { rulesUnknown: 'Kept elsewhere.' } },
      'unknown: covered unknown unknown unknown covered',
      /Kept elsewhere/,
    ],
    [
      'a rule in git where the loaded ones cannot be listed',
      {
        ...failing({ isLoaded: undefined, rule: { health: 'unknown' } }),
        monitoring: { rulesUnknown: 'Kept elsewhere.' },
      },
      'unknown: covered unknown covered covered covered',
      /Kept elsewhere/,
    ],
    [
      'a system that cannot be read',
      {
        alerts: [],
        monitoring: { metrics: [], unknown: 'main timed out.' },
      },
      'unknown: unknown unknown unknown unknown uncovered',
      /main timed out/,
    ],
    [
      'git alone',
      {
        ...failing({ isLoaded: undefined, rule: { health: 'unknown' } }),
        monitoring: { basis: 'git', metrics: [], targets: undefined },
      },
      'partial: unknown partial covered partial partial',
      /In git, not verified live/,
    ],
    [
      'nothing at all',
      { alerts: [], monitoring: { basis: 'none', metrics: [] } },
      'unknown: unknown unknown unknown unknown uncovered',
      /No monitoring system is configured/,
    ],
  ])('%s', (_, facts, expected, reason) => {
    expect(shown('errors', facts)).toBe(expected);
    expect(reasons('errors', facts)).toMatch(reason);
  });

  it('sees logs, probes and security only where something shows them', () => {
    for (const signal of ['logs', 'probes', 'security'] as const) {
      expect(rowOf(signal).steps.collected.verdict).toBe('uncovered');
      const unseen = { alerts: [], monitoring: { metrics: [] } };
      expect(shown(signal, unseen)).toMatch(/^unknown: unknown unknown/);
    }
    const metrics = [
      ...QUOTES,
      { name: 'log_messages_total', type: 'counter' as const },
      { name: 'probe_success', type: 'gauge' as const },
      { name: 'probe_ssl_earliest_cert_expiry', type: 'gauge' as const },
    ];
    const alerts = [
      alert(
        'Logs',
        'rate(log_messages_total{job="quote",level="error"}[5m]) > 1',
      ),
      alert('Probe', 'probe_success{job="quote"} == 0'),
      alert(
        'Certificate',
        'probe_ssl_earliest_cert_expiry{job="quote"} - time() < 1209600',
      ),
    ];
    for (const signal of ['logs', 'probes', 'security'] as const) {
      expect(shown(signal, { alerts, monitoring: { metrics } })).toBe(
        'partial: covered covered covered covered uncovered',
      );
    }
  });

  it('tells saturation of datastores and machines from real exporters', () => {
    for (const which of ['postgres', 'redis', 'node'] as const) {
      const monitoring = { metrics: exporterMetrics(which) };
      const row = rowOf('saturation', { alerts: [], monitoring });
      expect(row.steps.collected.verdict).toBe('covered');
    }
  });

  it.each<[string, string | undefined, Signal[]]>([
    ['Component', 'service', []],
    ['component', 'library', [...SIGNALS]],
    ['Component', 'website', ['saturation', 'logs']],
    ['Component', 'worker', ['probes']],
    ['Component', undefined, []],
    ['Resource', 'database', ['probes']],
    ['Resource', 'host', ['latency', 'traffic', 'probes']],
    ['System', undefined, [...SIGNALS]],
    ['API', 'openapi', []],
  ])('%s of type %s: what does not apply', (kind, type, signals) => {
    const rows = signalMatrix(serviceFacts({ kind, type }));
    const without = rows.filter(row => row.verdict === 'not-applicable');
    expect(without.map(row => row.signal)).toEqual(signals);
    expect(
      without.every(({ steps }) =>
        Object.values(steps).every(
          step => step.verdict === 'not-applicable' && step.reason,
        ),
      ),
    ).toBe(true);
    expect(matrixVerdict(rows) === 'not-applicable').toBe(
      signals.length === SIGNALS.length,
    );
  });

  it('never covers a signal unless a human is told of a live metric', () => {
    const anyAlert = fc
      .record({
        isLoaded: fc.constantFrom(true, false, undefined),
        health: fc.constantFrom('ok', 'error', 'unknown' as const),
        isEnabled: fc.constantFrom(true, false, undefined),
        reaches: fc.constantFrom('human', 'nobody', 'unknown', undefined),
        silenced: fc.boolean(),
        query: fc.constantFrom(
          FAILING.rule.query,
          'rate(nothing_total{job="quote",code="500"}[5m]) > 1',
          'absent(http_requests_total{job="quote"})',
        ),
      })
      .map(
        ({ isLoaded, reaches, silenced, query, ...rule }): AlertFact =>
          alert('A', query, {
            isLoaded,
            rule: { ...rule, health: rule.health as 'ok' },
            routing: reaches && {
              ...TO_A_TEAM,
              reaches,
              ...(silenced && { silencedUntil: NOW + 60 }),
            },
          }),
      );
    const anyFacts = fc
      .record({
        alerts: fc.array(anyAlert, { maxLength: 4 }),
        basis: fc.constantFrom('live', 'git', 'none'),
        unknown: fc.constantFrom(undefined, 'It failed.'),
        metrics: fc.constantFrom(QUOTES, []),
      })
      .map(({ alerts, ...monitoring }) =>
        serviceFacts({
          alerts,
          monitoring: { ...monitoring, basis: monitoring.basis as 'live' },
        }),
      );
    fc.assert(
      fc.property(anyFacts, facts => {
        const heard = facts.alerts.some(
          ({ rule, isLoaded, routing }) =>
            isLoaded &&
            rule.health === 'ok' &&
            rule.isEnabled !== false &&
            routing?.reaches === 'human' &&
            !routing.silencedUntil,
        );
        const isSeen =
          facts.monitoring.basis === 'live' &&
          facts.monitoring.metrics.length > 0;
        const verdicts = signalMatrix(facts).map(row => row.verdict);
        expect(verdicts.includes('covered') && !(heard && isSeen)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('coverageReading', () => {
  it('says on the card what the matrix says', () => {
    const facts = serviceFacts();
    const rows = signalMatrix(facts);
    const reading = coverageReading(facts, rows);
    expect(reading).toMatchObject({
      basis: 'live',
      source: 'main',
      observedAt: NOW,
      verdict: 'partial',
    });
    expect(reading.signals.map(each => each.signal)).toEqual([
      'traffic',
      'errors',
      'latency',
    ]);
    for (const { signal, verdict, collected } of reading.signals) {
      const row = rows.find(each => each.signal === signal);
      expect(row?.verdict).toBe(verdict);
      expect(row?.steps.collected).toEqual(collected);
    }
  });

  it('is unknown when nothing can be seen', () => {
    const monitoring = { basis: 'none' as const, metrics: [] };
    const facts = serviceFacts({ alerts: [], monitoring });
    expect(coverageReading(facts)).toMatchObject({
      verdict: 'unknown',
      basis: 'none',
      reason: expect.stringMatching(/No monitoring system is configured/),
    });
  });

  it('does not apply to what runs nothing', () => {
    expect(coverageReading(serviceFacts({ type: 'library' })).verdict).toBe(
      'not-applicable',
    );
  });
});
