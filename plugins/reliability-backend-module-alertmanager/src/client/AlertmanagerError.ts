import { CustomErrorBase } from '@backstage/errors';

/** Why Alertmanager gave no usable answer. The message is shown to users. */
export class AlertmanagerError extends CustomErrorBase {
  /** The system itself is in trouble. Counts for the breaker. */
  readonly outage: boolean;

  constructor(message: string, options: { outage: boolean }) {
    super(message);
    this.outage = options.outage;
  }
}
