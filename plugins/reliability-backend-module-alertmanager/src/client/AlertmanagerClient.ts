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
import type { AlertmanagerConfig } from '../config';
import { AlertmanagerError } from './AlertmanagerError';
import {
  type SilencesAnswer,
  silencesSchema,
  type StatusAnswer,
  statusSchema,
} from './answers';
import { readAnswer } from './readAnswer';

const FAILURES_BEFORE_BREAK = 3;
const BREAK_MILLISECONDS = 30_000;

/**
 * Thin client of one Alertmanager.
 *
 * @remarks
 *
 * Every request is bounded in time and in size and follows no redirect. After
 * some failures in a row this member is left alone for a while, and the reason
 * of the last failure is what callers are told.
 *
 * @throws AlertmanagerError, or the signal's reason when the caller gave up.
 */
export class AlertmanagerClient {
  /** What users know it by: never its address. */
  readonly name: string;
  private readonly breaker: CircuitBreakerPolicy;
  private readonly url: string;
  private lastOutage = 'it is left alone for a while after repeated failures';

  constructor(
    private readonly config: AlertmanagerConfig,
    index: number,
    logger: LoggerService,
    options: { breakMilliseconds?: number } = {},
  ) {
    this.url = config.urls[index];
    this.name =
      config.urls.length > 1
        ? `${config.name} (member ${index + 1})`
        : config.name;
    this.breaker = circuitBreaker(
      handleWhen(error => error instanceof AlertmanagerError && error.outage),
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
          `Alertmanager ${this.name} is left alone for a while: ${this.lastOutage}`,
        );
      }
    });
    this.breaker.onReset(() => {
      quiet = false;
      logger.info(`Alertmanager ${this.name} answers again`);
    });
  }

  /** Its configuration and its cluster. */
  status(signal: AbortSignal): Promise<StatusAnswer> {
    return this.ask('status', statusSchema, signal);
  }

  /** Every silence it knows, those that are over too. */
  silences(signal: AbortSignal): Promise<SilencesAnswer> {
    return this.ask('silences', silencesSchema, signal);
  }

  private async ask<T>(
    path: string,
    schema: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<T> {
    signal.throwIfAborted();
    try {
      return await this.breaker.execute(() =>
        this.attempt(path, schema, signal),
      );
    } catch (error) {
      if (isBrokenCircuitError(error)) {
        throw new AlertmanagerError(this.lastOutage, { outage: true });
      }
      throw error;
    }
  }

  private async attempt<T>(
    path: string,
    schema: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<T> {
    const { name, config } = this;
    try {
      const answer = await exchange({
        name,
        address: `${this.url}/api/v2/${path}`,
        headers: config.headers,
        timeoutMilliseconds: config.timeoutMilliseconds,
        maxResponseBytes: config.maxResponseBytes,
        signal,
      });
      return readAnswer(answer, {
        name,
        schema,
        speakable: text => speakable(text, [...config.secrets, this.url]),
      });
    } catch (error) {
      const failure =
        error instanceof ExchangeError
          ? new AlertmanagerError(error.message, {
              outage: error.kind !== 'too-large',
            })
          : error;
      if (failure instanceof AlertmanagerError && failure.outage) {
        this.lastOutage = failure.message;
      }
      throw failure;
    }
  }
}
