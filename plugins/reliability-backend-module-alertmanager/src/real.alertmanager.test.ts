import {
  alertRouting,
  inhibition,
  parseMatchers,
  readRoutingConfig,
  routesOf,
  silenceFor,
} from '@vigie/backstage-plugin-reliability-common';
import fc from 'fast-check';
import {
  amtoolRoutes,
  type RealAlertmanager,
  startAlertmanager,
  until,
  whyNoAlertmanager,
} from './__testUtils__/realAlertmanager';
import { look, sourceAt } from './__testUtils__/sourceAt';
import { configurations, labelSets } from './__testUtils__/trees';
import { WRITTEN_TREES } from './__testUtils__/writtenTrees';

const missing = whyNoAlertmanager();
const canRun = missing === undefined || process.env.CI === 'true';
const title = (text: string) =>
  `${text}${canRun ? '' : ` (skipped: ${missing})`}`;

const seed = 20261123;

function receiversOf(text: string, labels: Record<string, string>): string[] {
  return routesOf(readRoutingConfig(text), labels).map(
    match => match.route.receiver,
  );
}

(canRun ? describe : describe.skip)(title('routing as amtool does'), () => {
  jest.setTimeout(180_000);

  it.each(WRITTEN_TREES)('%s', async (_, config) => {
    const sets = fc.sample(labelSets, { numRuns: 50, seed });
    const expected = await amtoolRoutes(config, sets);
    expect(sets.map(labels => receiversOf(config, labels))).toEqual(expected);
  });

  it('in generated trees', async () => {
    const trees = fc.sample(configurations, { numRuns: 25, seed });
    const sets = fc.sample(labelSets, { numRuns: 250, seed });
    const ends = new Set<string>();
    for (const [index, config] of trees.entries()) {
      const own = sets.slice(index * 10, index * 10 + 10);
      const expected = await amtoolRoutes(config, own);
      const ours = own.map(labels => receiversOf(config, labels));
      expect({ config, ends: ours }).toEqual({ config, ends: expected });
      ours.forEach(receivers => ends.add(receivers.join()));
    }
    // Trees that all end at the root would prove nothing.
    expect(ends.size).toBeGreaterThan(20);
  });
});

interface PostedAlert {
  labels: Record<string, string>;
  receivers: Array<{ name: string }>;
  status: { silencedBy: string[]; inhibitedBy: string[] };
}

const CONFIG = `
route:
  receiver: default
  group_wait: 1h
  routes:
    - { matchers: [severity="page"], receiver: pager, continue: true }
    - matchers: [service=~"check.*|a"]
      receiver: chat
      routes: [{ matchers: [team!="a"], receiver: "null" }]
receivers:
  - { name: default, email_configs: [{ to: a@example.com, from: b@example.com, smarthost: 'localhost:9', auth_password: hunter2 }] }
  - { name: pager, webhook_configs: [{ url: 'http://u:hunter2@127.0.0.1:9/x' }] }
  - name: chat
    slack_configs: [{ api_url: 'http://127.0.0.1:9/hunter2' }]
  - name: "null"
inhibit_rules:
  - source_matchers: [severity="page"]
    target_matchers: [severity=~"a|b"]
    equal: [service]
  - source_match: { team: checkout }
    target_match_re: { team: checkout|b }
    equal: [namespace, severity]
time_intervals:
  - { name: nights, time_intervals: [{ times: [{ start_time: "22:00", end_time: "24:00" }], location: Europe/Paris }] }
`;

(canRun ? describe : describe.skip)(title('a real Alertmanager'), () => {
  jest.setTimeout(120_000);
  const running: RealAlertmanager[] = [];

  const start = async (
    options: Parameters<typeof startAlertmanager>[0],
  ): Promise<RealAlertmanager> => {
    const server = await startAlertmanager(options);
    running.push(server);
    return server;
  };
  const post = async (url: string, body: unknown): Promise<unknown> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(200);
    const text = await response.text();
    return text ? JSON.parse(text) : undefined;
  };

  afterEach(async () => {
    await Promise.all(running.splice(0).map(server => server.stop()));
  });

  it('routes, silences and inhibits as we say it does', async () => {
    const { url } = await start({ config: CONFIG });
    const source = sourceAt([url]);
    const before = await look(source);
    expect(before).toMatchObject({
      peers: 1,
      isClustered: false,
      silences: [],
    });
    // What it prints of its configuration means the same as the file.
    expect(before.config).toEqual(readRoutingConfig(CONFIG));
    expect(JSON.stringify(before)).not.toContain('hunter2');

    const hour = 3600_000;
    const silence = (matchers: string, from: number, to: number) => ({
      matchers: parseMatchers(matchers).map(({ name, operator, value }) => ({
        name,
        value,
        isRegex: operator.endsWith('~'),
        isEqual: operator.startsWith('='),
      })),
      startsAt: new Date(Date.now() + from * hour).toISOString(),
      endsAt: new Date(Date.now() + to * hour).toISOString(),
      createdBy: 'someone',
      comment: 'planned work',
    });
    for (const given of [
      silence('service="a",team!="b"', 0, 1),
      silence('namespace=~"c.*|é",severity!~".+"', 0, 2),
      silence('service=~".+"', 1, 2),
    ]) {
      await post(`${url}/api/v2/silences`, given);
    }

    const sets = fc
      .sample(labelSets, { numRuns: 300, seed })
      .map((labels, index) => ({ ...labels, alertname: `Alert${index}` }));
    await post(
      `${url}/api/v2/alerts`,
      sets.map(labels => ({ labels })),
    );
    const judge = async () => {
      const { config, silences } = await look(source);
      const now = Date.now() / 1000;
      const alerts = sets.map(labels => ({
        name: labels.alertname,
        labels: {
          known: new Map(Object.entries(labels)),
          open: new Set<string>(),
        },
      }));
      const findInhibitor = inhibition(config, alerts);
      return new Map(
        alerts.map((alert, index) => [
          alert.name,
          {
            receivers: routesOf(config, sets[index]).map(
              match => match.route.receiver,
            ),
            isSilenced: silenceFor(silences, alert.labels, now) !== undefined,
            isInhibited: findInhibitor(alert) !== undefined,
          },
        ]),
      );
    };
    const ours = await judge();
    const theirs = await until(async () => {
      const response = await fetch(`${url}/api/v2/alerts`);
      const alerts: PostedAlert[] = await response.json();
      const told = new Map(
        alerts.map(({ labels, receivers, status }) => [
          labels.alertname,
          {
            receivers: receivers.map(receiver => receiver.name),
            isSilenced: status.silencedBy.length > 0,
            isInhibited: status.inhibitedBy.length > 0,
          },
        ]),
      );
      // Inhibition is worked out in the background.
      const inhibited = (map: typeof told) =>
        [...map.values()].filter(item => item.isInhibited).length;
      return inhibited(told) >= inhibited(ours) ? told : undefined;
    });
    const inOrder = (map: typeof ours) =>
      sets.map(set => map.get(set.alertname));
    expect(inOrder(ours)).toEqual(inOrder(theirs));
    const all = [...ours.values()];
    expect(all.filter(item => item.isSilenced).length).toBeGreaterThan(10);
    expect(all.filter(item => item.isInhibited).length).toBeGreaterThan(10);
    expect(new Set(all.map(item => item.receivers.join())).size).toBe(5);

    const { config, silences } = await look(source);
    expect(silences).toHaveLength(3);
    const labels = {
      known: new Map([
        ['service', 'a'],
        ['severity', 'page'],
        ['team', 'c'],
      ]),
      open: new Set<string>(),
    };
    expect(
      alertRouting({ config, silences, labels, now: Date.now() / 1000 }),
    ).toMatchObject({
      reaches: 'human',
      receivers: ['pager', 'null'],
      silencedBy: 'someone',
    });
  });

  it('of two members, either answers for both', async () => {
    const one = await start({ config: CONFIG, cluster: { peers: [] } });
    expect(await look(sourceAt([one.url]))).toMatchObject({
      peers: 1,
      isClustered: true,
    });
    const two = await start({
      config: CONFIG,
      cluster: { peers: [one.clusterAddress] },
    });
    const source = sourceAt([one.url, two.url]);
    await until(async () =>
      (await look(source)).peers === 2 ? true : undefined,
    );
    await post(`${two.url}/api/v2/silences`, {
      matchers: [{ name: 'a', value: 'b', isRegex: false, isEqual: true }],
      startsAt: new Date().toISOString(),
      endsAt: new Date(Date.now() + 3600_000).toISOString(),
      createdBy: 'someone',
      comment: 'told to one, known to both',
    });
    await until(async () =>
      (await look(source)).silences.length === 1 ? true : undefined,
    );
    await one.stop();
    expect(await look(source)).toMatchObject({
      isClustered: true,
      silences: [{ createdBy: 'someone' }],
    });
  });
});
