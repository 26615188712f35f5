import { PrometheusError } from '../client/failures';

/** What came of a question that may have failed. */
export function valueOf<T>(settled: PromiseSettledResult<T>): T | undefined {
  return settled.status === 'fulfilled' ? settled.value : undefined;
}

/** Why it failed. Only what was written for users is shown to them. */
export function reasonOf(
  settled: PromiseSettledResult<unknown>,
  name: string,
): string | undefined {
  if (settled.status === 'fulfilled') {
    return undefined;
  }
  return settled.reason instanceof PrometheusError
    ? settled.reason.message
    : `the answer of ${name} could not be read`;
}

/** Reasons as one, each said once; `undefined` when there is none. */
export function together(
  ...reasons: ReadonlyArray<string | undefined>
): string | undefined {
  const given = new Set(reasons.filter(reason => reason !== undefined));
  return given.size > 0 ? [...given].join('; ') : undefined;
}
