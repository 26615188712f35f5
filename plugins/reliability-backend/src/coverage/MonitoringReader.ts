import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { MonitoringSource } from '@vigie/backstage-plugin-reliability-node';
import { withDeadline } from '../withDeadline';
import type { MonitoringAnswer } from './mergeMonitoring';

const TIMEOUT_MILLISECONDS = 60_000;

/** Asks each monitoring system once for all services; logs failures when they come and go. */
export class MonitoringReader {
  readonly #sources: readonly MonitoringSource[];
  readonly #logger: LoggerService;
  readonly #failures = new Map<string, string>();

  constructor(sources: readonly MonitoringSource[], logger: LoggerService) {
    this.#sources = sources;
    this.#logger = logger;
  }

  async read(
    serviceNames: readonly string[],
    signal?: AbortSignal,
  ): Promise<MonitoringAnswer[]> {
    return Promise.all(
      this.#sources.map(async source => {
        try {
          const snapshot = await withDeadline(
            deadline => source.snapshot({ serviceNames, signal: deadline }),
            TIMEOUT_MILLISECONDS,
            signal,
          );
          this.#report(source.name, undefined);
          return { source: source.name, snapshot };
        } catch (thrown) {
          const error = toError(thrown);
          const message =
            error.name === 'TimeoutError'
              ? `no answer within ${TIMEOUT_MILLISECONDS / 1000} s`
              : error.message;
          this.#report(source.name, message);
          return { source: source.name, error: message };
        }
      }),
    );
  }

  #report(source: string, failure: string | undefined): void {
    if (this.#failures.get(source) === failure) {
      return;
    }
    if (failure === undefined) {
      this.#failures.delete(source);
      this.#logger.info(`Monitoring source ${source} can be read again`);
    } else {
      this.#failures.set(source, failure);
      this.#logger.warn(`Monitoring source ${source}: ${failure}`);
    }
  }
}
