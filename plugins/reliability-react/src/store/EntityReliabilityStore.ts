import { toError } from '@backstage/errors';
import type {
  EntityReliability,
  ReliabilityApi,
} from '@vigie/backstage-plugin-reliability-common';

/** How old what is kept may be when a card appears and does not ask again. */
const FRESH_MS = 30_000;
/** Cards that are in view are refreshed at this pace, all together. */
export const REFRESH_MS = 60_000;
/** Entities kept after their page was left. */
const KEPT = 50;

/** What is known of one entity. `value` stays while it is refreshed, and when that fails. */
export interface EntitySnapshot {
  entityRef: string;
  value?: EntityReliability;
  /** The last answer said that the entity is unknown or not visible. */
  unknown?: boolean;
  error?: Error;
  loading: boolean;
}

interface Entry {
  snapshot: EntitySnapshot;
  listeners: Set<() => void>;
  askedAt?: number;
  request?: Promise<void>;
  timer?: ReturnType<typeof setInterval>;
}

/**
 * What the reliability API said of the entities on the page.
 *
 * A page shows several cards of one entity, each mounted on its own. They
 * share one entry here: whoever comes first asks, the others join the request
 * or take what it brought, and one timer refreshes them together while the
 * window is visible. Nothing here knows of React.
 */
export class EntityReliabilityStore {
  readonly #api: Pick<ReliabilityApi, 'getEntitiesByRefs'>;
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry>();

  constructor(options: {
    api: Pick<ReliabilityApi, 'getEntitiesByRefs'>;
    now?: () => number;
  }) {
    this.#api = options.api;
    this.#now = options.now ?? Date.now;
  }

  snapshot(entityRef: string): EntitySnapshot {
    return (
      this.#entries.get(entityRef)?.snapshot ?? { entityRef, loading: true }
    );
  }

  /** Calls back on each change of the snapshot, until the returned function is called. */
  subscribe(entityRef: string, listener: () => void): () => void {
    const entry = this.#entry(entityRef);
    entry.listeners.add(listener);
    if (!this.#isYoungerThan(entry, FRESH_MS)) {
      this.refresh(entityRef);
    }
    const onVisible = () => {
      if (isVisible() && !this.#isYoungerThan(entry, REFRESH_MS)) {
        this.refresh(entityRef);
      }
    };
    document.addEventListener('visibilitychange', onVisible);
    entry.timer ??= setInterval(() => {
      if (isVisible()) {
        this.refresh(entityRef);
      }
    }, REFRESH_MS);

    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      entry.listeners.delete(listener);
      if (entry.listeners.size === 0) {
        clearInterval(entry.timer);
        entry.timer = undefined;
        this.#forgetOldest();
      }
    };
  }

  /** Asks again, unless somebody is asking already. */
  refresh(entityRef: string): Promise<void> {
    const entry = this.#entry(entityRef);
    entry.request ??= this.#ask(entityRef, entry).finally(() => {
      entry.request = undefined;
    });
    return entry.request;
  }

  async #ask(entityRef: string, entry: Entry): Promise<void> {
    entry.askedAt = this.#now();
    this.#set(entry, { ...entry.snapshot, loading: true });
    try {
      const [value] = await this.#api.getEntitiesByRefs([entityRef]);
      const unknown = value === undefined;
      this.#set(entry, { entityRef, value, unknown, loading: false });
    } catch (error) {
      this.#set(entry, {
        ...entry.snapshot,
        error: toError(error),
        loading: false,
      });
    }
  }

  #set(entry: Entry, snapshot: EntitySnapshot) {
    entry.snapshot = snapshot;
    for (const listener of [...entry.listeners]) {
      listener();
    }
  }

  #entry(entityRef: string): Entry {
    let entry = this.#entries.get(entityRef);
    if (!entry) {
      entry = { snapshot: { entityRef, loading: true }, listeners: new Set() };
      this.#entries.set(entityRef, entry);
    }
    return entry;
  }

  #isYoungerThan(entry: Entry, age: number): boolean {
    return entry.askedAt !== undefined && this.#now() - entry.askedAt < age;
  }

  #forgetOldest() {
    for (const [entityRef, entry] of this.#entries) {
      if (this.#entries.size <= KEPT) {
        return;
      }
      if (entry.listeners.size === 0 && !entry.request) {
        this.#entries.delete(entityRef);
      }
    }
  }
}

function isVisible(): boolean {
  return document.visibilityState !== 'hidden';
}
