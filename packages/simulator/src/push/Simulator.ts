import type { ReliabilityRequestOptions } from '@vigie/backstage-plugin-reliability-common';
import type { SimulatedSeries } from '../story/organisation';
import { MINUTE } from '../story/time';
import { classifyFailure, describeFailure } from './failures';
import { SeriesPusher, type MeasurementsApi } from './SeriesPusher';

const FIRST_BACKOFF_SECONDS = 1;
const LONGEST_BACKOFF_SECONDS = 30;
/** Entities appear with the next projection; asking more often helps nobody. */
const NOT_YET_SECONDS = 5;
/** Live points are sent a little after the minute, so that it is over on the portal's clock too. */
const AFTER_MINUTE_SECONDS = 2;
/** Points pushed at once that are history rather than a few minutes missed. */
const WORTH_A_LINE = 60;

export interface SimulatorOptions {
  api: MeasurementsApi;
  organisation: readonly SimulatedSeries[];
  token?: string;
  /** Epoch seconds. */
  now(): number;
  /** Rejects or returns early when the signal is aborted. */
  sleep(seconds: number, signal: AbortSignal): Promise<void>;
  log(message: string): void;
}

/**
 * Pushes the history and then the live minutes of every series until stopped.
 *
 * @remarks
 *
 * One loop does it all: each round brings every series up to date, so a first
 * start, a restart, a portal that was away and a live minute are the same case
 * with more or less missing. The log has one line for each change, not for each
 * call.
 */
export class Simulator {
  readonly #options: SimulatorOptions;
  readonly #pushers: SeriesPusher[];
  /** What was last said about a subject, to say it once. */
  readonly #said = new Map<string, string>();
  #backoff = FIRST_BACKOFF_SECONDS;
  #isLive = false;

  constructor(options: SimulatorOptions) {
    this.#options = options;
    this.#pushers = options.organisation.map(
      series => new SeriesPusher(series, options.api),
    );
  }

  /** Returns when `signal` is aborted; rejects when the portal denies us. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const pause = await this.#round(signal);
      if (!signal.aborted) {
        await this.#options.sleep(pause, signal);
      }
    }
  }

  /** Returns the seconds to wait before the next round. */
  async #round(signal: AbortSignal): Promise<number> {
    let waiting = 0;
    for (const [index, pusher] of this.#pushers.entries()) {
      if (signal.aborted) {
        return 0;
      }
      try {
        const pushed = await pusher.bringUpToDate(
          this.#options.now(),
          this.#requestOptions(signal),
        );
        this.#portalAnswers();
        this.#said.delete(pusher.name);
        if (!this.#isLive && pushed > WORTH_A_LINE) {
          this.#options.log(
            `${pusher.name}: ${pushed} points of history (${index + 1} of ${
              this.#pushers.length
            })`,
          );
        }
      } catch (error) {
        pusher.forget();
        if (signal.aborted) {
          return 0;
        }
        switch (classifyFailure(error)) {
          case 'not-yet':
            waiting += 1;
            this.#portalAnswers();
            break;
          case 'refused':
            this.#say(
              pusher.name,
              `${pusher.name}: refused, ${describeFailure(error)}`,
            );
            break;
          case 'denied':
            throw error;
          default:
            return this.#portalIsAway(error);
        }
      }
    }
    if (waiting > 0) {
      this.#say(
        'entities',
        `waiting for the portal to know the entities of ${waiting} of ${
          this.#pushers.length
        } series`,
      );
      return NOT_YET_SECONDS;
    }
    this.#said.delete('entities');
    if (!this.#isLive) {
      this.#isLive = true;
      this.#options.log(
        'history is complete; pushing live minutes from here on',
      );
    }
    const now = this.#options.now();
    return MINUTE - (now % MINUTE) + AFTER_MINUTE_SECONDS;
  }

  #requestOptions(signal: AbortSignal): ReliabilityRequestOptions {
    return {
      token: this.#options.token,
      signal: AbortSignal.any([signal, AbortSignal.timeout(60_000)]),
    };
  }

  /** A portal that comes back may have lost what it held, so nothing is taken for granted. */
  #portalIsAway(error: unknown): number {
    this.#pushers.forEach(pusher => pusher.forget());
    this.#isLive = false;
    this.#say(
      'portal',
      `the portal does not answer, waiting for it (${describeFailure(error)})`,
    );
    const pause = this.#backoff;
    this.#backoff = Math.min(pause * 2, LONGEST_BACKOFF_SECONDS);
    return pause;
  }

  #portalAnswers(): void {
    this.#backoff = FIRST_BACKOFF_SECONDS;
    if (this.#said.delete('portal')) {
      this.#options.log('the portal answers');
    }
  }

  #say(subject: string, message: string): void {
    // A subject is reported when it changes, whatever the words of the failure.
    if (!this.#said.has(subject)) {
      this.#said.set(subject, message);
      this.#options.log(message);
    }
  }
}
