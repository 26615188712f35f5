import type { ExampleReport } from '../story/reports';

const HOUR = 3600;
/** A result counts for a week; sent more often, it never expires while we run. */
const EXPIRES_AFTER_SECONDS = 7 * 24 * HOUR;
const AGAIN_AFTER_SECONDS = 6 * HOUR;
/** Entities appear with the next projection, and a portal may be starting. */
const RETRY_SECONDS = 10;

export interface ReportPusherOptions {
  reports: readonly ExampleReport[];
  /** Posts to a route of the API and resolves to the status; rejects when nobody answers. */
  post(route: string, body: unknown, signal: AbortSignal): Promise<number>;
  /** Epoch seconds. */
  now(): number;
  /** Returns early when the signal is aborted. */
  sleep(seconds: number, signal: AbortSignal): Promise<void>;
  log(message: string): void;
}

/** Reports what CI would report, until stopped: what is refused is said once and left. */
export class ReportPusher {
  readonly #options: ReportPusherOptions;
  readonly #refused = new Set<ExampleReport>();

  constructor(options: ReportPusherOptions) {
    this.#options = options;
  }

  /** Returns when `signal` is aborted. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const isComplete = await this.#round(signal);
      if (signal.aborted) return;
      await this.#options.sleep(
        isComplete ? AGAIN_AFTER_SECONDS : RETRY_SECONDS,
        signal,
      );
    }
  }

  async #round(signal: AbortSignal): Promise<boolean> {
    let isComplete = true;
    for (const report of this.#options.reports) {
      if (signal.aborted || this.#refused.has(report)) continue;
      const status = await this.#send(report, signal);
      if (status === 400 || status === 401 || status === 403) {
        this.#refused.add(report);
        this.#options.log(
          `${report.entityRef} ${report.check}: refused (${status})`,
        );
      } else if (status === undefined || status >= 300) {
        isComplete = false;
      }
    }
    return isComplete;
  }

  async #send(
    { entityRef, check, outcome, message, link }: ExampleReport,
    signal: AbortSignal,
  ): Promise<number | undefined> {
    try {
      return await this.#options.post(
        `/checks/${encodeURIComponent(check)}/results`,
        {
          entityRef,
          outcome,
          message,
          link,
          observedAt: this.#options.now(),
          expiresAfterSeconds: EXPIRES_AFTER_SECONDS,
        },
        signal,
      );
    } catch {
      // The simulator says already when the portal does not answer.
      return undefined;
    }
  }
}
