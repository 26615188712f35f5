import { CustomErrorBase } from '@backstage/errors';
import type {
  ExchangeError,
  SliFailure,
} from '@vigie/backstage-plugin-reliability-node';

/**
 * Why a request to the monitoring system gave no usable answer. The message is
 * shown to users.
 */
export class PrometheusError extends CustomErrorBase {
  readonly kind: SliFailure['kind'];
  /** The system itself is in trouble: others would meet the same. Counts for the breaker. */
  readonly outage: boolean;
  /** The same questions, asked in smaller lots, may still be answered. */
  readonly divisible: boolean;

  constructor(options: {
    kind: SliFailure['kind'];
    message: string;
    outage?: boolean;
    divisible?: boolean;
  }) {
    super(options.message);
    this.kind = options.kind;
    this.outage = options.outage ?? false;
    this.divisible = options.divisible ?? false;
  }

  get failure(): SliFailure {
    return { kind: this.kind, message: this.message };
  }
}

const OF_EXCHANGE = {
  timeout: 'timeout',
  'too-large': 'too-large',
  unreachable: 'unreachable',
  unreadable: 'invalid-response',
} as const;

/** A failure below HTTP. */
export function exchangeFailure({
  kind,
  message,
}: ExchangeError): PrometheusError {
  const isTooLarge = kind === 'too-large';
  return new PrometheusError({
    kind: OF_EXCHANGE[kind],
    message,
    outage: !isTooLarge,
    divisible: isTooLarge,
  });
}

/** An HTTP status that carries no error envelope of the query API. */
export function statusFailure(name: string, status: number): PrometheusError {
  if (status === 401 || status === 403) {
    return new PrometheusError({
      kind: 'unauthorized',
      message: `${name} refused the configured credentials (HTTP ${status})`,
      outage: true,
    });
  }
  if (status === 429) {
    return new PrometheusError({
      kind: 'rate-limited',
      message: `${name} asked for fewer requests (HTTP 429)`,
      outage: true,
    });
  }
  if (status >= 300 && status < 400) {
    return new PrometheusError({
      kind: 'invalid-response',
      message: `${name} answered with a redirect (HTTP ${status}), which is not followed: configure the final address`,
      outage: true,
    });
  }
  if (status === 413) {
    return new PrometheusError({
      kind: 'too-large',
      message: `${name} found the query too long (HTTP 413)`,
      divisible: true,
    });
  }
  if (status >= 500) {
    return new PrometheusError({
      kind: 'unreachable',
      message: `${name} answered HTTP ${status}`,
      outage: true,
    });
  }
  return new PrometheusError({
    kind: 'invalid-response',
    message: `${name} answered HTTP ${status} where the query API was expected`,
  });
}

/**
 * An error the query API told about in its own envelope. `status` decides where
 * servers differ in the words of `errorType`.
 */
export function envelopeFailure(
  name: string,
  status: number,
  errorType: string,
  text: string,
): PrometheusError {
  if (status === 401 || status === 403 || status === 429) {
    return statusFailure(name, status);
  }
  if (errorType === 'timeout' || errorType === 'canceled') {
    return new PrometheusError({
      kind: 'timeout',
      message: `${name} gave up on the query: ${text}`,
      divisible: true,
    });
  }
  if (/too many (samples|points)|exceed|too (large|long)/i.test(text)) {
    return new PrometheusError({
      kind: 'too-large',
      message: `${name} found the query too large: ${text}`,
      divisible: true,
    });
  }
  if (status === 400 || status === 422 || errorType === 'bad_data') {
    return new PrometheusError({
      kind: 'query-rejected',
      message: `${name} refused the query: ${text}`,
      divisible: true,
    });
  }
  return new PrometheusError({
    kind: status >= 500 ? 'unreachable' : 'invalid-response',
    message: `${name} answered HTTP ${status}: ${text}`,
    outage: status >= 500,
  });
}
