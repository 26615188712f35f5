import type { ResponseError } from '@backstage/errors';

/** Answers that stay the same however often one asks. */
const FINAL = [400, 403, 409, 413, 422];

/**
 * Whether an error is the server's last word, as opposed to a server that
 * cannot be reached, is restarting, or wants the session renewed.
 */
export function isRefusal(error: Error): boolean {
  // By name: another copy of the package may have made it.
  if (error.name !== 'ResponseError') {
    return false;
  }
  const { response, body } = error as ResponseError;
  return (
    FINAL.includes(response.status) ||
    // A gateway without its backend says 404 as well, in words of its own.
    (response.status === 404 && body?.error?.name === 'NotFoundError')
  );
}
