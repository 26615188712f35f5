import pLimit from 'p-limit';
import { setImmediate } from 'node:timers/promises';
import type { ExternalLinkStore } from '../database/links/ExternalLinkStore';
import type { ExternalLinkRow } from '../database/tables';
import { externalLinkId, externalLinkOf } from './externalLink';
import { plainHost } from './HostList';
import type { LinkVisitor, Visit } from './LinkVisitor';

const DAY = 86_400;
/** An address no runbook links to any more is forgotten after this. */
const FORGOTTEN_AFTER_SECONDS = 7 * DAY;
/** What is not alive is looked at again sooner, by this. */
const SOONER = 4;
/** One answer may be a slip of the server; two in a row are believed. */
const FAILURES_OF_A_DEAD_LINK = 2;
/** A host that does not answer this often in a row is left alone until the next time. */
const SILENCES_OF_A_HOST = 3;
const HOSTS_AT_ONCE = 8;
const LINKS_PER_PAGE = 200;

/** How much one run may do; what is left is due when the next one comes. */
export const RUN_LIMITS = { links: 2000, seconds: 480 };

/**
 * Looks whether the addresses that runbooks link to are still there. Each
 * result is stored when it is known, so a run that ends early loses nothing.
 */
export class LinkChecker {
  readonly #store: ExternalLinkStore;
  readonly #visitor: LinkVisitor;
  readonly #intervalSeconds: number;
  readonly #now: () => number;

  constructor(options: {
    store: ExternalLinkStore;
    visitor: LinkVisitor;
    intervalSeconds: number;
    /** Epoch seconds. */
    now: () => number;
  }) {
    this.#store = options.store;
    this.#visitor = options.visitor;
    this.#intervalSeconds = options.intervalSeconds;
    this.#now = options.now;
  }

  async run(signal: AbortSignal): Promise<void> {
    const startedAt = this.#now();
    await this.#collect(startedAt, signal);
    await this.#store.forgetUnseen(startedAt - FORGOTTEN_AFTER_SECONDS);

    const isOver = () =>
      signal.aborted || this.#now() - startedAt >= RUN_LIMITS.seconds;
    const limit = pLimit(HOSTS_AT_ONCE);
    for (
      let looked = 0;
      looked < RUN_LIMITS.links && !isOver();
      looked += LINKS_PER_PAGE
    ) {
      const due = await this.#store.listDue(startedAt, LINKS_PER_PAGE);
      if (!due.length) {
        return;
      }
      await Promise.all(
        [...byHost(due)].map(([host, links]) =>
          limit(() => this.#checkHost(host, links, isOver, signal)),
        ),
      );
    }
  }

  async #collect(now: number, signal: AbortSignal): Promise<void> {
    const seen = new Set<string>();
    for await (const targets of this.#store.linkTargets()) {
      signal.throwIfAborted();
      const fresh = new Map<string, string>();
      for (const target of targets) {
        const url = externalLinkOf(target);
        const id = url && externalLinkId(url);
        if (id && !seen.has(id)) {
          seen.add(id);
          fresh.set(id, url);
        }
      }
      await this.#store.see(
        [...fresh].map(([id, url]) => ({ id, url })),
        now,
      );
      // There may be many; whoever waits for an answer comes first.
      await setImmediate();
    }
  }

  async #checkHost(
    host: string,
    links: readonly ExternalLinkRow[],
    isOver: () => boolean,
    signal: AbortSignal,
  ): Promise<void> {
    let silences = 0;
    for (const [index, link] of links.entries()) {
      if (isOver()) {
        return;
      }
      const busyUntil = this.#visitor.busyUntil(host);
      if (busyUntil !== undefined) {
        const rest = links.slice(index).map(({ id }) => id);
        await this.#store.postpone(rest, busyUntil);
        return;
      }
      const visit: Visit | undefined =
        silences >= SILENCES_OF_A_HOST
          ? { result: 'unknown', reason: `${host} does not answer` }
          : await this.#visitor.visit(link.url, signal);
      if (!visit) {
        return;
      }
      if (silences < SILENCES_OF_A_HOST) {
        silences = visit.isSilent ? silences + 1 : 0;
      }
      await this.#record(link, host, visit);
    }
  }

  async #record(
    link: ExternalLinkRow,
    host: string,
    visit: Visit,
  ): Promise<void> {
    const now = this.#now();
    const failures = visit.result === 'missing' ? link.failures + 1 : 0;
    const wait =
      visit.result === 'alive'
        ? this.#intervalSeconds
        : Math.ceil(this.#intervalSeconds / SOONER);
    await this.#store.record(link.id, {
      state: stateOf(visit, failures),
      reason: visit.reason ?? null,
      failures,
      checked_at: now,
      due_at: Math.max(now + wait, this.#visitor.busyUntil(host) ?? 0),
    });
  }
}

function stateOf(visit: Visit, failures: number): ExternalLinkRow['state'] {
  if (visit.result === 'alive') {
    return 'alive';
  }
  return failures >= FAILURES_OF_A_DEAD_LINK ? 'dead' : 'unknown';
}

function byHost(
  links: readonly ExternalLinkRow[],
): Map<string, ExternalLinkRow[]> {
  const hosts = new Map<string, ExternalLinkRow[]>();
  for (const link of links) {
    const host = plainHost(new URL(link.url).hostname);
    hosts.set(host, [...(hosts.get(host) ?? []), link]);
  }
  return hosts;
}
