import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

/** The addresses of a host; rejects as `dns.lookup` does. */
export type ResolveHost = (hostname: string) => Promise<string[]>;

/** {@link ResolveHost} as the system does it; an address stands for itself. */
export const resolveHost: ResolveHost = async hostname =>
  isIP(hostname)
    ? [hostname]
    : (await lookup(hostname, { all: true, verbatim: true })).map(
        ({ address }) => address,
      );
