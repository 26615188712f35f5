import {
  exchange as exchangeHttp,
  ExchangeError,
} from '@vigie/backstage-plugin-reliability-node';
import type { PrometheusConfig } from '../config';
import { exchangeFailure } from './failures';

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
 * Sends one request to the query API and reads its answer, whatever it says.
 *
 * @throws PrometheusError, or the signal's reason when the caller gave up
 */
export async function exchange(
  config: PrometheusConfig,
  { path, form, query, signal }: HttpRequest,
): Promise<HttpAnswer> {
  const search = query ? `?${new URLSearchParams(query)}` : '';
  try {
    return await exchangeHttp({
      name: config.name,
      address: `${config.url}/api/v1/${path}${search}`,
      method: form ? 'POST' : 'GET',
      headers: {
        ...config.headers,
        ...(form
          ? { 'content-type': 'application/x-www-form-urlencoded' }
          : {}),
      },
      body: form
        ? new URLSearchParams(
            form.map(([key, value]) => [key, value]),
          ).toString()
        : undefined,
      timeoutMilliseconds: config.timeoutMilliseconds,
      maxResponseBytes: config.maxResponseBytes,
      signal,
    });
  } catch (error) {
    throw error instanceof ExchangeError ? exchangeFailure(error) : error;
  }
}
