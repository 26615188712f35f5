import type { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExternalLinkStore } from '../database/links/ExternalLinkStore';
import { ask } from './ask';
import { HostTurns } from './HostTurns';
import { isPublicAddress } from './isPublicAddress';
import { LinkChecker } from './LinkChecker';
import { LinkVisitor } from './LinkVisitor';
import type { LinksConfig } from './readLinksConfig';
import { resolveHost } from './resolveHost';

/** Other ports belong to things that are not there to be read. */
const PORTS = [80, 443];
const PAUSE_MILLISECONDS = 1000;

/** The checker as it runs: over the network, and to public addresses only. */
export function createLinkChecker(options: {
  knex: Knex;
  config: LinksConfig;
  /** Epoch seconds. */
  now: () => number;
}): LinkChecker {
  const { config, now } = options;
  return new LinkChecker({
    store: new ExternalLinkStore(options.knex),
    visitor: new LinkVisitor({
      isAllowedHost: host => config.hosts.has(host),
      isAllowedAddress: isPublicAddress,
      ports: PORTS,
      resolve: resolveHost,
      ask,
      turns: new HostTurns({
        pauseMilliseconds: PAUSE_MILLISECONDS,
        sleep: milliseconds => sleep(milliseconds),
      }),
      timeoutMilliseconds: config.timeoutSeconds * 1000,
      userAgent: config.userAgent,
      now,
    }),
    intervalSeconds: config.intervalSeconds,
    now,
  });
}
