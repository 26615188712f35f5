import { withDeadline } from '../withDeadline';
import type { Answer, Ask } from './ask';
import { explainFailure, explainStatus } from './explain';
import { plainHost } from './HostList';
import type { HostTurns } from './HostTurns';
import type { ResolveHost } from './resolveHost';
import { parseRetryAfter } from './retryAfter';

/** What was found at an address. */
export interface Visit {
  /** `missing`: the server, or the DNS, says that there is no such thing. */
  result: 'alive' | 'missing' | 'unknown';
  /** Why it is not alive, as a sentence without a full stop. */
  reason?: string;
  /** The server did not answer at all. */
  isSilent?: boolean;
}

export interface LinkVisitorOptions {
  isAllowedHost(hostname: string): boolean;
  isAllowedAddress(address: string): boolean;
  ports: readonly number[];
  resolve: ResolveHost;
  ask: Ask;
  turns: HostTurns;
  timeoutMilliseconds: number;
  userAgent: string;
  /** Epoch seconds. */
  now: () => number;
}

const MAX_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];
/** Servers that do not know HEAD, or answer it carelessly, say one of these. */
const WORTH_A_GET = [400, 403, 404, 405, 501];
const GONE = [404, 410];
const BUSY = [429, 503];

/** A reason to go no further. */
class Refusal extends Error {}

/**
 * Looks whether something answers at an address that somebody wrote into a
 * runbook. The address is not trusted: of every hop the scheme, the port, the
 * host and each IP address it has are looked at first, and connections go to
 * those IP addresses only.
 */
export class LinkVisitor {
  readonly #options: LinkVisitorOptions;
  /** Until when a host asked to be left alone, in epoch seconds. */
  readonly #busy = new Map<string, number>();

  constructor(options: LinkVisitorOptions) {
    this.#options = options;
  }

  /** Epoch seconds; undefined when the host may be asked now. */
  busyUntil(hostname: string): number | undefined {
    const until = this.#busy.get(plainHost(hostname));
    return until !== undefined && until > this.#options.now()
      ? until
      : undefined;
  }

  /** Undefined when the signal aborts; that says nothing about the address. */
  async visit(
    address: string,
    signal?: AbortSignal,
  ): Promise<Visit | undefined> {
    try {
      return await this.#follow(address, signal);
    } catch (error) {
      if (signal?.aborted) {
        return undefined;
      }
      return error instanceof Refusal
        ? { result: 'unknown', reason: error.message }
        : explainFailure(error, this.#options.timeoutMilliseconds);
    }
  }

  async #follow(address: string, signal?: AbortSignal): Promise<Visit> {
    const visited = new Set<string>();
    let url = new URL(address);
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      url.hash = '';
      if (visited.has(url.href)) {
        throw new Refusal('It redirects in a circle');
      }
      visited.add(url.href);

      let answer = await this.#request('HEAD', url, signal);
      if (WORTH_A_GET.includes(answer.status)) {
        answer = await this.#request('GET', url, signal);
      }
      if (!REDIRECTS.includes(answer.status) || !answer.location) {
        return this.#judge(answer.status);
      }
      if (!URL.canParse(answer.location, url.href)) {
        throw new Refusal('It redirects to something that is no address');
      }
      url = new URL(answer.location, url);
    }
    throw new Refusal(`It redirects more than ${MAX_REDIRECTS} times`);
  }

  #judge(status: number): Visit {
    if (status >= 200 && status < 300) {
      return { result: 'alive' };
    }
    return {
      result: GONE.includes(status) ? 'missing' : 'unknown',
      reason: explainStatus(status),
    };
  }

  async #request(
    method: 'HEAD' | 'GET',
    url: URL,
    signal?: AbortSignal,
  ): Promise<Answer> {
    const { turns, ask, timeoutMilliseconds, userAgent, now } = this.#options;
    this.#requireAllowed(url);
    const host = plainHost(url.hostname);
    return turns.take(host, async () => {
      signal?.throwIfAborted();
      if (this.busyUntil(host)) {
        throw new Refusal(`${host} asked not to be asked for a while`);
      }
      const answer = await withDeadline(
        async deadline =>
          ask({
            method,
            url,
            addresses: await this.#allowedAddresses(url),
            userAgent,
            signal: deadline,
          }),
        timeoutMilliseconds,
        signal,
      );
      const wait = parseRetryAfter(answer.retryAfter, now());
      if (wait && BUSY.includes(answer.status)) {
        this.#busy.set(host, now() + wait);
      }
      return answer;
    });
  }

  #requireAllowed(url: URL): void {
    const { isAllowedHost, ports } = this.#options;
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
      throw new Refusal('It leads to something that is neither http nor https');
    }
    if (url.username || url.password) {
      throw new Refusal('Its address carries a user name or a password');
    }
    if (!isAllowedHost(url.hostname)) {
      throw new Refusal(
        `${url.hostname} is not among the hosts that may be asked`,
      );
    }
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    if (!ports.includes(port)) {
      throw new Refusal(`Port ${port} is not asked`);
    }
  }

  async #allowedAddresses(url: URL): Promise<string[]> {
    const { resolve, isAllowedAddress } = this.#options;
    const addresses = await resolve(
      plainHost(url.hostname).replace(/^\[|\]$/g, ''),
    );
    // One private address among public ones is how a name is made to lead inside.
    if (!addresses.length || !addresses.every(isAllowedAddress)) {
      throw new Refusal(
        `${url.hostname} is not at an address of the public Internet`,
      );
    }
    return addresses;
  }
}
