import { CustomErrorBase } from '@backstage/errors';

/** Why Grafana gave no usable answer. The message is shown to users. */
export class GrafanaError extends CustomErrorBase {
  /** The system itself is in trouble. Counts for the breaker. */
  readonly outage: boolean;
  /** The answer was given up for its size: a smaller one may do. */
  readonly tooLarge: boolean;

  constructor(
    message: string,
    options: { outage: boolean; tooLarge?: boolean },
  ) {
    super(message);
    this.outage = options.outage;
    this.tooLarge = options.tooLarge ?? false;
  }
}
