import { useEffect, useState } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import type { ExecutionStore } from './ExecutionStore';

/** Where the backend tells that an execution has changed; what changed is fetched. */
const CHANNEL = 'reliability:executions';
/** While it is open and nobody tells. */
const POLL_MS = 3_000;
/** While signals tell, in case one is lost. */
const CHECK_MS = 10_000;
/** Once it is finished. */
const FINISHED_MS = 30_000;

/**
 * Keeps an execution up to date while the window is visible. Signals are
 * subscribed to rather than read by `useSignal`, which keeps the last one only:
 * of two that come at once, the first would be lost.
 *
 * That signals are installed does not say that they arrive: their connection
 * takes seconds to be made again after a backend has restarted. They are relied
 * on from the first that came, until the server cannot be reached.
 */
export function useLiveReading(options: {
  id: string;
  store?: ExecutionStore;
  isOpen: boolean;
  /** The server could not be reached lately. */
  isCutOff: boolean;
}): void {
  const { id, store, isOpen, isCutOff } = options;
  const signals = useApiHolder().get(signalApiRef);
  const [isTold, setTold] = useState(false);

  useEffect(() => {
    if (isCutOff) {
      setTold(false);
    }
  }, [isCutOff]);

  useEffect(() => {
    store?.read();
  }, [store]);

  useEffect(() => {
    if (!signals || !store) {
      return undefined;
    }
    const { unsubscribe } = signals.subscribe<{ id: string; revision: number }>(
      CHANNEL,
      message => {
        setTold(true);
        if (message.id === id && message.revision > store.revision) {
          store.read();
        }
      },
    );
    return unsubscribe;
  }, [signals, store, id]);

  useEffect(() => {
    if (!store) {
      return undefined;
    }
    const readIfVisible = () => {
      if (document.visibilityState !== 'hidden') {
        store.read();
      }
    };
    const retry = () => store.send();
    const whileOpen = isTold ? CHECK_MS : POLL_MS;
    const timer = setInterval(readIfVisible, isOpen ? whileOpen : FINISHED_MS);
    document.addEventListener('visibilitychange', readIfVisible);
    window.addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', readIfVisible);
      window.removeEventListener('online', retry);
    };
  }, [store, isOpen, isTold]);
}
