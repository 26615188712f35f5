import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ExecutionReading,
  NewExecutionEvent,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '../api';
import type { PendingEvent, RefusedEvent } from './execution/pending';
import type { ExecutionSnapshot } from './execution/ExecutionStore';
import { getExecutionStore } from './execution/getExecutionStore';
import { useLiveReading } from './execution/useLiveReading';
import { useReader } from './execution/useReader';

/**
 * One execution as the reader follows it.
 *
 * @public
 */
export interface FollowedExecution {
  /** What the server says, with what the reader did and is not sent yet on top. */
  execution?: ExecutionReading;
  /** Entity reference of the reader; empty until it is known. */
  reader: string;
  /** What was done here and not confirmed yet. */
  pending: readonly PendingEvent[];
  /** What the server refused. */
  refused: readonly RefusedEvent[];
  /** The server could not be reached; it is tried again by itself. */
  isRetrying: boolean;
  /** Why the last reading failed. */
  error?: Error;
  /** Shown at once, sent when it can be; survives reloads of the tab. */
  act(event: Omit<NewExecutionEvent, 'operation'>): void;
  /** Sends what waits, and reads. Never rejects. */
  refresh(): Promise<void>;
  forgetRefused(): void;
}

const NOTHING: ExecutionSnapshot = {
  pending: [],
  refused: [],
  isRetrying: false,
};

/**
 * Follows an execution: live where signals are installed, by polling elsewhere.
 *
 * @public
 */
export function useExecution(id: string): FollowedExecution {
  const { runbooks: api } = useApi(reliabilityApiRef);
  const reader = useReader()?.userEntityRef;
  const store = useMemo(
    () =>
      reader === undefined ? undefined : getExecutionStore({ api, id, reader }),
    [api, id, reader],
  );
  const snapshot = useSyncExternalStore(
    useCallback(listener => store?.subscribe(listener) ?? (() => {}), [store]),
    () => store?.snapshot() ?? NOTHING,
  );
  useLiveReading({
    id,
    store,
    isOpen: snapshot.execution?.status !== 'finished',
    isCutOff: snapshot.isRetrying || Boolean(snapshot.error),
  });

  const isWaiting = snapshot.pending.length > 0;
  useEffect(() => {
    if (!isWaiting) {
      return undefined;
    }
    // A reload keeps what waits; closing the tab would not.
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isWaiting]);

  return useMemo(
    () => ({
      ...snapshot,
      reader: reader ?? '',
      act: event => store?.add(event),
      refresh: async () => {
        await Promise.all([store?.send(), store?.read()]);
      },
      forgetRefused: () => store?.forgetRefused(),
    }),
    [snapshot, reader, store],
  );
}
