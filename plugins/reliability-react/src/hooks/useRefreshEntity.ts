import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toError, type ResponseError } from '@backstage/errors';
import { reliabilityApiRef } from '../api';
import { getEntityReliabilityStore } from '../store/getEntityReliabilityStore';
import { refusalOf } from './refusalOf';

/**
 * Where the reading of one entity on demand is.
 *
 * @public
 */
export interface EntityRefresh {
  state: 'idle' | 'running' | 'done' | 'too-soon' | 'failed';
  /** Seconds until it may be tried again; absent unless too soon, or not told. */
  waitSeconds?: number;
  /** Why it failed. */
  error?: Error;
  /** Resolves when done or refused; never rejects. */
  start(): Promise<void>;
}

/**
 * Has the backend read an entity's folder and monitoring again now, then
 * brings the cards of the page up to date. Others are told by `onDone`.
 *
 * @public
 */
export function useRefreshEntity(
  entityRef: string,
  onDone: () => void,
): EntityRefresh {
  const api = useApi(reliabilityApiRef);
  const [progress, setProgress] = useState<Omit<EntityRefresh, 'start'>>({
    state: 'idle',
  });
  const start = useCallback(async () => {
    setProgress({ state: 'running' });
    try {
      await api.refreshEntity(entityRef);
      setProgress({ state: 'done' });
      getEntityReliabilityStore(api).refresh(entityRef);
      onDone();
    } catch (thrown) {
      const error = toError(thrown);
      const tooSoon = refusalOf(error, 429);
      setProgress(
        tooSoon
          ? { state: 'too-soon', waitSeconds: waitOf(tooSoon) }
          : { state: 'failed', error },
      );
    }
  }, [api, entityRef, onDone]);
  return { ...progress, start };
}

/** Browsers hide the header from pages of another origin unless the server exposes it. */
function waitOf(error: ResponseError): number | undefined {
  const seconds = Number.parseInt(
    error.response.headers.get('Retry-After') ?? '',
    10,
  );
  return seconds > 0 ? seconds : undefined;
}
