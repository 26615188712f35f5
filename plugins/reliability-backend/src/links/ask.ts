import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';

/** What a server says before the body. */
export interface Answer {
  status: number;
  /** Header `Location`. */
  location?: string;
  /** Header `Retry-After`. */
  retryAfter?: string;
}

export interface Question {
  method: 'HEAD' | 'GET';
  url: URL;
  /** The only addresses a connection may go to; not empty. */
  addresses: readonly string[];
  userAgent: string;
  signal: AbortSignal;
}

/** Sends one request, follows nothing, and leaves when the headers are there. */
export type Ask = (question: Question) => Promise<Answer>;

const MAX_HEADER_BYTES = 16 * 1024;

/**
 * {@link Ask} over node's own client: no proxy, no cookies, no credentials, no
 * connection that is used again, and no name looked up a second time.
 */
export const ask: Ask = async ({ method, url, addresses, userAgent, signal }) =>
  new Promise((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const outgoing = request({
      method,
      protocol: url.protocol,
      // An address of IPv6 has brackets in URLs only.
      hostname: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port || undefined,
      path: `${url.pathname}${url.search}`,
      headers: { 'User-Agent': userAgent, Accept: '*/*', Connection: 'close' },
      agent: false,
      maxHeaderSize: MAX_HEADER_BYTES,
      lookup: answerWith(addresses),
      signal,
    });
    outgoing.once('error', reject);
    outgoing.once('response', response => {
      const { location, 'retry-after': retryAfter } = response.headers;
      response.once('error', () => undefined);
      response.destroy();
      resolve({ status: response.statusCode ?? 0, location, retryAfter });
    });
    outgoing.end();
  });

/** Looks nothing up: between a check and a second look a name may lead elsewhere. */
function answerWith(addresses: readonly string[]): LookupFunction {
  const known = addresses.map(address => ({
    address,
    family: address.includes(':') ? 6 : 4,
  }));
  return (_hostname, options, callback) => {
    if (options.all) {
      callback(null, known);
    } else {
      callback(null, known[0].address, known[0].family);
    }
  };
}
