import { readRoutingConfig } from './readRoutingConfig';

const WHOLE = `
global:
  smtp_auth_password: hunter2
  slack_api_url: https://hooks.example.com/hunter2
templates: ['*.tmpl']
some_future_key: { a: [1, 2] }
route:
  receiver: default
  group_by: ['...']
  group_wait: 30s
  routes:
    - matchers: ['a=b', 'c=~"d|e"', '{f!="g",h!~"i"}', '{"some name"="j"}']
      mute_time_intervals: [nights]
      routes:
        - continue: true
          matchers: [k="l"]
        - receiver: ""
    - match: { code: 500, flag: yes, empty: ~ }
      match_re: { s: ^(api|web)$ }
      active_time_intervals: [nights]
      continue: yes
      receiver: "null"
    - &shared { receiver: chat, matchers: [x=y] }
    - <<: *shared
      continue: true
receivers:
  - name: default
    pagerduty_configs: [{ routing_key: hunter2 }]
    email_configs: [{ to: a@example.com }]
    slack_configs: []
    webhook_configs:
  - name: chat
    webhook_configs: [{ url: 'https://user:hunter2@example.com/x' }]
  - name: "null"
inhibit_rules:
  - source_matchers: [severity="critical"]
    target_match: { severity: warning }
    target_match_re: { team: a|b }
    equal: [alertname, namespace]
  - sources: [{ matchers: [a=b] }]
    target_matchers: [c=d]
mute_time_intervals:
  - name: old
    time_intervals: [{ weekdays: [sunday] }]
time_intervals:
  - name: nights
    time_intervals:
      - times: [{ start_time: "17:00", end_time: "24:00" }]
        weekdays: ['monday:friday', saturday]
        days_of_month: ['1:5', '-3:-1', 8]
        months: ['january:march', '5']
        years: ['2020:2022']
        location: Europe/Paris
      - {}
  - name: odd
    time_intervals: [{ weekdays: [someday] }]
`;

const leaf = {
  continue: false,
  routes: [],
  muteTimeIntervals: [],
  activeTimeIntervals: [],
};

describe('readRoutingConfig', () => {
  it('reads what decides who is told', () => {
    const config = readRoutingConfig(WHOLE);
    expect(config.route).toEqual({
      ...leaf,
      receiver: 'default',
      matchers: [],
      routes: [
        {
          ...leaf,
          receiver: 'default',
          matchers: [
            { name: 'a', operator: '=', value: 'b' },
            { name: 'c', operator: '=~', value: 'd|e' },
            { name: 'f', operator: '!=', value: 'g' },
            { name: 'h', operator: '!~', value: 'i' },
            { name: 'some name', operator: '=', value: 'j' },
          ],
          muteTimeIntervals: ['nights'],
          routes: [
            {
              ...leaf,
              receiver: 'default',
              continue: true,
              matchers: [{ name: 'k', operator: '=', value: 'l' }],
            },
            { ...leaf, receiver: 'default', matchers: [] },
          ],
        },
        {
          ...leaf,
          receiver: 'null',
          continue: true,
          activeTimeIntervals: ['nights'],
          matchers: [
            { name: 'code', operator: '=', value: '500' },
            { name: 'flag', operator: '=', value: 'yes' },
            { name: 'empty', operator: '=', value: '' },
            { name: 's', operator: '=~', value: '^(api|web)$' },
          ],
        },
        {
          ...leaf,
          receiver: 'chat',
          matchers: [{ name: 'x', operator: '=', value: 'y' }],
        },
        {
          ...leaf,
          receiver: 'chat',
          continue: true,
          matchers: [{ name: 'x', operator: '=', value: 'y' }],
        },
      ],
    });
    expect(config.receivers).toEqual([
      { name: 'default', integrations: ['email', 'pagerduty'] },
      { name: 'chat', integrations: ['webhook'] },
      { name: 'null', integrations: [] },
    ]);
    expect(config.inhibitRules).toEqual([
      {
        source: [{ name: 'severity', operator: '=', value: 'critical' }],
        target: [
          { name: 'severity', operator: '=', value: 'warning' },
          { name: 'team', operator: '=~', value: 'a|b' },
        ],
        equal: ['alertname', 'namespace'],
      },
    ]);
    expect(config.timeIntervals).toEqual([
      { name: 'old', intervals: [{ weekdays: [{ begin: 0, end: 0 }] }] },
      {
        name: 'nights',
        intervals: [
          {
            times: [{ begin: 1020, end: 1440 }],
            weekdays: [
              { begin: 1, end: 5 },
              { begin: 6, end: 6 },
            ],
            daysOfMonth: [
              { begin: 1, end: 5 },
              { begin: -3, end: -1 },
              { begin: 8, end: 8 },
            ],
            months: [
              { begin: 1, end: 3 },
              { begin: 5, end: 5 },
            ],
            years: [{ begin: 2020, end: 2022 }],
            timeZone: 'Europe/Paris',
          },
          {},
        ],
      },
      { name: 'odd', intervals: undefined },
    ]);
  });

  it('keeps no setting of a receiver', () => {
    expect(JSON.stringify(readRoutingConfig(WHOLE))).not.toMatch(
      /hunter2|example\.com/,
    );
  });

  it.each<[string, string, RegExp]>([
    ['nothing', '', /not a map/],
    ['text', 'hunter2', /not a map/],
    ['no YAML', 'a: [hunter2', /not valid YAML/],
    ['a key twice', 'route: {receiver: a}\nroute: {receiver: hunter2}', /YAML/],
    ['no route', 'receivers: []', /no route/],
    ['no receiver at the root', 'route: {routes: []}', /no receiver/],
    ['a receiver that is null', 'route: {receiver: null}', /no receiver/],
    [
      'a matcher that is none',
      'route: {receiver: a, routes: [{matchers: ["hunter2"]}]}',
      /route\.routes\[0\]\.matchers/,
    ],
    [
      'an inhibiting matcher that is none',
      'route: {receiver: a}\ninhibit_rules: [{source_matchers: ["hunter2"]}]',
      /inhibit_rules\[0\]\.source_matchers/,
    ],
    [
      'a route that is none',
      'route: {receiver: a, routes: [hunter2]}',
      /route\.routes\[0\] is not a map/,
    ],
    [
      'a tree without end',
      'route: &a {receiver: a, routes: [*a]}',
      /deep|YAML/,
    ],
    [
      'a bomb of aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
        .split('')
        .map((name, index) => {
          const before = 'abcdefg'[index];
          return `${name}: &${name} [${`*${before},`.repeat(9)}*${before}]`;
        })
        .join('\n')}\nroute: {receiver: a}`,
      /YAML/,
    ],
  ])('refuses %s without quoting it', (_, text, message) => {
    expect(() => readRoutingConfig(text)).toThrow(message);
    expect(() => readRoutingConfig(text)).not.toThrow(/hunter2/);
  });

  it('refuses a tree deeper than anybody can follow', () => {
    const text = `{"route":${'{"receiver":"a","routes":['.repeat(
      150,
    )}${']}'.repeat(150)}}`;
    expect(() => readRoutingConfig(text)).toThrow(/100 levels deep/);
  });
});
