import { isError } from '@backstage/errors';
import type {
  CollectRequest,
  SliFailure,
  SliOutcome,
  SliSource,
} from '@vigie/backstage-plugin-reliability-node';

/** All outcomes by key, or one failure for all. */
export type SourceAnswer =
  | { ok: true; outcomes: Map<string, SliOutcome> }
  | { ok: false; failure: SliFailure };

/**
 * Asks a source once, for at most `timeoutSeconds`. Never rejects for a reason
 * of the source's, also when the source does not heed its signal.
 *
 * @throws the reason of `request.signal` when that is aborted: the cycle ends
 */
export async function askSource(
  source: SliSource,
  request: CollectRequest,
  timeoutSeconds: number,
): Promise<SourceAnswer> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), timeoutSeconds * 1000);
  const signal = AbortSignal.any([request.signal, timeout.signal]);
  let onAbort = () => {};
  try {
    const outcomes = await Promise.race([
      source.collect({ ...request, signal }),
      new Promise<never>((_, reject) => {
        onAbort = () => reject(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
      }),
    ]);
    return {
      ok: true,
      outcomes: new Map(outcomes.map(outcome => [outcome.key, outcome])),
    };
  } catch (error) {
    request.signal.throwIfAborted();
    if (timeout.signal.aborted) {
      return failed('timeout', `No answer within ${timeoutSeconds} seconds`);
    }
    return failed(
      'internal',
      isError(error) ? error.message : 'The source failed',
    );
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}

function failed(kind: SliFailure['kind'], message: string): SourceAnswer {
  return { ok: false, failure: { kind, message } };
}
