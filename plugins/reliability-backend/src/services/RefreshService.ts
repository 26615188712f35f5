import type { RefreshStore } from '../database/checks/RefreshStore';

/** One entity is read again this often at most. */
const EVERY_SECONDS = 60;

/** Reads one entity again while somebody waits. */
export class RefreshService {
  readonly #store: RefreshStore;
  readonly #refresh: (entityRef: string) => Promise<void>;
  readonly #now: () => number;

  constructor(options: {
    store: RefreshStore;
    refresh: (entityRef: string) => Promise<void>;
    /** Epoch seconds. */
    now: () => number;
  }) {
    this.#store = options.store;
    this.#refresh = options.refresh;
    this.#now = options.now;
  }

  /** @param entityRef - known and visible to the caller */
  async refresh(
    entityRef: string,
  ): Promise<{ refreshedAt: number } | { retryAfterSeconds: number }> {
    const wait = await this.#store.take(entityRef, this.#now(), EVERY_SECONDS);
    if (wait !== undefined) return { retryAfterSeconds: wait };
    await this.#refresh(entityRef);
    return { refreshedAt: this.#now() };
  }
}
