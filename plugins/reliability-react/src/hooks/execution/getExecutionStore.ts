import type { RunbooksApi } from '@vigie/backstage-plugin-reliability-common';
import { ExecutionStore } from './ExecutionStore';

const stores = new WeakMap<RunbooksApi, Map<string, ExecutionStore>>();

/**
 * The one store of an execution and reader. It outlives the page as long as
 * something waits to be sent.
 */
export function getExecutionStore(options: {
  api: RunbooksApi;
  id: string;
  reader: string;
}): ExecutionStore {
  const { api, id, reader } = options;
  const known = stores.get(api) ?? new Map<string, ExecutionStore>();
  stores.set(api, known);
  const key = `${reader} ${id}`;
  for (const [other, store] of known) {
    if (other !== key && store.isIdle) {
      known.delete(other);
    }
  }
  let store = known.get(key);
  if (!store) {
    store = new ExecutionStore({ api, id, reader, storage: sessionStore() });
    known.set(key, store);
  }
  return store;
}

/** Browsers may refuse even to name it. */
function sessionStore(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}
