import type { Visit } from './LinkVisitor';

export function explainStatus(status: number): string {
  switch (status) {
    case 401:
    case 403:
      return `It answers ${status}: who may not sign in cannot tell`;
    case 404:
      return 'It answers 404: there is no such page';
    case 410:
      return 'It answers 410: the page was taken away';
    case 429:
      return 'It answers 429: it was asked too often';
    default:
      return `It answers ${status}`;
  }
}

/** What it means that a request failed; only the DNS can say that a host does not exist. */
export function explainFailure(
  error: unknown,
  timeoutMilliseconds: number,
): Visit {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  if (code === 'ENOTFOUND') {
    return { result: 'missing', reason: 'There is no host of that name' };
  }
  if (name === 'TimeoutError') {
    return {
      result: 'unknown',
      reason: `No answer within ${timeoutMilliseconds / 1000} seconds`,
      isSilent: true,
    };
  }
  const known = typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code);
  return {
    result: 'unknown',
    // The code and no more: messages of the network carry addresses.
    reason: `It could not be asked${known ? ` (${code})` : ''}`,
    isSilent: true,
  };
}
