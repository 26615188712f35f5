import type { LoggerService } from '@backstage/backend-plugin-api';
import { speakable } from '@vigie/backstage-plugin-reliability-node';
import {
  circuitBreaker,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  handleWhen,
  isBrokenCircuitError,
} from 'cockatiel';
import pLimit from 'p-limit';
import type { z } from 'zod';
import type { PrometheusConfig } from '../config';
import {
  matrixSchema,
  type MatrixRow,
  vectorSchema,
  type VectorRow,
} from './answers';
import { exchange, type HttpRequest } from './exchange';
import { PrometheusError } from './failures';
import { type PrometheusAnswer, readAnswer } from './readAnswer';

const FAILURES_BEFORE_BREAK = 3;
const BREAK_MILLISECONDS = 30_000;

/** What to ask an endpoint, and the shape of what it answers. */
export interface PrometheusRequest<T> extends HttpRequest {
  schema: z.ZodType<T>;
  /** A part of the data is of use: the answer says what is missing. */
  acceptPartial?: boolean;
}

/**
 * Thin client of the Prometheus query API.
 *
 * @remarks
 *
 * Every request is bounded in time and in size, follows no redirect, and waits
 * its turn so that the source never sees more than the configured number at a
 * time. After some failures in a row the source is left alone for a while, and
 * the reason of the last failure is what callers are told.
 *
 * @throws PrometheusError, or the signal's reason when the caller gave up.
 */
export class PrometheusClient {
  readonly name: string;
  private readonly limit: ReturnType<typeof pLimit>;
  private readonly breaker: CircuitBreakerPolicy;
  private readonly secrets: readonly string[];
  private lastOutage?: PrometheusError;

  constructor(
    private readonly config: PrometheusConfig,
    logger: LoggerService,
    options: { breakMilliseconds?: number } = {},
  ) {
    this.name = config.name;
    this.limit = pLimit(config.maxInFlight);
    this.secrets = [...config.secrets, config.url];
    this.breaker = circuitBreaker(
      handleWhen(error => error instanceof PrometheusError && error.outage),
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
          `Prometheus source ${this.name} is left alone for a while: ${this.lastOutage?.message}`,
        );
      }
    });
    this.breaker.onReset(() => {
      quiet = false;
      logger.info(`Prometheus source ${this.name} answers again`);
    });
  }

  /** Values of a query at `start`, `start + step` … `end`. */
  async queryRange(request: {
    query: string;
    start: number;
    end: number;
    step: number;
    signal: AbortSignal;
  }): Promise<{ rows: MatrixRow[]; warnings: string[] }> {
    const answer = await this.ask({
      path: 'query_range',
      form: [
        ['query', request.query],
        ['start', String(request.start)],
        ['end', String(request.end)],
        ['step', String(request.step)],
        ...this.queryOptions(),
      ],
      schema: matrixSchema,
      signal: request.signal,
    });
    return { rows: answer.data.result, warnings: answer.warnings };
  }

  /** Label sets of a query's answer at one moment; the values are not read. */
  async queryLabels(request: {
    query: string;
    time: number;
    signal: AbortSignal;
  }): Promise<ReadonlyArray<Readonly<Record<string, string>>>> {
    return (await this.queryVector(request)).map(row => row.metric);
  }

  /** A query's answer at one moment. */
  async queryVector(request: {
    query: string;
    time: number;
    signal: AbortSignal;
  }): Promise<readonly VectorRow[]> {
    const answer = await this.ask({
      path: 'query',
      form: [
        ['query', request.query],
        ['time', String(request.time)],
        ...this.queryOptions(),
      ],
      schema: vectorSchema,
      signal: request.signal,
    });
    return answer.data.result;
  }

  /** Asks one endpoint of `/api/v1` and checks the shape of what it answers. */
  async ask<T>(request: PrometheusRequest<T>): Promise<PrometheusAnswer<T>> {
    return this.limit(async () => {
      request.signal.throwIfAborted();
      try {
        return await this.breaker.execute(() => this.attempt(request));
      } catch (error) {
        if (isBrokenCircuitError(error)) {
          // The reason stays the same until the source has been asked again, so nobody is told of a change twice.
          throw new PrometheusError(
            this.lastOutage ?? {
              kind: 'unreachable',
              message: `${this.name} is left alone for a while after repeated failures`,
            },
          );
        }
        throw error;
      }
    });
  }

  /** Makes text of the remote system fit to be shown. */
  speakable(text: string): string {
    return speakable(text, this.secrets);
  }

  private queryOptions(): Array<readonly [string, string]> {
    const seconds = Math.max(
      1,
      Math.ceil(this.config.timeoutMilliseconds / 1000),
    );
    const options: Array<readonly [string, string]> = [
      ['timeout', `${seconds}s`],
    ];
    if ((this.config.dialect ?? 'thanos') === 'thanos') {
      // Half an answer and downsampled data would both be wrong counts. Who is
      // not Thanos does not know these and passes over them.
      options.push(
        ['dedup', 'true'],
        ['partial_response', 'false'],
        ['max_source_resolution', '0s'],
      );
    }
    return options;
  }

  private async attempt<T>(
    request: PrometheusRequest<T>,
  ): Promise<PrometheusAnswer<T>> {
    try {
      return readAnswer(await exchange(this.config, request), {
        name: this.name,
        schema: request.schema,
        acceptPartial: request.acceptPartial,
        speakable: text => this.speakable(text),
      });
    } catch (error) {
      if (error instanceof PrometheusError && error.outage) {
        this.lastOutage = error;
      }
      throw error;
    }
  }
}
