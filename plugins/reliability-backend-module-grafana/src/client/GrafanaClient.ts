import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  exchange,
  ExchangeError,
  speakable,
} from '@vigie/backstage-plugin-reliability-node';
import {
  circuitBreaker,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  handleWhen,
  isBrokenCircuitError,
} from 'cockatiel';
import type { z } from 'zod';
import type { GrafanaConfig } from '../config';
import { GrafanaError } from './GrafanaError';
import { Pace } from './Pace';
import { readAnswer } from './readAnswer';

const FAILURES_BEFORE_BREAK = 3;
const BREAK_MILLISECONDS = 30_000;

/** A question, and the shape of its answer. */
export interface Question<T> {
  /** Below the base address, encoded. */
  path: string;
  query?: Readonly<Record<string, string>>;
  schema: z.ZodType<T>;
  /** Whether the server has it at all is asked: an answer of another shape is no outage. */
  isProbe?: boolean;
  signal: AbortSignal;
}

/**
 * Thin client of one Grafana.
 *
 * @remarks
 *
 * Every request is bounded in time and in size, follows no redirect and waits
 * for its turn. After some failures in a row the server is left alone for a
 * while, and the reason of the last failure is what callers are told.
 */
export class GrafanaClient {
  private readonly breaker: CircuitBreakerPolicy;
  private readonly pace: Pace;
  private lastOutage = 'it is left alone for a while after repeated failures';

  constructor(
    private readonly config: GrafanaConfig,
    logger: LoggerService,
    options: { breakMilliseconds?: number } = {},
  ) {
    this.pace = new Pace(config.requestsPerSecond);
    this.breaker = circuitBreaker(
      handleWhen(error => error instanceof GrafanaError && error.outage),
      {
        halfOpenAfter: options.breakMilliseconds ?? BREAK_MILLISECONDS,
        breaker: new ConsecutiveBreaker(FAILURES_BEFORE_BREAK),
      },
    );
    // Said once per change, not each time that another attempt fails.
    let quiet = false;
    this.breaker.onBreak(() => {
      if (!quiet) {
        quiet = true;
        logger.warn(
          `Grafana ${config.name} is left alone for a while: ${this.lastOutage}`,
        );
      }
    });
    this.breaker.onReset(() => {
      quiet = false;
      logger.info(`Grafana ${config.name} answers again`);
    });
  }

  /**
   * Asks and reads the answer.
   *
   * @throws GrafanaError, or the signal's reason when the caller gave up.
   */
  async ask<T>(question: Question<T>): Promise<T> {
    question.signal.throwIfAborted();
    try {
      return await this.breaker.execute(() => this.attempt(question));
    } catch (error) {
      if (isBrokenCircuitError(error)) {
        throw new GrafanaError(this.lastOutage, { outage: true });
      }
      throw error;
    }
  }

  /** A remote text, made fit to be shown. */
  speakable(text: string): string {
    const { secrets, url, publicUrl } = this.config;
    return speakable(text, [...secrets, url, publicUrl]);
  }

  private async attempt<T>(question: Question<T>): Promise<T> {
    const { config } = this;
    const { path, query, schema, isProbe, signal } = question;
    await this.pace.turn(signal);
    const search = query ? `?${new URLSearchParams(query)}` : '';
    try {
      const answer = await exchange({
        name: config.name,
        address: `${config.url}${path}${search}`,
        headers: config.headers,
        timeoutMilliseconds: config.timeoutMilliseconds,
        maxResponseBytes: config.maxResponseBytes,
        signal,
      });
      return readAnswer(answer, {
        name: config.name,
        schema,
        speakable: text => this.speakable(text),
      });
    } catch (error) {
      const failure = toGrafanaError(error);
      if (!failure) throw error;
      if (isProbe && !(error instanceof ExchangeError)) {
        throw new GrafanaError(failure.message, { outage: false });
      }
      if (failure.outage) this.lastOutage = failure.message;
      throw failure;
    }
  }
}

function toGrafanaError(error: unknown): GrafanaError | undefined {
  if (error instanceof GrafanaError) return error;
  if (!(error instanceof ExchangeError)) return undefined;
  const tooLarge = error.kind === 'too-large';
  return new GrafanaError(error.message, { outage: !tooLarge, tooLarge });
}
