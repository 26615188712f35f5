import { CustomErrorBase } from '@backstage/errors';
import type { SliFailure } from '@vigie/backstage-plugin-reliability-node';

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

const ADDRESS = /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>]+/gi;
// eslint rules forbid control characters in literals, and rightly: they are written out.
const UNPRINTABLE = /[\p{Cc}\p{Cf}]+/gu;
const MAX_TEXT = 300;

/**
 * A remote system's own words, made fit to be shown: no address (it may carry
 * credentials), none of the configured secrets, one line, bounded.
 */
export function speakable(text: string, secrets: readonly string[]): string {
  let result = text.slice(0, 10_000);
  for (const secret of secrets) {
    if (secret) {
      result = result.split(secret).join('[hidden]');
    }
  }
  result = result
    .replace(ADDRESS, '[address]')
    .replace(UNPRINTABLE, ' ')
    .trim();
  return result.length > MAX_TEXT ? `${result.slice(0, MAX_TEXT)}…` : result;
}

const NETWORK_WORDS: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'connection refused'],
  ['ENOTFOUND', 'its host name is not known'],
  ['EAI_AGAIN', 'its host name could not be looked up'],
  ['ECONNRESET', 'the connection was reset'],
  ['EPIPE', 'the connection was closed'],
  ['ETIMEDOUT', 'the connection timed out'],
  ['EHOSTUNREACH', 'its host cannot be reached'],
  ['ENETUNREACH', 'its network cannot be reached'],
  ['UND_ERR_SOCKET', 'the connection was closed too early'],
  ['UND_ERR_CONNECT_TIMEOUT', 'the connection timed out'],
  ['UND_ERR_HEADERS_OVERFLOW', 'its headers are too large'],
  ['CERT_HAS_EXPIRED', 'its certificate has expired'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is not trusted'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'its certificate is not trusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its certificate is not trusted'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another host'],
]);

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) {
    return undefined;
  }
  if ('code' in error && typeof error.code === 'string') {
    return error.code;
  }
  if ('errors' in error && Array.isArray(error.errors)) {
    return codeOf(error.errors[0]);
  }
  return 'cause' in error ? codeOf(error.cause) : undefined;
}

/** A failure below HTTP. Never quotes the error itself: it names addresses. */
export function networkFailure(name: string, error: unknown): PrometheusError {
  const code = codeOf(error);
  if (code?.startsWith('Z_')) {
    return new PrometheusError({
      kind: 'invalid-response',
      message: `${name} sent a compressed answer that cannot be unpacked`,
      outage: true,
    });
  }
  const words = code
    ? NETWORK_WORDS.get(code) ?? code
    : 'the connection failed';
  return new PrometheusError({
    kind: 'unreachable',
    message: `${name} could not be reached: ${words}`,
    outage: true,
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
