import type { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/databases';
import { ExternalLinkStore } from '../database/links/ExternalLinkStore';
import type { ExternalLinkRow } from '../database/tables';
import type { Answer, Question } from './ask';
import { externalLinkId } from './externalLink';
import { HostTurns } from './HostTurns';
import { LinkChecker, RUN_LIMITS } from './LinkChecker';
import { LinkVisitor } from './LinkVisitor';

const databases = createTestDatabases();

const START = 1_700_000_000;
const HOUR = 3600;
const DAY = 86_400;
const A = 'https://docs.example.org/a';

describe.each(databases.ids)('LinkChecker on %s', databaseId => {
  let knex: Knex;
  let now: number;
  let asked: string[];
  let respond: (question: Question) => Partial<Answer> | Error;
  let checker: LinkChecker;
  let controller: AbortController;

  const runbook = (id: string, targets: string[], kind = 'runbook') => ({
    id,
    entity_ref: 'component:default/a',
    kind,
    slug: id,
    position: 0,
    title: id,
    file: `runbooks/${id}.md`,
    meta: JSON.stringify({
      externalLinks: targets.map(target => ({ target, file: id, line: 1 })),
    }),
    markdown: '',
  });
  const write = async (...rows: object[]) => {
    await knex('document').delete();
    await knex.batchInsert('document', rows, 50);
  };
  const run = () => checker.run(controller.signal);
  const links = (): Promise<ExternalLinkRow[]> =>
    knex<ExternalLinkRow>('external_link').orderBy('url').select();
  const link = async (url = A) =>
    (await links()).find(({ id }) => id === externalLinkId(url));

  beforeAll(async () => {
    knex = await databases.init(databaseId);
  }, 60_000);

  beforeEach(async () => {
    await knex('external_link').delete();
    now = START;
    asked = [];
    respond = () => ({});
    controller = new AbortController();
    checker = new LinkChecker({
      store: new ExternalLinkStore(knex),
      visitor: new LinkVisitor({
        isAllowedHost: host => host.endsWith('.example.org'),
        isAllowedAddress: () => true,
        ports: [80, 443],
        resolve: async () => ['93.184.216.34'],
        ask: async question => {
          if (question.method === 'HEAD') {
            asked.push(question.url.href);
          }
          const answer = respond(question);
          if (answer instanceof Error) {
            throw answer;
          }
          return { status: 200, ...answer };
        },
        turns: new HostTurns({
          pauseMilliseconds: 1000,
          sleep: async () => undefined,
        }),
        timeoutMilliseconds: 1000,
        userAgent: 'test',
        now: () => now,
      }),
      intervalSeconds: DAY,
      now: () => now,
    });
    await write(runbook('one', [A]));
  });

  it('asks once for each address that a runbook links to', async () => {
    await write(
      runbook('one', [`${A}#x`, `${A}#y`]),
      runbook('two', [
        'https://DOCS.example.org/a',
        'https://docs.example.org/c',
        'https://[',
      ]),
      runbook('lesson', ['https://docs.example.org/d'], 'lesson'),
      { ...runbook('none', []), meta: '{}' },
    );
    await run();
    expect(asked.sort()).toEqual([A, 'https://docs.example.org/c']);
    expect(await links()).toEqual([
      {
        id: externalLinkId(A),
        url: A,
        state: 'alive',
        reason: null,
        failures: 0,
        checked_at: START,
        due_at: START + DAY,
        seen_at: START,
      },
      expect.objectContaining({ url: 'https://docs.example.org/c' }),
    ]);
  });

  it('keeps what it knows until it is due', async () => {
    await run();
    now += DAY - 1;
    await run();
    expect(asked).toEqual([A]);
    expect(await link()).toMatchObject({ checked_at: START, seen_at: now });
    now += 1;
    await run();
    expect(asked).toEqual([A, A]);
  });

  it('believes that a page is gone when it was told so twice in a row', async () => {
    const seen: unknown[] = [];
    for (const status of [404, 503, 410, 404, 500, 404, 200, 404]) {
      respond = () => ({ status });
      await run();
      const { state, failures, due_at } = (await link())!;
      seen.push([status, state, failures, (due_at - now) / HOUR]);
      now = due_at;
    }
    expect(seen).toEqual([
      [404, 'unknown', 1, 6],
      [503, 'unknown', 0, 6],
      [410, 'unknown', 1, 6],
      [404, 'dead', 2, 6],
      [500, 'unknown', 0, 6],
      [404, 'unknown', 1, 6],
      [200, 'alive', 0, 24],
      [404, 'unknown', 1, 6],
    ]);
    expect((await link())?.reason).toBe(
      'It answers 404: there is no such page',
    );
  });

  it('counts a host that does not exist, and nothing else the network says', async () => {
    respond = () => Object.assign(new Error('x'), { code: 'ENOTFOUND' });
    await run();
    now += DAY;
    await run();
    expect(await link()).toMatchObject({ state: 'dead', failures: 2 });
    respond = () => Object.assign(new Error('x'), { code: 'ETIMEDOUT' });
    for (let count = 0; count < 3; count++) {
      now += DAY;
      await run();
      expect(await link()).toMatchObject({ state: 'unknown', failures: 0 });
    }
  });

  it('says why it did not ask', async () => {
    await write(runbook('one', ['https://elsewhere.example.com/']));
    await run();
    expect(asked).toEqual([]);
    expect(await link('https://elsewhere.example.com/')).toMatchObject({
      state: 'unknown',
      reason: 'elsewhere.example.com is not among the hosts that may be asked',
    });
  });

  const manyOn = (host: string, count: number) =>
    Array.from(
      { length: count },
      (_, index) => `https://${host}.example.org/${index}`,
    );

  it('leaves a host alone that asks for it, with all its links', async () => {
    await write(runbook('one', [...manyOn('busy', 10), ...manyOn('other', 3)]));
    respond = ({ url }) =>
      url.hostname === 'busy.example.org'
        ? { status: 429, retryAfter: String(2 * DAY) }
        : {};
    await run();
    expect(asked.filter(url => url.includes('busy'))).toHaveLength(1);
    expect(asked.filter(url => url.includes('other'))).toHaveLength(3);
    const busy = (await links()).filter(({ url }) => url.includes('busy'));
    expect(new Set(busy.map(({ due_at }) => due_at))).toEqual(
      new Set([START + 2 * DAY]),
    );
    expect(new Set(busy.map(({ state }) => state))).toEqual(
      new Set(['unknown']),
    );
  });

  it('does not wait again and again for a host that does not answer', async () => {
    await write(runbook('one', manyOn('silent', 10)));
    respond = () => Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
    await run();
    expect(asked).toHaveLength(3);
    const rows = await links();
    expect(rows.filter(({ due_at }) => due_at > now)).toHaveLength(10);
    expect(
      rows.filter(
        ({ reason }) => reason === 'silent.example.org does not answer',
      ),
    ).toHaveLength(7);
  });

  it('does so much in one run, and the rest in the next', async () => {
    const total = RUN_LIMITS.links + 150;
    await write(
      ...Array.from({ length: total / 50 }, (_, index) =>
        runbook(`r${index}`, manyOn(`host${index}`, 50)),
      ),
    );
    await run();
    expect(asked).toHaveLength(RUN_LIMITS.links);
    await run();
    expect(asked).toHaveLength(total);
    expect(new Set(asked).size).toBe(total);
  }, 60_000);

  it('ends when its time is over, or it is stopped, and goes on later', async () => {
    await write(runbook('one', manyOn('docs', 10)));
    respond = () => {
      now += RUN_LIMITS.seconds / 4;
      return {};
    };
    await run();
    expect(asked).toHaveLength(4);
    respond = () => {
      controller.abort();
      return {};
    };
    await run();
    expect(asked).toHaveLength(5);
    controller = new AbortController();
    respond = () => ({});
    await run();
    expect(new Set(asked).size).toBe(10);
  });

  it('forgets what no runbook links to any more', async () => {
    await run();
    await write(runbook('one', []));
    now += 7 * DAY;
    await run();
    expect(await links()).toHaveLength(1);
    now += 1;
    await run();
    expect(await links()).toEqual([]);
  });
});
