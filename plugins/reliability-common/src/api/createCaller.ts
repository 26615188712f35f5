import { ResponseError } from '@backstage/errors';
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/schema';
import type { ReliabilityRequestOptions } from './request';

/** Sends one request of the API; rejects with a `ResponseError` when it is refused. */
export type ApiCaller = <T>(
  options: ReliabilityRequestOptions | undefined,
  send: (
    client: Client<paths>,
    init: { signal?: AbortSignal; headers?: Record<string, string> },
  ) => Promise<{ data?: T; response: Response }>,
) => Promise<T>;

export function createCaller(apis: {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi?: { fetch: typeof fetch };
}): ApiCaller {
  const { discoveryApi, fetchApi } = apis;
  const send: typeof fetch = (...args) =>
    fetchApi ? fetchApi.fetch(...args) : fetch(...args);
  return async (options, request) => {
    const client = createClient<paths>({
      baseUrl: await discoveryApi.getBaseUrl('reliability'),
      // Errors become ResponseErrors here, before openapi-fetch reads their body.
      fetch: async incoming => {
        // Address and options, not the Request itself: the frontend's fetch
        // middleware reads a Request it is given twice, and its body can be read once.
        const response = await send(incoming.url, {
          method: incoming.method,
          headers: incoming.headers,
          body: incoming.method === 'GET' ? undefined : await incoming.text(),
          signal: incoming.signal,
        });
        if (!response.ok) {
          throw await ResponseError.fromResponse(response);
        }
        return response;
      },
    });
    const { data } = await request(client, {
      signal: options?.signal,
      headers: options?.token
        ? { Authorization: `Bearer ${options.token}` }
        : undefined,
    });
    return data as never;
  };
}
