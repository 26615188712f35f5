import { ResponseError } from '@backstage/errors';
import type {
  AlertQuality,
  CheckReading,
  CoverageStep,
  MonitoringReading,
  SignalMatrixRow,
} from '@vigie/backstage-plugin-reliability-common';

function step(
  verdict: CoverageStep['verdict'],
  evidence: string[] = [],
  reason?: string,
): CoverageStep {
  return { verdict, evidence, reason };
}

export function rowOf(
  signal: SignalMatrixRow['signal'],
  part: Partial<SignalMatrixRow> = {},
): SignalMatrixRow {
  return {
    signal,
    verdict: 'unknown',
    steps: {
      collected: step('unknown', [], 'No source could see it.'),
      alerted: step('unknown'),
      routed: step('unknown'),
      runbook: step('unknown'),
      dashboard: step('unknown'),
    },
    ...part,
  };
}

export function alertOf(part: Partial<AlertQuality> = {}): AlertQuality {
  return {
    name: 'QuotesErrorsHigh',
    signals: ['errors'],
    standing: 'complete',
    findings: [
      {
        id: 'coverage/alert-routed',
        verdict: 'good',
        message: 'Reaches delivery-pager.',
      },
    ],
    query: 'sum(rate(http_requests_total{code=~"5.."}[5m])) > 1',
    labels: { severity: 'page', team: 'delivery' },
    relation: 'this',
    severity: 'page',
    forSeconds: 300,
    isInGit: true,
    isLoaded: true,
    file: 'rules.yaml',
    line: 7,
    source: 'main',
    receivers: ['delivery-pager'],
    route: ['root', 'team="delivery"'],
    firingRatio: 0.004,
    runbook: { id: 'b'.repeat(16), title: 'Too many errors' },
    dashboard: 'https://grafana.example.com/d/quotes',
    ...part,
  };
}

export function checkOf(part: Partial<CheckReading> = {}): CheckReading {
  return {
    id: 'coverage/latency-alerted',
    level: 'alerted',
    title: 'Somebody is told when answers are slow',
    why: 'Slow answers lose customers before errors do.',
    outcome: 'fail',
    reason: 'No rule watches latency.',
    next: 'add an alert on latency to the rules of the service.',
    lines: '- alert: QuotesSlow',
    evidence: ['http_request_duration_seconds is collected'],
    runbook: { id: 'b'.repeat(16), title: 'Too many errors' },
    course: {
      entityRef: 'resource:default/course-alerting',
      title: 'Alerts that help',
    },
    ...part,
  };
}

/** A service of which everything that can be said is said once; `now` in epoch seconds. */
export function monitoringOf(
  now: number,
  part: Partial<MonitoringReading> = {},
): MonitoringReading {
  return {
    entityRef: 'component:default/quotes',
    observedAt: now - 120,
    basis: 'live',
    verdict: 'partial',
    level: 'observed',
    signals: [
      rowOf('errors', {
        verdict: 'covered',
        steps: {
          collected: step('covered', ['http_requests_total']),
          alerted: step('covered', ['QuotesErrorsHigh']),
          routed: step('covered', ['delivery-pager']),
          runbook: step('covered', ['runbooks/errors-high.md']),
          dashboard: step('covered', ['Quotes']),
        },
      }),
      rowOf('latency', {
        verdict: 'uncovered',
        steps: {
          collected: step('covered', ['http_request_duration_seconds']),
          alerted: step('uncovered', [], 'No rule watches latency.'),
          routed: step('not-applicable'),
          runbook: step('not-applicable'),
          dashboard: step('partial', ['Quotes']),
        },
      }),
      ...(['traffic', 'saturation', 'logs', 'probes', 'security'] as const).map(
        signal => rowOf(signal),
      ),
    ],
    checklists: [
      {
        technology: 'postgresql',
        title: 'PostgreSQL',
        entityRef: 'resource:default/quotes-database',
        items: [
          {
            id: 'postgresql/connections',
            title: 'Connections run out',
            verdict: 'uncovered',
            reason: 'No alert reads pg_stat_activity_count.',
            evidence: [],
          },
        ],
      },
    ],
    alerts: [
      alertOf(),
      alertOf({
        name: 'QuotesGone',
        signals: ['traffic'],
        standing: 'dead',
        findings: [
          {
            id: 'coverage/alert-metric',
            verdict: 'bad',
            message: 'Nothing has the metric quotes_gone_total.',
            next: 'correct the name of the metric.',
          },
        ],
        severity: undefined,
        forSeconds: 0,
        receivers: [],
        route: ['root', 'null'],
        isInGit: false,
        silencedUntil: now + 3600,
        runbook: { title: 'Elsewhere', url: 'data:text/html,no' },
        dashboard: undefined,
      }),
      alertOf({
        name: 'QuotesSlow',
        signals: [],
        standing: 'unknown',
        findings: [],
        labels: {},
        relation: 'every',
        isLoaded: undefined,
        forSeconds: undefined,
        receivers: undefined,
        route: undefined,
        runbook: undefined,
        file: undefined,
      }),
    ],
    checks: [
      checkOf({
        id: 'slo/defined',
        level: 'observed',
        title: 'There is a promise',
        outcome: 'pass',
        reason: 'One SLO is defined.',
        next: undefined,
        lines: undefined,
      }),
      checkOf(),
      checkOf({
        id: 'coverage/alert-loaded',
        title: 'Alerts of git are loaded',
        outcome: 'unknown',
        reason: 'The source could not be read.',
        lines: undefined,
        runbook: undefined,
        course: undefined,
      }),
      checkOf({
        id: 'coverage/logs-collected',
        level: 'operable',
        title: 'Logs are collected',
        outcome: 'exempt',
        reason: 'Exempt.',
        next: undefined,
        exemption: {
          name: 'no-logs',
          reason: 'It logs nothing.',
          approvedBy: 'group:default/platform-sre',
          until: '2027-03-31',
        },
      }),
      checkOf({
        id: 'delivery/e2e',
        level: 'resilient',
        title: 'End-to-end tests pass',
        reason: 'The last run failed.',
        countsFrom: '2099-01-01',
        link: 'https://ci.example.com/runs/1',
      }),
    ],
    missing: ['coverage/latency-alerted', 'coverage/alert-loaded'],
    dashboards: [
      {
        title: 'Quotes',
        url: 'https://grafana.example.com/d/quotes',
        source: 'Grafana main',
      },
    ],
    sources: [
      {
        type: 'Prometheus',
        name: 'main',
        roles: ['sli', 'monitoring'],
        state: 'ok',
        lastSuccess: now - 120,
        lastAttempt: now - 120,
        latencySeconds: 0.25,
        covers: '12 services, 140 rules',
      },
      {
        type: 'Alertmanager',
        name: 'main',
        roles: ['routing'],
        state: 'failing',
        lastSuccess: now - 3 * 3600,
        lastAttempt: now - 60,
        lastError: 'Answered 503.',
      },
      {
        type: 'Grafana',
        name: 'main',
        roles: ['dashboards'],
        state: 'pending',
        unknown: 'It may hide folders.',
      },
    ],
    trend: Array.from({ length: 3 }, (_, index) => ({
      day: new Date(Date.UTC(2026, 10, 21 + index)).toISOString().slice(0, 10),
      pass: 10 + index,
      fail: 4 - index,
      unknown: 2,
      level: index === 0 ? undefined : ('observed' as const),
    })),
    ...part,
  };
}

/** What the client throws for an answer of that status. */
export async function refusal(
  statusCode: number,
  options: { name?: string; message?: string; retryAfter?: string } = {},
): Promise<ResponseError> {
  const { name = 'Error', message = 'refused', retryAfter } = options;
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({ error: { name, message }, response: { statusCode } }),
      {
        status: statusCode,
        headers: {
          'content-type': 'application/json',
          ...(retryAfter && { 'Retry-After': retryAfter }),
        },
      },
    ),
  );
}
