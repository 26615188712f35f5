import type { PrometheusConfig } from '../config';
import { networkFailure, PrometheusError, statusFailure } from './failures';
import { BodyTooLarge, readCapped } from './readCapped';

const MAX_ERROR_BODY = 64 * 1024;

/** A form is sent with POST: long queries do not fit an address. */
export interface HttpRequest {
  /** Below `/api/v1`. */
  path: string;
  form?: ReadonlyArray<readonly [string, string]>;
  query?: Readonly<Record<string, string>>;
  signal: AbortSignal;
}

export interface HttpAnswer {
  status: number;
  text: string;
}

/**
 * Sends one request and reads its answer, whatever it says; bounded in time and
 * in size, and never led elsewhere by a redirect.
 *
 * @throws PrometheusError, or the signal's reason when the caller gave up
 */
export async function exchange(
  config: PrometheusConfig,
  request: HttpRequest,
): Promise<HttpAnswer> {
  const controller = new AbortController();
  let timedOut = false;
  const giveUp = () => controller.abort();
  const timer = setTimeout(() => {
    timedOut = true;
    giveUp();
  }, config.timeoutMilliseconds);
  request.signal.addEventListener('abort', giveUp, { once: true });
  let status: number | undefined;
  try {
    const search = request.query
      ? `?${new URLSearchParams(request.query)}`
      : '';
    const response = await fetch(
      `${config.url}/api/v1/${request.path}${search}`,
      {
        method: request.form ? 'POST' : 'GET',
        headers: {
          accept: 'application/json',
          ...config.headers,
          ...(request.form
            ? { 'content-type': 'application/x-www-form-urlencoded' }
            : {}),
        },
        body: request.form
          ? new URLSearchParams(request.form.map(([k, v]) => [k, v])).toString()
          : undefined,
        redirect: 'manual',
        signal: controller.signal,
      },
    );
    status = response.status;
    const text = await readCapped(
      response,
      status === 200 ? config.maxResponseBytes : MAX_ERROR_BODY,
    );
    return { status, text };
  } catch (error) {
    if (request.signal.aborted) {
      throw request.signal.reason;
    }
    if (timedOut) {
      throw new PrometheusError({
        kind: 'timeout',
        message: `${
          status === undefined ? 'nothing' : 'no complete answer'
        } came from ${config.name} within ${
          config.timeoutMilliseconds / 1000
        } s`,
        outage: true,
      });
    }
    if (error instanceof BodyTooLarge) {
      if (status !== undefined && status !== 200) {
        throw statusFailure(config.name, status);
      }
      throw new PrometheusError({
        kind: 'too-large',
        message: `${config.name} answered with more than ${config.maxResponseBytes} bytes`,
        divisible: true,
      });
    }
    throw networkFailure(config.name, error);
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', giveUp);
    // Frees the connection of a body that was not read to its end.
    controller.abort();
  }
}
