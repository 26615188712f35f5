import { randomUUID } from 'node:crypto';

/** Where to find a portal. */
interface Portal {
  url: string;
}

/** Writes as the guest, who is a person: only persons follow runbooks. */
export async function asGuest({ url }: Portal) {
  const signIn = await fetch(`${url}/api/auth/guest/refresh`);
  const { backstageIdentity } = await signIn.json();
  const send = async (method: string, route: string, body?: object) => {
    const response = await fetch(`${url}/api/reliability${route}`, {
      method,
      headers: {
        authorization: `Bearer ${backstageIdentity.token}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${route}: ${response.status} ${text}`);
    return JSON.parse(text);
  };
  return {
    get: (route: string) => send('GET', route),
    /** With a name of its own, so that it counts once. */
    post: (route: string, body: object) =>
      send('POST', route, { operation: randomUUID(), ...body }),
    addEvents: (id: string, events: readonly object[]) =>
      send('POST', `/executions/${id}/events`, {
        events: events.map(event => ({ operation: randomUUID(), ...event })),
      }),
  };
}

/** Follows every runbook of a service to a good end. */
export async function followAll(portal: Portal, service: string) {
  const { get, post, addEvents } = await asGuest(portal);
  const { runbooks } = await get(
    `/entities/component/default/${service}/runbooks`,
  );
  for (const { slug } of runbooks) {
    const { id } = await post('/executions', {
      entityRef: `component:default/${service}`,
      slug,
    });
    await addEvents(id, [{ type: 'finished', outcome: 'worked' }]);
  }
}
