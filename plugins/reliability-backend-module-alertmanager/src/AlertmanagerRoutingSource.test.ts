import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { type FaultServer, httpServer } from './__testUtils__/faultServer';
import { look, sourceAt } from './__testUtils__/sourceAt';

const open: FaultServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map(server => server.close()));
});

function recorded(name: string): string {
  return readFileSync(join(__dirname, '__fixtures__', name), 'utf8');
}

function status(cluster: unknown, original = 'route: {receiver: a}'): string {
  return JSON.stringify({ cluster, config: { original } });
}

/** Answers each path of the API as it is told; with HTTP 500 where it is not. */
async function alertmanager(
  answers: Record<string, string>,
  onRequest?: (request: IncomingMessage) => void,
): Promise<FaultServer> {
  const server = await httpServer((request, response) => {
    onRequest?.(request);
    const body = answers[request.url ?? ''];
    response
      .writeHead(body === undefined ? 500 : 200, {
        'content-type': 'application/json',
      })
      .end(body ?? '"no"');
  });
  open.push(server);
  return server;
}

const SILENCES = '/api/v2/silences';
const STATUS = '/api/v2/status';

describe('AlertmanagerRoutingSource', () => {
  it('reads what a real server answered', async () => {
    const server = await alertmanager({
      [STATUS]: recorded('am025-status.200.json'),
      [SILENCES]: recorded('am025-silences.200.json'),
    });
    const noon = Date.parse('2026-11-24T12:00:00Z');
    const source = sourceAt([server.url], {}, { clock: () => noon });
    expect(await look(source)).toEqual({
      observedAt: noon / 1000,
      peers: 1,
      isClustered: false,
      config: {
        route: {
          receiver: 'team-a',
          matchers: [],
          continue: false,
          routes: [],
          muteTimeIntervals: [],
          activeTimeIntervals: [],
        },
        receivers: [{ name: 'team-a', integrations: ['webhook'] }],
        inhibitRules: [],
        timeIntervals: [],
      },
      silences: [
        {
          id: 'e6e523bc-1469-4c1a-8faf-6d2f8651e5fe',
          matchers: [{ name: 'service', operator: '=', value: 'checkout' }],
          startsAt: Date.parse('2026-11-23T15:49:54.199Z') / 1000,
          endsAt: Date.parse('2026-11-24T15:00:00Z') / 1000,
          createdBy: 't',
          comment: 'c',
        },
      ],
    });
  });

  it('leaves out silences that are over, and reads every kind of matcher', async () => {
    const silence = (id: string, endsAt: string, matchers: unknown) => ({
      id,
      startsAt: '2026-11-24T00:00:00.000+01:00',
      endsAt,
      matchers,
      status: { state: 'active' },
    });
    const server = await alertmanager({
      [STATUS]: status(undefined),
      [SILENCES]: JSON.stringify([
        silence('over', '2026-11-24T12:00:00Z', []),
        silence('here', '2026-11-24T12:00:01Z', [
          { name: 'a', value: '1', isRegex: false },
          { name: 'b', value: '2', isRegex: true, isEqual: true },
          { name: 'c', value: '3', isRegex: false, isEqual: false },
          { name: 'd', value: '4', isRegex: true, isEqual: false },
        ]),
      ]),
    });
    const noon = Date.parse('2026-11-24T12:00:00Z');
    const { silences } = await look(
      sourceAt([server.url], {}, { clock: () => noon }),
    );
    expect(silences).toEqual([
      {
        id: 'here',
        startsAt: Date.parse('2026-11-23T23:00:00Z') / 1000,
        endsAt: noon / 1000 + 1,
        matchers: [
          { name: 'a', operator: '=', value: '1' },
          { name: 'b', operator: '=~', value: '2' },
          { name: 'c', operator: '!=', value: '3' },
          { name: 'd', operator: '!~', value: '4' },
        ],
      },
    ]);
  });

  it.each<[string, unknown, object]>([
    [
      'disabled',
      { status: 'disabled', peers: [] },
      { peers: 1, isClustered: false },
    ],
    [
      'alone',
      { status: 'ready', peers: [{ name: 'a' }] },
      { peers: 1, isClustered: true },
    ],
    [
      'a pair',
      { status: 'settling', peers: [{}, {}] },
      { peers: 2, isClustered: true },
    ],
    ['nothing said', undefined, {}],
    ['nothing told', { status: '', peers: null }, {}],
  ])('cluster: %s', async (_, cluster, expected) => {
    const server = await alertmanager({
      [STATUS]: status(cluster),
      [SILENCES]: '[]',
    });
    const { peers, isClustered } = await look(sourceAt([server.url]));
    expect(JSON.parse(JSON.stringify({ peers, isClustered }))).toEqual(
      expected,
    );
  });

  it('asks below a prefix, with the tenant and the token', async () => {
    const seen: Array<string | string[] | undefined> = [];
    const server = await alertmanager(
      {
        '/alertmanager/api/v2/status': status(undefined),
        '/alertmanager/api/v2/silences': '[]',
      },
      ({ headers }) =>
        seen.push(headers['x-scope-orgid'], headers.authorization),
    );
    const source = sourceAt([`${server.url}/alertmanager`], {
      headers: { 'X-Scope-OrgID': 'tenant-1' },
    });
    await look(source);
    expect(seen).toEqual([
      'tenant-1',
      'Bearer very-secret-token',
      'tenant-1',
      'Bearer very-secret-token',
    ]);
  });

  it('keeps no secret of the configuration, and quotes none', async () => {
    const original = `
route: {receiver: a}
receivers: [{name: a, webhook_configs: [{url: "http://u:hunter2@h/x"}]}]`;
    const server = await alertmanager({
      [STATUS]: status(undefined, original),
      [SILENCES]: '[]',
    });
    expect(JSON.stringify(await look(sourceAt([server.url])))).not.toContain(
      'hunter2',
    );
    const broken = await alertmanager({
      [STATUS]: status(undefined, `${original}]`),
      [SILENCES]: '[]',
    });
    const failure = look(sourceAt([broken.url]));
    await expect(failure).rejects.toThrow(
      'the configuration of main could not be understood: the configuration is not valid YAML',
    );
    await expect(failure).rejects.not.toThrow(/hunter2/);
  });

  it('is read at most as often as configured', async () => {
    const server = await alertmanager({
      [STATUS]: status(undefined),
      [SILENCES]: '[]',
    });
    let now = 1_000_000;
    const source = sourceAt(
      [server.url],
      { minimumInterval: '10s' },
      { clock: () => now },
    );
    const first = await look(source);
    now += 9_999;
    expect(await look(source)).toEqual(first);
    expect(server.requests()).toBe(2);
    now += 1;
    expect((await look(source)).observedAt).toBe(first.observedAt + 10);
    expect(server.requests()).toBe(4);
  });
});

describe('a cluster', () => {
  it('is answered for by any member, the last that did first', async () => {
    const dead = await alertmanager({});
    const half = await alertmanager({ [STATUS]: status(undefined) });
    const well = await alertmanager({
      [STATUS]: status({ status: 'ready', peers: [{}, {}, {}] }),
      [SILENCES]: '[]',
    });
    const logger = mockServices.logger.mock();
    const source = sourceAt([dead.url, half.url, well.url], {}, { logger });
    expect(await look(source)).toMatchObject({ peers: 3 });
    expect(await look(source)).toMatchObject({ peers: 3 });
    expect([dead, half, well].map(server => server.requests())).toEqual([
      1, 2, 4,
    ]);
  });

  it('says what each member has when none answers', async () => {
    const dead = await alertmanager({});
    const gone = await httpServer(() => undefined);
    await gone.close();
    await expect(look(sourceAt([dead.url, gone.url]))).rejects.toThrow(
      'main (member 1) answered HTTP 500: no; main (member 2) could not be reached: connection refused',
    );
  });
});
