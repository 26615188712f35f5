import type { Answer, Question } from './ask';
import { HostTurns } from './HostTurns';
import { isPublicAddress } from './isPublicAddress';
import { LinkVisitor, type LinkVisitorOptions } from './LinkVisitor';

const START = 1_700_000_000;
const URL_A = 'https://docs.example.org/a';

type Script = (
  question: Question,
) => Partial<Answer> | Error | Promise<Partial<Answer>>;

/** A visitor whose servers answer as the script says. */
function visitorOf(
  script: Script,
  overrides: Partial<LinkVisitorOptions> = {},
) {
  const asked: string[] = [];
  const pauses: number[] = [];
  const clock = { now: START };
  const visitor = new LinkVisitor({
    isAllowedHost: host => host.endsWith('example.org'),
    isAllowedAddress: isPublicAddress,
    ports: [80, 443],
    resolve: async () => ['93.184.216.34'],
    ask: async question => {
      asked.push(`${question.method} ${question.url.href}`);
      const answer = await script(question);
      if (answer instanceof Error) {
        throw answer;
      }
      return { status: 200, ...answer };
    },
    turns: new HostTurns({
      pauseMilliseconds: 1000,
      sleep: async milliseconds => {
        pauses.push(milliseconds);
      },
    }),
    timeoutMilliseconds: 10_000,
    userAgent: 'test',
    now: () => clock.now,
    ...overrides,
  });
  return { visitor, asked, pauses, clock };
}

const failure = (code: string) => Object.assign(new Error(code), { code });

describe('LinkVisitor', () => {
  it.each<[number, string]>([
    [200, 'alive'],
    [204, 'alive'],
    [206, 'alive'],
    [304, 'unknown'],
    [401, 'unknown'],
    [403, 'unknown'],
    [404, 'missing'],
    [410, 'missing'],
    [418, 'unknown'],
    [429, 'unknown'],
    [500, 'unknown'],
    [503, 'unknown'],
  ])('takes the status %d as %s', async (status, result) => {
    const { visitor } = visitorOf(() => ({ status }));
    const visit = await visitor.visit(URL_A);
    expect([visit?.result, visit?.reason?.match(/\d+/)?.[0]]).toEqual([
      result,
      result === 'alive' ? undefined : String(status),
    ]);
  });

  it.each([
    ['ENOTFOUND', 'missing', 'There is no host of that name'],
    ['EAI_AGAIN', 'unknown', 'It could not be asked (EAI_AGAIN)'],
    ['ECONNREFUSED', 'unknown', 'It could not be asked (ECONNREFUSED)'],
    ['CERT_HAS_EXPIRED', 'unknown', 'It could not be asked (CERT_HAS_EXPIRED)'],
    ['some 10.0.0.1', 'unknown', 'It could not be asked'],
  ])('takes the failure %s as %s', async (code, result, reason) => {
    const { visitor } = visitorOf(() => failure(code));
    expect(await visitor.visit(URL_A)).toMatchObject({ result, reason });
  });

  it.each([400, 403, 404, 405, 501])(
    'asks again with GET where HEAD gives %d',
    async status => {
      const { visitor, asked } = visitorOf(({ method }) => ({
        status: method === 'HEAD' ? status : 200,
      }));
      expect(await visitor.visit(URL_A)).toEqual({ result: 'alive' });
      expect(asked).toEqual([`HEAD ${URL_A}`, `GET ${URL_A}`]);
    },
  );

  it.each([200, 301, 410, 429, 500, 503])(
    'asks once where HEAD gives %d',
    async status => {
      const { visitor, asked } = visitorOf(() => ({ status }));
      await visitor.visit(URL_A);
      expect(asked).toEqual([`HEAD ${URL_A}`]);
    },
  );

  it('follows redirects, relative ones too', async () => {
    const { visitor, asked } = visitorOf(({ url }) => {
      const next: Record<string, string> = {
        '/a': '../b#part',
        '/b': '//other.example.org/c',
      };
      const location = next[url.pathname];
      return location ? { status: 301, location } : {};
    });
    expect(await visitor.visit(URL_A)).toEqual({ result: 'alive' });
    expect(asked).toEqual([
      `HEAD ${URL_A}`,
      'HEAD https://docs.example.org/b',
      'HEAD https://other.example.org/c',
    ]);
  });

  it('follows five redirects and not six', async () => {
    const length = (hops: number) =>
      visitorOf(({ url }) => {
        const hop = Number(url.searchParams.get('hop'));
        return hop < hops ? { status: 302, location: `?hop=${hop + 1}` } : {};
      });
    expect(await length(5).visitor.visit(URL_A)).toEqual({ result: 'alive' });
    const six = length(6);
    expect(await six.visitor.visit(URL_A)).toEqual({
      result: 'unknown',
      reason: 'It redirects more than 5 times',
    });
    expect(six.asked).toHaveLength(6);
  });

  it.each(['/a', '#part', 'https://docs.example.org/a#x'])(
    'leaves a circle: %s',
    async location => {
      const { visitor, asked } = visitorOf(() => ({ status: 302, location }));
      expect(await visitor.visit(URL_A)).toEqual({
        result: 'unknown',
        reason: 'It redirects in a circle',
      });
      expect(asked).toHaveLength(1);
    },
  );

  it('says that a redirect leads to no address', async () => {
    const { visitor } = visitorOf(() => ({
      status: 302,
      location: 'https://[',
    }));
    expect(await visitor.visit(URL_A)).toMatchObject({
      result: 'unknown',
      reason: 'It redirects to something that is no address',
    });
  });

  it.each(['120', new Date((START + 120) * 1000).toUTCString()])(
    'leaves a host alone that asks for it: %s',
    async retryAfter => {
      const { visitor, asked, clock } = visitorOf(() => ({
        status: 429,
        retryAfter,
      }));
      await visitor.visit(URL_A);
      expect(visitor.busyUntil('docs.example.org')).toBe(START + 120);
      expect(await visitor.visit(URL_A)).toMatchObject({
        result: 'unknown',
        reason: 'docs.example.org asked not to be asked for a while',
      });
      expect(asked).toHaveLength(1);
      clock.now += 120;
      await visitor.visit(URL_A);
      expect(asked).toHaveLength(2);
    },
  );

  it.each(['', 'soon', '-5', '0', 'Thu, 01 Jan 1970 00:00:00 GMT'])(
    'does not wait for %j',
    async retryAfter => {
      const { visitor } = visitorOf(() => ({ status: 503, retryAfter }));
      await visitor.visit(URL_A);
      expect(visitor.busyUntil('docs.example.org')).toBeUndefined();
    },
  );

  it('asks one host one thing at a time, with a pause, and others meanwhile', async () => {
    const running = new Map<string, number>();
    let most = 0;
    let mostOfOne = 0;
    const { visitor, pauses } = visitorOf(async ({ url }) => {
      const count = (running.get(url.host) ?? 0) + 1;
      running.set(url.host, count);
      mostOfOne = Math.max(mostOfOne, count);
      most = Math.max(
        most,
        [...running.values()].reduce((sum, value) => sum + value, 0),
      );
      await new Promise(resolve => setImmediate(resolve));
      running.set(url.host, count - 1);
      return {};
    });
    await Promise.all(
      ['a', 'b'].flatMap(host =>
        Array.from({ length: 5 }, (_, index) =>
          visitor.visit(`https://${host}.example.org/${index}`),
        ),
      ),
    );
    expect(mostOfOne).toBe(1);
    expect(most).toBe(2);
    expect(pauses).toEqual(Array(8).fill(1000));
  });

  it('goes on with a host after a failure', async () => {
    let count = 0;
    const { visitor } = visitorOf(() => (count++ ? {} : failure('ECONNRESET')));
    const visits = await Promise.all([
      visitor.visit(URL_A),
      visitor.visit(URL_A),
    ]);
    expect(visits.map(visit => visit?.result)).toEqual(['unknown', 'alive']);
  });

  it('gives up a server, or a DNS, that never answers', async () => {
    const never = () => new Promise<never>(() => undefined);
    for (const overrides of [{ ask: never }, { resolve: never }]) {
      const { visitor } = visitorOf(() => ({}), {
        ...overrides,
        timeoutMilliseconds: 5,
      });
      expect(await visitor.visit(URL_A)).toEqual({
        result: 'unknown',
        reason: 'No answer within 0.005 seconds',
        isSilent: true,
      });
    }
  });

  it('says nothing of an address when it is stopped', async () => {
    const controller = new AbortController();
    const { visitor } = visitorOf(() => {
      controller.abort();
      return new Error('aborted');
    });
    expect(await visitor.visit(URL_A, controller.signal)).toBeUndefined();
  });
});
