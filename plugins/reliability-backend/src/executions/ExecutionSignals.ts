import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SignalsService } from '@backstage/plugin-signals-node';

/** Channel of the signals that an execution has changed. */
export const EXECUTIONS_CHANNEL = 'reliability:executions';

/**
 * Tells every open page that an execution has changed. It tells nothing else:
 * who may see it is asked when it is fetched.
 */
export class ExecutionSignals {
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;

  constructor(options: { signals: SignalsService; logger: LoggerService }) {
    this.#signals = options.signals;
    this.#logger = options.logger;
  }

  /** Never fails, and nobody waits for it: pages ask again by themselves, only later. */
  changed(id: string, revision: number): void {
    this.#signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: EXECUTIONS_CHANNEL,
        message: { id, revision },
      })
      .catch(error => {
        this.#logger.debug(
          'That an execution changed was not signalled',
          error,
        );
      });
  }
}
