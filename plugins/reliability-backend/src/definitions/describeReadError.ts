import { isError, toError } from '@backstage/errors';

const MAX_LENGTH = 300;

const SYSTEM_ERRORS: Record<string, string> = {
  ENOTFOUND: 'The host name is not known',
  EAI_AGAIN: 'The host name could not be looked up',
  ECONNREFUSED: 'The host refused the connection',
  ECONNRESET: 'The host closed the connection',
  ETIMEDOUT: 'The host did not answer in time',
  EHOSTUNREACH: 'The host cannot be reached',
  ENETUNREACH: 'The network of the host cannot be reached',
  EACCES: 'The folder may not be read by the portal',
  UND_ERR_CONNECT_TIMEOUT: 'The host did not answer in time',
};

/**
 * Why a folder could not be read, for people: one sentence, without
 * credentials, local paths or stack.
 */
export function describeReadError(thrown: unknown): string {
  const error = toError(thrown);
  for (const cause of causes(error)) {
    const code = 'code' in cause ? String(cause.code) : '';
    if (SYSTEM_ERRORS[code]) {
      return `${SYSTEM_ERRORS[code]}.`;
    }
    if (cause.name === 'TimeoutError' || cause.name === 'AbortError') {
      return 'Reading the folder took too long and was given up.';
    }
    // Other errors of the file system carry a path of this machine.
    if ('syscall' in cause) {
      return `The folder could not be read (${code || 'system error'}).`;
    }
  }
  const message = error.message
    .split('\n', 1)[0]
    .replace(/\/\/[^/@\s]+@/g, '//')
    .replace(/\?[^\s'")]*/g, '');
  const short =
    message.length > MAX_LENGTH ? `${message.slice(0, MAX_LENGTH)}…` : message;
  return short || 'The folder could not be read.';
}

/** The error and what caused it; by shape, as not every error comes from this realm. */
function causes(error: Error): Error[] {
  const found: Error[] = [];
  let next: unknown = error;
  while (isError(next) && found.length < 5) {
    found.push(next);
    next = next.cause;
  }
  return found;
}
