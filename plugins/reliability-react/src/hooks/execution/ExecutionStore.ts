import { toError } from '@backstage/errors';
import type {
  ExecutionReading,
  NewExecutionEvent,
  RunbooksApi,
} from '@vigie/backstage-plugin-reliability-common';
import { applyPending } from './applyPending';
import { createOperation } from './createOperation';
import { isRefusal } from './isRefusal';
import { PendingEvents, type EventStorage } from './PendingEvents';
import { toRequest, type PendingEvent, type RefusedEvent } from './pending';

/** As many as one request may carry. */
const BATCH = 100;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** What a page shows of one execution. */
export interface ExecutionSnapshot {
  /** What the server says, with what waits to be sent on top. */
  execution?: ExecutionReading;
  /** Not confirmed yet, in order. */
  pending: readonly PendingEvent[];
  refused: readonly RefusedEvent[];
  /** Why the last reading failed. */
  error?: Error;
  /** The last attempt to send failed and there will be another. */
  isRetrying: boolean;
}

type Api = Pick<RunbooksApi, 'getExecution' | 'addEvents'>;

/**
 * One execution as one person follows it. What that person does is shown at
 * once, kept, and sent until the server has answered; the server's state wins.
 * Nothing here knows of React.
 */
export class ExecutionStore {
  readonly #id: string;
  readonly #api: Api;
  readonly #reader: string;
  readonly #queue: PendingEvents;
  readonly #listeners = new Set<() => void>();
  #server?: ExecutionReading;
  #refused: readonly RefusedEvent[] = [];
  #error?: Error;
  #failures = 0;
  /** One at a time after a batch was refused, to find the one that was meant. */
  #isSingle = false;
  #sending?: Promise<void>;
  #timer?: ReturnType<typeof setTimeout>;
  #reading?: Promise<void>;
  #readAgain = false;
  #snapshot: ExecutionSnapshot;

  constructor(options: {
    id: string;
    api: Api;
    /** Entity reference of who reads. */
    reader: string;
    storage?: EventStorage;
  }) {
    this.#id = options.id;
    this.#api = options.api;
    this.#reader = options.reader;
    this.#queue = new PendingEvents({
      storage: options.storage,
      reader: options.reader,
      executionId: options.id,
    });
    this.#snapshot = this.#compute();
    this.send();
  }

  readonly snapshot = (): ExecutionSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Of the newest answer of the server; 0 before the first. */
  get revision(): number {
    return this.#server?.revision ?? 0;
  }

  /** Whether nobody watches and nothing waits to be sent. */
  get isIdle(): boolean {
    return this.#listeners.size === 0 && this.#queue.events.length === 0;
  }

  /** Shows it now and sends it when it can. */
  add(event: Omit<NewExecutionEvent, 'operation'>): void {
    this.#queue.add({
      ...event,
      operation: createOperation(),
      at: Math.floor(Date.now() / 1000),
      since: this.revision,
    });
    this.#publish();
    // Somebody who acts wants to know now, however long the last wait was.
    this.send();
  }

  /** Forgets what was refused, once the reader has seen it. */
  forgetRefused(): void {
    this.#refused = [];
    this.#publish();
  }

  /** Sends what waits, now; never rejects. */
  send(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
      // What was added while the last answer was on its way back.
      if (this.#queue.events.length > 0 && this.#failures === 0) {
        this.send();
      }
    });
    return this.#sending;
  }

  /** Asks the server for the newest state; never rejects. */
  read(): Promise<void> {
    if (this.#reading) {
      // The answer on its way may be older than the reason to ask.
      this.#readAgain = true;
      return this.#reading;
    }
    this.#reading = this.#readUntilSettled().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** Takes an answer of the server, unless a newer one is known. */
  accept(reading: ExecutionReading): void {
    if (reading.revision >= this.revision) {
      this.#server = reading;
    }
    this.#error = undefined;
  }

  async #readUntilSettled(): Promise<void> {
    do {
      this.#readAgain = false;
      try {
        this.accept(await this.#api.getExecution(this.#id));
      } catch (error) {
        this.#error = toError(error);
      }
      this.#publish();
    } while (this.#readAgain);
  }

  async #sendAll(): Promise<void> {
    while (this.#queue.events.length > 0) {
      const batch = this.#queue.events.slice(0, this.#isSingle ? 1 : BATCH);
      try {
        this.accept(await this.#api.addEvents(this.#id, batch.map(toRequest)));
        this.#done(batch);
      } catch (thrown) {
        const error = toError(thrown);
        if (!isRefusal(error)) {
          this.#failures += 1;
          this.#publish();
          this.#retryLater();
          return;
        }
        if (batch.length === 1) {
          this.#refuse(batch[0]!, error);
          this.#done(batch);
          // It was refused for something that is not seen here yet.
          this.read();
        } else {
          this.#isSingle = true;
        }
      }
    }
    this.#isSingle = false;
  }

  #refuse(event: PendingEvent, error: Error): void {
    // Somebody else had the hint revealed first: what was wanted has happened.
    if (event.type !== 'hint-revealed') {
      this.#refused = [...this.#refused, { event, error }];
    }
  }

  #done(batch: readonly PendingEvent[]): void {
    this.#failures = 0;
    this.#queue.remove(new Set(batch.map(event => event.operation)));
    this.#publish();
  }

  #retryLater(): void {
    const wait = Math.min(
      FIRST_WAIT_MS * 2 ** (this.#failures - 1),
      LONGEST_WAIT_MS,
    );
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.send(), wait);
  }

  #compute(): ExecutionSnapshot {
    return {
      execution:
        this.#server &&
        applyPending(this.#server, this.#queue.events, this.#reader),
      pending: this.#queue.events,
      refused: this.#refused,
      error: this.#error,
      isRetrying: this.#failures > 0,
    };
  }

  #publish(): void {
    this.#snapshot = this.#compute();
    for (const listener of [...this.#listeners]) {
      listener();
    }
  }
}
