import { useCallback, useEffect, useRef, useState } from 'react';
import { toError } from '@backstage/errors';
import { REFRESH_MS } from '../store/EntityReliabilityStore';

/**
 * A value that is loaded, and loaded again.
 *
 * @public
 */
export interface Refreshed<T> {
  /** The newest answer; stays while it is refreshed, and when that fails. */
  value?: T;
  /** Why the last attempt failed. */
  error?: Error;
  loading: boolean;
  refresh(): void;
}

interface State<T> {
  key?: string;
  value?: T;
  error?: Error;
  loading: boolean;
}

/**
 * Loads when `key` changes and, unless told otherwise, each minute while the
 * window is visible. Requests that are no longer wanted are aborted.
 */
export function useRefreshed<T>(options: {
  key: string;
  load: (signal: AbortSignal) => Promise<T>;
  /** Keep the value of the key before while the new one is loaded. */
  keepPrevious?: boolean;
  once?: boolean;
}): Refreshed<T> {
  const { key, load, keepPrevious = false, once = false } = options;
  const [state, setState] = useState<State<T>>({ loading: true });
  const [round, setRound] = useState(0);
  const refresh = useCallback(() => setRound(current => current + 1), []);
  const latestLoad = useRef(load);
  latestLoad.current = load;

  useEffect(() => {
    const controller = new AbortController();
    setState(current =>
      current.key === key || keepPrevious
        ? { ...current, loading: true }
        : { loading: true },
    );
    latestLoad.current(controller.signal).then(
      value => {
        if (!controller.signal.aborted) {
          setState({ key, value, loading: false });
        }
      },
      error => {
        if (!controller.signal.aborted) {
          setState(current => ({
            key,
            value: current.key === key ? current.value : undefined,
            error: toError(error),
            loading: false,
          }));
        }
      },
    );
    return () => controller.abort();
  }, [key, keepPrevious, round]);

  useEffect(() => {
    if (once) {
      return undefined;
    }
    const timer = setInterval(() => {
      if (document.visibilityState !== 'hidden') {
        refresh();
      }
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [once, refresh]);

  const known = state.key === key;
  return {
    value: known || keepPrevious ? state.value : undefined,
    error: known ? state.error : undefined,
    loading: state.loading || !known,
    refresh,
  };
}
