import { ResponseError } from '@backstage/errors';

/**
 * What to do about a call that failed: `not-yet` when the portal does not know
 * the entity yet, `refused` when it will not take this series, `denied` when it
 * will take nothing from us, `unavailable` for everything that time may heal.
 */
export type Failure = 'not-yet' | 'refused' | 'denied' | 'unavailable';

export function classifyFailure(error: unknown): Failure {
  if (!(error instanceof ResponseError)) {
    return 'unavailable';
  }
  switch (error.statusCode) {
    case 404:
      return 'not-yet';
    case 401:
    case 403:
      return 'denied';
    case 400:
    case 409:
    case 413:
      return 'refused';
    default:
      return 'unavailable';
  }
}

/** A sentence for the log. */
export function describeFailure(error: unknown): string {
  if (error instanceof ResponseError) {
    return error.body?.error?.message || error.message;
  }
  return error instanceof Error ? error.message : String(error);
}
