import { ExchangeError } from './ExchangeError';
import { networkFailure } from './networkFailure';
import { BodyTooLarge, readCapped } from './readCapped';

const MAX_ERROR_BODY = 64 * 1024;

/**
 * What to ask, whom, and within which bounds.
 *
 * @public
 */
export interface ExchangeRequest {
  /** Name of the source, for messages. */
  name: string;
  address: string;
  method?: 'GET' | 'POST';
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** For the complete answer. */
  timeoutMilliseconds: number;
  /** Counted after decompression. */
  maxResponseBytes: number;
  signal: AbortSignal;
}

/**
 * Sends one request and reads its answer, whatever it says; bounded in time and
 * in size, and never led elsewhere by a redirect. The text is empty when a
 * status other than 200 came with a very long page.
 *
 * @throws ExchangeError, or the signal's reason when the caller gave up
 * @public
 */
export async function exchange(
  request: ExchangeRequest,
): Promise<{ status: number; text: string }> {
  const { name, signal, maxResponseBytes } = request;
  signal.throwIfAborted();
  const controller = new AbortController();
  let timedOut = false;
  const giveUp = () => controller.abort();
  const timer = setTimeout(() => {
    timedOut = true;
    giveUp();
  }, request.timeoutMilliseconds);
  signal.addEventListener('abort', giveUp, { once: true });
  let status: number | undefined;
  try {
    const response = await fetch(request.address, {
      method: request.method ?? 'GET',
      headers: { accept: 'application/json', ...request.headers },
      body: request.body,
      redirect: 'manual',
      signal: controller.signal,
    });
    status = response.status;
    const cap = status === 200 ? maxResponseBytes : MAX_ERROR_BODY;
    return { status, text: await readCapped(response, cap) };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (timedOut) {
      const what = status === undefined ? 'nothing' : 'no complete answer';
      const seconds = request.timeoutMilliseconds / 1000;
      throw new ExchangeError(
        `${what} came from ${name} within ${seconds} s`,
        'timeout',
      );
    }
    if (error instanceof BodyTooLarge) {
      // The status tells more than the page that came with it.
      if (status !== undefined && status !== 200) return { status, text: '' };
      throw new ExchangeError(
        `${name} answered with more than ${maxResponseBytes} bytes`,
        'too-large',
      );
    }
    throw networkFailure(name, error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
    // Frees the connection of a body that was not read to its end.
    controller.abort();
  }
}
