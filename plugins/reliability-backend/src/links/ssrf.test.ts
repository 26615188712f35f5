import http from 'node:http';
import { isIP, type AddressInfo } from 'node:net';
import { ask, type Ask, type Question } from './ask';
import { HostList } from './HostList';
import { HostTurns } from './HostTurns';
import { isPublicAddress } from './isPublicAddress';
import { LinkVisitor, type LinkVisitorOptions } from './LinkVisitor';

const PUBLIC = '93.184.216.34';
const LOOPBACK = /^(?:127\.|::1$|::ffff:(?:127\.|7f00:1$))/;

/** What names lead to, for the visitor; no real DNS is asked. */
const NAMES: Record<string, string[]> = {
  'public.example.org': [PUBLIC],
  'loopback.example.org': ['127.0.0.1'],
  'loopback6.example.org': ['::1'],
  'mapped.example.org': ['::ffff:127.0.0.1'],
  'any.example.org': ['0.0.0.0'],
  'private.example.org': ['10.1.2.3'],
  'metadata.example.org': ['169.254.169.254'],
  'mixed.example.org': [PUBLIC, '127.0.0.1'],
  'mixed6.example.org': [PUBLIC, 'fe80::1'],
  'nat64.example.org': ['64:ff9b::7f00:1'],
  'empty.example.org': [],
  localhost: ['127.0.0.1', '::1'],
  'localhost.localdomain': ['127.0.0.1'],
  'metadata.google.internal': ['169.254.169.254'],
  'instance-data': ['169.254.169.254'],
  'kubernetes.default.svc': ['10.96.0.1'],
  '127.0.0.1.wildcard.example': ['127.0.0.1'],
};

/** Addresses that must not be reached; PORT is that of the server that counts. */
const INSIDE = [
  'http://127.0.0.1:PORT/',
  'http://127.1:PORT/',
  'http://127.0.1:PORT/',
  'http://127.255.255.254:PORT/',
  'http://2130706433:PORT/',
  'http://017700000001:PORT/',
  'http://0177.0.0.1:PORT/',
  'http://0177.0.0.01:PORT/',
  'http://0x7f000001:PORT/',
  'http://0x7f.0.0.1:PORT/',
  'http://0x7f.1:PORT/',
  'http://127.0.0.1.:PORT/',
  'http://①②⑦.0.0.1:PORT/',
  'http://127。0。0。1:PORT/',
  'http://127．0．0．1:PORT/',
  'http://127｡0｡0｡1:PORT/',
  'http://%31%32%37.0.0.1:PORT/',
  'http://127%2e0%2e0%2e1:PORT/',
  'http://0:PORT/',
  'http://0.0.0.0:PORT/',
  'http://00000000:PORT/',
  'http://[::]:PORT/',
  'http://[::1]:PORT/',
  'http://[0:0:0:0:0:0:0:1]:PORT/',
  'http://[::127.0.0.1]:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://[::ffff:7f00:1]:PORT/',
  'http://[::ffff:0:127.0.0.1]:PORT/',
  'http://[64:ff9b::7f00:1]:PORT/',
  'http://[2002:7f00:1::]:PORT/',
  'http://[fe80::1]:PORT/',
  'http://[fc00::1]:PORT/',
  'http://[fd00:ec2::254]/latest/meta-data/',
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/latest/meta-data/',
  'http://0xa9fea9fe/',
  'http://0251.0376.0251.0376/',
  'http://169.254.170.2/v2/credentials',
  'http://100.100.100.200/latest/meta-data/',
  'http://192.0.0.192/',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://192.168.1.1/',
  'http://100.64.0.1/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://localhost:PORT/',
  'http://localhost.:PORT/',
  'http://LOCALHOST:PORT/',
  'http://ｌｏｃａｌｈｏｓｔ:PORT/',
  'http://localhost.localdomain:PORT/',
  'http://loopback.example.org:PORT/',
  'http://loopback6.example.org:PORT/',
  'http://mapped.example.org:PORT/',
  'http://any.example.org:PORT/',
  'http://private.example.org:PORT/',
  'http://metadata.example.org/',
  'http://mixed.example.org:PORT/',
  'http://mixed6.example.org:PORT/',
  'http://nat64.example.org:PORT/',
  'http://empty.example.org:PORT/',
  'http://metadata.google.internal/computeMetadata/v1/',
  'http://instance-data/latest/meta-data/',
  'https://kubernetes.default.svc/api',
  'http://127.0.0.1.wildcard.example:PORT/',
  'http://someone@127.0.0.1:PORT/',
  'http://public.example.org@127.0.0.1:PORT/',
  'http://public.example.org:443@127.0.0.1:PORT/',
  'http://public.example.org%2f@127.0.0.1:PORT/',
  'http://someone:secret@loopback.example.org:PORT/',
  'http:\\\\127.0.0.1:PORT\\',
  'http:/127.0.0.1:PORT/',
  'http://127.0.0.1:PORT\\@public.example.org/',
  'http://public.example.org:22/',
  'http://public.example.org:6379/',
  'https://public.example.org:10250/',
];

/** What is no address of the web, or leads to other protocols. */
const OTHER_PROTOCOLS = [
  'file:///etc/passwd',
  'gopher://127.0.0.1:PORT/_GET',
  'ftp://127.0.0.1:PORT/',
  'dict://127.0.0.1:PORT/info',
  'ldap://127.0.0.1:PORT/',
  'ws://127.0.0.1:PORT/',
  'data:text/html,x',
  'vbscript:fetch(1)',
];

/** Hosts that only look like the one that may be asked. */
const LOOK_ALIKES = [
  'http://docs.example.org.evil.example:PORT/',
  'http://docs.example.orgevil.example:PORT/',
  'http://evil-docs.example.com:PORT/',
  'http://example.org:PORT/',
  'http://docs.example.org@evil.example:PORT/',
  'http://docs.example.org:PORT@evil.example:PORT/',
  'http://evil.example:PORT/docs.example.org',
  'http://evil.example:PORT/?docs.example.org',
  'http://evil.example:PORT#docs.example.org',
  'http://evil.example:PORT\\docs.example.org/',
  'http://docs.example.org%00.evil.example:PORT/',
  'http://docs。example。org。evil.example:PORT/',
  'http://docs.еxample.org:PORT/',
  'http://docs.example.org..:PORT/',
];

/** The real thing; but tests go nowhere else, whatever they find. */
const askHere: Ask = async question => {
  if (!question.addresses.every(address => LOOPBACK.test(address))) {
    throw new Error('Not in a test');
  }
  return ask(question);
};

describe('a link checker that is sent inside', () => {
  const servers: http.Server[] = [];
  let port: number;
  let connections: number;

  const listen = async (host: string, on: number) => {
    const server = http.createServer((request, response) => {
      if (request.url === '/inside') {
        response.writeHead(302, { Location: `http://127.0.0.1:${port}/` });
      }
      response.end();
    });
    server.on('connection', () => {
      connections += 1;
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(on, host, resolve);
    });
    servers.push(server);
    return (server.address() as AddressInfo).port;
  };

  beforeAll(async () => {
    port = await listen('127.0.0.1', 0);
    // Where the machine has no IPv6, nothing can be reached over it.
    await listen('::1', port).catch(() => undefined);
  });

  beforeEach(() => {
    connections = 0;
  });

  afterAll(async () => {
    for (const server of servers) {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    }
  });

  /** The visitor as it runs, with names of the test and without its pauses. */
  const visitorOf = (overrides: Partial<LinkVisitorOptions> = {}) => {
    const questions: Question[] = [];
    const visitor = new LinkVisitor({
      isAllowedHost: () => true,
      isAllowedAddress: isPublicAddress,
      ports: [80, 443, port],
      resolve: async host => {
        const addresses = isIP(host) ? [host] : NAMES[host];
        if (!addresses) {
          throw Object.assign(new Error(host), { code: 'ENOTFOUND' });
        }
        return addresses;
      },
      turns: new HostTurns({ pauseMilliseconds: 0, sleep: async () => {} }),
      timeoutMilliseconds: 2000,
      userAgent: 'test',
      now: () => 0,
      ...overrides,
      ask: async question => {
        questions.push(question);
        return (overrides.ask ?? askHere)(question);
      },
    });
    return { visitor, questions };
  };
  const here = (address: string) => address.replace(/PORT/g, String(port));

  it('has a corpus worth the name', () => {
    expect(new Set(INSIDE).size).toBeGreaterThanOrEqual(60);
  });

  it.each([...INSIDE, ...OTHER_PROTOCOLS])(
    'reaches nothing: %s',
    async address => {
      const { visitor, questions } = visitorOf();
      const visit = await visitor.visit(here(address));
      expect(visit?.result).not.toBe('alive');
      expect(visit?.reason).toBeTruthy();
      expect(questions.map(({ url }) => url.href)).toEqual([]);
      expect(connections).toBe(0);
    },
  );

  it.each([...INSIDE, ...OTHER_PROTOCOLS])(
    'is not redirected to: %s',
    async address => {
      const { visitor, questions } = visitorOf({
        ask: async question =>
          question.url.href === 'https://public.example.org/'
            ? { status: 302, location: here(address) }
            : askHere(question),
      });
      const visit = await visitor.visit('https://public.example.org/');
      expect(visit?.result).not.toBe('alive');
      expect(questions.map(({ addresses }) => addresses)).toEqual([[PUBLIC]]);
      expect(connections).toBe(0);
    },
  );

  it.each(LOOK_ALIKES)('asks only the hosts of the list: %s', async address => {
    const hosts = new HostList(['docs.example.org', '*.docs.example.org']);
    const { visitor, questions } = visitorOf({
      isAllowedHost: host => hosts.has(host),
      isAllowedAddress: () => true,
      resolve: async () => ['127.0.0.1'],
    });
    const visit = await visitor.visit(here(address));
    expect(visit?.result).not.toBe('alive');
    expect(questions.map(({ url }) => url.href)).toEqual([]);
    expect(connections).toBe(0);
  });

  it('is not fooled by a name that leads elsewhere the second time', async () => {
    const answers = [[PUBLIC], ['127.0.0.1']];
    const { visitor, questions } = visitorOf({
      resolve: async () => answers.shift() ?? [],
      // HEAD is refused, so the host is asked twice.
      ask: async () => ({ status: 405 }),
    });
    const visit = await visitor.visit(`http://rebind.example.org:${port}/`);
    expect(visit).toEqual({
      result: 'unknown',
      reason: 'rebind.example.org is not at an address of the public Internet',
    });
    expect(questions.map(({ addresses }) => addresses)).toEqual([[PUBLIC]]);
    expect(connections).toBe(0);
  });

  describe('with a policy that lets it in, for comparison', () => {
    const open = { isAllowedAddress: () => true };

    it.each([
      'http://127.0.0.1:PORT/',
      'http://2130706433:PORT/',
      'http://0x7f.1:PORT/',
      'http://127。0。0。1:PORT/',
      'http://[::ffff:127.0.0.1]:PORT/',
      'http://loopback.example.org:PORT/',
      'http:/127.0.0.1:PORT/',
    ])('would reach %s', async address => {
      const { visitor } = visitorOf(open);
      expect(await visitor.visit(here(address))).toEqual({ result: 'alive' });
      expect(connections).toBe(1);
    });

    it('would follow a redirect', async () => {
      const { visitor } = visitorOf(open);
      expect(
        await visitor.visit(here('http://loopback.example.org:PORT/inside')),
      ).toEqual({ result: 'alive' });
      expect(connections).toBe(2);
    });

    it('would ask the host of the list', async () => {
      const hosts = new HostList(['docs.example.org']);
      const { visitor } = visitorOf({
        ...open,
        isAllowedHost: host => hosts.has(host),
        resolve: async () => ['127.0.0.1'],
      });
      expect(
        await visitor.visit(here('http://docs.example.org:PORT/')),
      ).toEqual({ result: 'alive' });
      expect(connections).toBe(1);
    });
  });
});
