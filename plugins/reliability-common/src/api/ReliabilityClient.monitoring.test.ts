import { ResponseError } from '@backstage/errors';
import { ReliabilityClient } from './ReliabilityClient';

function clientOf(response: Response) {
  const fetchMock = jest.fn<
    Promise<Response>,
    Parameters<typeof globalThis.fetch>
  >(async () => response);
  const client = new ReliabilityClient({
    discoveryApi: { getBaseUrl: async id => `http://localhost/api/${id}` },
    fetchApi: { fetch: fetchMock },
  });
  return { client, fetchMock };
}

function json(body: object, status = 200, headers?: Record<string, string>) {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

describe('ReliabilityClient on the monitoring of an entity', () => {
  it('reads it by the parts of its reference', async () => {
    const reading = { entityRef: 'component:team-a/quotes' };
    const { client, fetchMock } = clientOf(json(reading));
    await expect(
      client.getMonitoring('component:team-a/quotes', { token: 'secret' }),
    ).resolves.toEqual(reading);
    const [url, init] = fetchMock.mock.calls[0]!;
    expect([init?.method, url]).toEqual([
      'GET',
      'http://localhost/api/reliability/entities/component/team-a/quotes/monitoring',
    ]);
    expect(new Headers(init?.headers).get('Authorization')).toBe(
      'Bearer secret',
    );
  });

  it('asks nothing for what is no reference', async () => {
    const { client, fetchMock } = clientOf(json({}));
    await expect(client.getMonitoring('quotes')).rejects.toThrow(/reference/);
    expect(fetchMock).not.toHaveBeenCalled();
  });

  it('refreshes it, and passes on how long to wait when refused', async () => {
    const done = clientOf(json({ refreshedAt: 7 }));
    await expect(
      done.client.refreshEntity('component:default/quotes'),
    ).resolves.toEqual({ refreshedAt: 7 });
    const [url, init] = done.fetchMock.mock.calls[0]!;
    expect([init?.method, url]).toEqual([
      'POST',
      'http://localhost/api/reliability/entities/component/default/quotes/refresh',
    ]);

    const body = {
      error: { name: 'TooManyRequestsError', message: 'A moment ago.' },
      response: { statusCode: 429 },
    };
    const refused = clientOf(json(body, 429, { 'Retry-After': '42' }));
    const error = await refused.client
      .refreshEntity('component:default/quotes')
      .catch(thrown => thrown);
    expect(error).toBeInstanceOf(ResponseError);
    expect((error as ResponseError).statusCode).toBe(429);
    expect((error as ResponseError).response.headers.get('Retry-After')).toBe(
      '42',
    );
  });
});
