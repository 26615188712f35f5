import { alertLabels } from './alertLabels';
import { alertRouting } from './alertRouting';
import { inhibition } from './inhibition';
import { readRoutingConfig } from './readRoutingConfig';
import { parseMatchers } from './parseMatchers';
import { routesOf } from './routesOf';
import type { Silence } from './types';

const CONFIG = readRoutingConfig(`
route:
  receiver: nobody
  routes:
    - { matchers: [alertname=~"Watchdog|InfoInhibitor"], receiver: nobody }
    - matchers: [severity="page"]
      receiver: people
      routes:
        - { matchers: [service="muted-by-day"], receiver: people, mute_time_intervals: [days] }
        - { matchers: [service="told-by-day"], receiver: people, active_time_intervals: [days] }
        - { matchers: [service="odd-hours"], receiver: people, mute_time_intervals: [odd] }
        - { matchers: [service="hook"], receiver: hook }
        - { matchers: [service="both"], receiver: nobody, continue: true }
        - { matchers: [service="both"], receiver: chat }
    - matchers: [severity="ticket"]
      receiver: people
      routes:
        - { matchers: [team="batch"], receiver: nobody }
        - { matchers: [team="new"], receiver: future }
        - { matchers: [service=~"a|b"], receiver: chat }
        - { matchers: [service!~"a|b"], receiver: people }
    - { matchers: [severity="gone"], receiver: missing }
    - { matchers: [severity="broken", zone=~"a(?=b)"], receiver: people }
receivers:
  - name: nobody
  - { name: people, pagerduty_configs: [{ a: b }] }
  - { name: chat, slack_configs: [{ a: b }] }
  - { name: hook, webhook_configs: [{ a: b }] }
  - { name: future, telepathy_configs: [{ a: b }] }
inhibit_rules:
  - source_matchers: [severity="page"]
    target_matchers: [severity="ticket"]
    equal: [service]
  - source_matchers: [alertname="Quiet"]
    target_matchers: [severity=~".+"]
time_intervals:
  - { name: days, time_intervals: [{ times: [{ start_time: "08:00", end_time: "20:00" }] }] }
  - { name: odd, time_intervals: [{ location: Nowhere/Land }] }
`);
const NOON = Date.parse('2026-11-23T12:00:00Z') / 1000;
const NIGHT = Date.parse('2026-11-23T02:00:00Z') / 1000;

function rule(
  labels: Record<string, string>,
  query = 'sum(x) > 1',
  name = 'Example',
) {
  return { name, labels, query };
}

function routed(
  ruleOrLabels: ReturnType<typeof rule>,
  options: { now?: number; silences?: Silence[] } = {},
) {
  return alertRouting({
    config: CONFIG,
    labels: alertLabels(ruleOrLabels),
    silences: options.silences ?? [],
    now: options.now ?? NOON,
  });
}

describe('alertRouting', () => {
  it.each<
    [
      string,
      ReturnType<typeof rule>,
      'human' | 'nobody' | 'unknown',
      string[],
      RegExp | undefined,
    ]
  >([
    ['a page', rule({ severity: 'page' }), 'human', ['people'], undefined],
    [
      'no severity',
      rule({}),
      'nobody',
      ['nobody'],
      /"nobody" has no integration/,
    ],
    [
      'the heartbeat',
      rule({ severity: 'page' }, 'vector(1)', 'Watchdog'),
      'nobody',
      ['nobody'],
      /no integration/,
    ],
    [
      'only a webhook',
      rule({ severity: 'page', service: 'hook' }),
      'human',
      ['hook'],
      /webhook only/,
    ],
    [
      'two routes',
      rule({ severity: 'page', service: 'both' }),
      'human',
      ['nobody', 'chat'],
      undefined,
    ],
    [
      'a kind nobody knows',
      rule({ severity: 'ticket', team: 'new' }),
      'unknown',
      ['future'],
      /telepathy/,
    ],
    [
      'a receiver that is not there',
      rule({ severity: 'gone' }),
      'unknown',
      ['missing'],
      /not in the configuration/,
    ],
    [
      'a label of the series that decides',
      rule({ severity: 'ticket' }, 'x > 1'),
      'unknown',
      ['nobody', 'future', 'chat', 'people'],
      /depends on the label "team"/,
    ],
    [
      'a label that the query fixes',
      rule({ severity: 'ticket', team: 'x' }, 'x{service="a"} > 1'),
      'human',
      ['chat'],
      undefined,
    ],
    [
      'a label that the query drops',
      rule({ severity: 'ticket', team: 'x' }, 'sum(x{service="a"}) > 1'),
      'human',
      ['people'],
      undefined,
    ],
    [
      'a label that makes no difference',
      rule({ severity: 'ticket', team: 'x' }, 'x > 1'),
      'human',
      ['chat', 'people'],
      /which of the receivers it is depends on the label "service"/,
    ],
    [
      'a template where it decides',
      rule({ severity: 'ticket', team: '{{ $value }}' }),
      'unknown',
      ['nobody', 'future', 'people'],
      /"team"/,
    ],
    [
      'a template where it does not',
      rule({ severity: 'page', team: '{{ $value }}' }),
      'human',
      ['people'],
      undefined,
    ],
    [
      'a template that copies what is known',
      rule(
        { severity: '{{ $labels.level }}' },
        'sum by (level) (x{level="page"})',
      ),
      'human',
      expect.arrayContaining(['people']),
      undefined,
    ],
    [
      'a template for the severity',
      rule({ severity: '{{ $labels.level }}' }, 'sum by (level) (x)'),
      'unknown',
      expect.arrayContaining(['nobody', 'people']),
      /"severity"/,
    ],
    [
      'an expression nobody can run, on a known label',
      rule({ severity: 'broken', zone: 'ab' }),
      'unknown',
      ['people', 'nobody'],
      /an expression for the label "zone" that cannot be read/,
    ],
  ])('%s', (_, given, reaches, receivers, reason) => {
    const routing = routed(given);
    expect(routing.reaches).toBe(reaches);
    expect(routing.receivers).toEqual(receivers);
    expect(routing.reason ?? '').toMatch(reason ?? /^$/);
  });

  it('gives the way through the tree as evidence', () => {
    expect(routed(rule({ severity: 'page', service: 'both' })).path).toEqual([
      'severity="page" → service="both" → nobody',
      'severity="page" → service="both" → chat',
    ]);
    expect(routed(rule({})).path).toEqual(['default route → nobody']);
  });

  it.each<[string, number, string, RegExp]>([
    ['muted-by-day', NOON, 'nobody', /quiet at this time: quiet during days/],
    ['muted-by-day', NIGHT, 'human', /is quiet during days/],
    ['told-by-day', NOON, 'human', /only told during days/],
    [
      'told-by-day',
      NIGHT,
      'nobody',
      /quiet at this time: only told during days/,
    ],
    ['odd-hours', NOON, 'unknown', /cannot be told: quiet during odd/],
  ])('%s at %d', (service, now, reaches, reason) => {
    expect(routed(rule({ severity: 'page', service }), { now })).toMatchObject({
      reaches,
      reason: expect.stringMatching(reason),
    });
  });

  it('adds labels the monitoring system adds, where the alert has none', () => {
    const labels = (external: Record<string, string>, own: object = {}) =>
      alertLabels(rule({ severity: 'ticket', ...own }), external);
    const reaches = (given: ReturnType<typeof labels>) =>
      alertRouting({ config: CONFIG, labels: given, silences: [], now: NOON })
        .reaches;
    expect(reaches(labels({}))).toBe('human');
    expect(reaches(labels({ team: 'batch' }))).toBe('nobody');
    expect(reaches(labels({ team: 'batch' }, { team: 'x' }))).toBe('human');
  });

  it('treats labels as names only, whatever they are called', () => {
    const given = rule({ severity: 'page', constructor: 'x', toString: 'y' });
    expect(routed(given).reaches).toBe('human');
    expect(
      routesOf(CONFIG, JSON.parse('{"__proto__":"x","severity":"page"}')).map(
        match => match.route.receiver,
      ),
    ).toEqual(['people']);
  });
});

describe('silences', () => {
  const silence = (
    id: string,
    matchers: string,
    hours: [number, number],
    rest: Partial<Silence> = {},
  ): Silence => ({
    id,
    matchers: parseMatchers(matchers),
    startsAt: NOON + hours[0] * 3600,
    endsAt: NOON + hours[1] * 3600,
    ...rest,
  });
  const page = rule({ severity: 'page' }, 'x{service="a"} > 1');

  it.each<[string, Silence[], string | undefined, number | undefined]>([
    ['none', [], undefined, undefined],
    ['one', [silence('s', 'service=a', [-1, 2])], 's', 2],
    [
      'by a person',
      [silence('s', 'service=a', [-1, 2], { createdBy: 'someone' })],
      'someone',
      2,
    ],
    [
      'the longest',
      [
        silence('s', 'service=a', [-1, 2]),
        silence('t', 'severity=~"p.*"', [-1, 5]),
      ],
      't',
      5,
    ],
    ['over', [silence('s', 'service=a', [-2, 0])], undefined, undefined],
    ['to come', [silence('s', 'service=a', [1, 2])], undefined, undefined],
    ['of another', [silence('s', 'service=b', [-1, 2])], undefined, undefined],
    [
      'of one instance',
      [silence('s', 'service=a,instance=i', [-1, 2])],
      undefined,
      undefined,
    ],
    ['of all but another', [silence('s', 'service!=b', [-1, 2])], 's', 2],
    [
      'of an expression nobody can run',
      [silence('s', 'service=~"(?=a)a"', [-1, 2])],
      undefined,
      undefined,
    ],
    [
      'of everything by no matcher',
      [silence('s', '', [-1, 2])],
      undefined,
      undefined,
    ],
  ])('%s', (_, silences, by, hours) => {
    const routing = routed(page, { silences });
    expect(routing.silencedBy).toBe(by);
    expect(routing.silencedUntil).toBe(
      hours === undefined ? undefined : NOON + hours * 3600,
    );
    expect(routing.reaches).toBe('human');
  });
});

describe('inhibition', () => {
  const named = (given: ReturnType<typeof rule>) => ({
    name: given.name,
    labels: alertLabels(given),
  });
  const page = (service: string) =>
    named(rule({ severity: 'page', service }, 'sum(x)', 'Page'));
  const ticket = named(
    rule({ severity: 'ticket', service: 'a' }, 'sum(x)', 'Ticket'),
  );
  const quiet = named(rule({ severity: 'none' }, 'vector(1)', 'Quiet'));

  it.each<[string, Parameters<typeof inhibition>[1], string | undefined]>([
    ['of the same service', [ticket, page('a')], 'Page'],
    ['of another service', [ticket, page('b')], undefined],
    [
      'of who knows which',
      [named(rule({ severity: 'page' }, 'x', 'Any'))],
      'Any',
    ],
    [
      'of no service',
      [named(rule({ severity: 'page' }, 'sum(x)', 'None'))],
      undefined,
    ],
    [
      'of who knows which severity',
      [named(rule({ service: 'a' }, 'x', 'Some'))],
      undefined,
    ],
    ['of everything', [ticket, quiet], 'Quiet'],
    ['itself alone', [ticket], undefined],
  ])('%s', (_, others, by) => {
    expect(inhibition(CONFIG, others)(ticket)).toBe(by);
  });

  it('does not keep quiet what is a source itself', () => {
    expect(inhibition(CONFIG, [quiet])(quiet)).toBeUndefined();
  });

  it('is said beside where the alert goes', () => {
    expect(
      alertRouting({
        config: CONFIG,
        labels: ticket.labels,
        silences: [],
        findInhibitor: inhibition(CONFIG, [page('a'), ticket]),
        now: NOON,
      }),
    ).toMatchObject({ reaches: 'human', inhibitedBy: 'Page' });
  });
});
