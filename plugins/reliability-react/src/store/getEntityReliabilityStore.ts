import type { ReliabilityApi } from '@vigie/backstage-plugin-reliability-common';
import { EntityReliabilityStore } from './EntityReliabilityStore';

const stores = new WeakMap<ReliabilityApi, EntityReliabilityStore>();

/** The one store of an API instance: cards of a page find each other through it. */
export function getEntityReliabilityStore(
  api: ReliabilityApi,
): EntityReliabilityStore {
  let store = stores.get(api);
  if (!store) {
    store = new EntityReliabilityStore({ api });
    stores.set(api, store);
  }
  return store;
}
