import type { PendingEvent } from './pending';

/** Where what was not sent survives a reload: the browser's, for the tab. */
export type EventStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The queue of one person and execution, in order, kept across reloads of the
 * tab. Where the browser allows no storage it lives as long as the page.
 */
export class PendingEvents {
  readonly #storage: EventStorage | undefined;
  readonly #key: string;
  #events: readonly PendingEvent[];

  constructor(options: {
    storage: EventStorage | undefined;
    reader: string;
    executionId: string;
  }) {
    this.#storage = options.storage;
    // By person too: somebody else may sign in in the same tab.
    this.#key = `reliability.execution.${options.reader}.${options.executionId}`;
    this.#events = this.#read();
  }

  get events(): readonly PendingEvent[] {
    return this.#events;
  }

  add(event: PendingEvent): void {
    this.#set([...this.#events, event]);
  }

  remove(operations: ReadonlySet<string>): void {
    this.#set(this.#events.filter(event => !operations.has(event.operation)));
  }

  #set(events: readonly PendingEvent[]): void {
    this.#events = events;
    try {
      if (events.length === 0) {
        this.#storage?.removeItem(this.#key);
      } else {
        this.#storage?.setItem(this.#key, JSON.stringify(events));
      }
    } catch {
      // Storage is full or refused: they are still here and will be sent.
    }
  }

  #read(): readonly PendingEvent[] {
    try {
      const stored: unknown = JSON.parse(
        this.#storage?.getItem(this.#key) ?? '[]',
      );
      return Array.isArray(stored) ? stored.filter(isPendingEvent) : [];
    } catch {
      return [];
    }
  }
}

/** Storage can be edited by hand; the server checks the rest. */
function isPendingEvent(value: unknown): value is PendingEvent {
  const event = value as Partial<PendingEvent> | null;
  return (
    typeof event === 'object' &&
    typeof event?.operation === 'string' &&
    typeof event.type === 'string' &&
    typeof event.at === 'number' &&
    typeof event.since === 'number'
  );
}
