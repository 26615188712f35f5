const RECEIVERS = `
receivers:
  - name: default
  - name: "null"
  - name: pager
    webhook_configs: [{ url: 'http://127.0.0.1:9/pager' }]
  - name: chat
  - name: team-a
  - name: team-b
`;

/** Route trees as they are found in the wild; labels are those of `trees.ts`. */
export const WRITTEN_TREES: ReadonlyArray<readonly [string, string]> = [
  ['nothing but a root', `route: { receiver: default }`],
  [
    'by severity, with a heartbeat that goes nowhere',
    `
route:
  receiver: default
  routes:
    - { matchers: ['alertname = Watchdog'], receiver: "null" }
    - { matchers: [severity="page"], receiver: pager, continue: true }
    - { matchers: [severity=~"page|b"], receiver: chat }`,
  ],
  [
    'by team, then by severity, inheriting',
    `
route:
  receiver: default
  routes:
    - match: { team: a }
      receiver: team-a
      routes:
        - { matchers: [severity="page"], receiver: pager }
        - { matchers: [severity!~"page|"] }
        - { matchers: [service=~"check.+"], receiver: chat, continue: true }
    - match_re: { team: '^(?:b|checkout)$' }
      receiver: team-b
      continue: true
      routes:
        - matchers: [severity="a"]
          continue: true
          receiver: chat
        - match: { severity: a }
    - matchers: ['{team!="", severity="page"}']
      receiver: pager`,
  ],
  [
    'everything continues',
    `
route:
  receiver: default
  routes:
    - { receiver: team-a, continue: true }
    - { receiver: team-b, continue: true, matchers: [service=~".+"] }
    - receiver: chat
      continue: true
      routes:
        - { matchers: [namespace="a"], continue: true }
        - { matchers: [namespace!="b"], continue: true, receiver: pager }
        - { matchers: [namespace=""], receiver: "null" }
    - { receiver: pager, matchers: [severity=page] }`,
  ],
  [
    'old and new spellings at once, and labels that are not there',
    `
route:
  receiver: default
  group_by: ['...']
  routes:
    - match: { severity: page, namespace: "" }
      match_re: { service: "a|checkout" }
      matchers: ['team!~"b"', 'service != a']
      receiver: pager
    - matchers: [namespace=~"^$", team=~".*"]
      receiver: team-a
      mute_time_intervals: [nights]
      routes: [{ matchers: ['service="x\\"y"'], receiver: chat }]
    - matchers: ['namespace=~"a,b|\\\\{z\\\\}"']
      receiver: team-b
time_intervals:
  - { name: nights, time_intervals: [{ times: [{ start_time: "00:00", end_time: "06:00" }] }] }`,
  ],
  [
    'deep',
    `
route:
  receiver: default
  routes:
    - matchers: [service=~".*"]
      routes:
        - matchers: ['severity=~"(?i)PAGE|a"']
          receiver: pager
          routes:
            - matchers: [team="a"]
              receiver: team-a
              routes:
                - { matchers: ['namespace=~".{1,3}"'], receiver: chat, continue: true }
                - { matchers: [namespace="a"], receiver: "null" }`,
  ],
].map(([title, route]) => [title, `${route}\n${RECEIVERS}`] as const);
