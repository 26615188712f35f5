import type { ResponseError } from '@backstage/errors';

/** The error when the API answered with that status; undefined when it is another one. */
export function refusalOf(
  error: Error | undefined,
  status: number,
): ResponseError | undefined {
  // By name: another copy of the package may have made it.
  return error?.name === 'ResponseError' &&
    (error as ResponseError).response.status === status
    ? (error as ResponseError)
    : undefined;
}
