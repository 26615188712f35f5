import type { ExecutionEvent } from '@vigie/backstage-plugin-reliability-common';
import type { ExecutionEventRow } from '../tables';

type Without<TEvent, TKey extends PropertyKey> = TEvent extends unknown
  ? Omit<TEvent, TKey>
  : never;

/** What somebody did, before it has a place in the record. */
export type NewEvent = Without<ExecutionEvent, 'seq' | 'at' | 'actor'>;

export function toEventRow(
  executionId: string,
  operation: string,
  event: ExecutionEvent,
): ExecutionEventRow {
  const { seq, at, actor, type, ...payload } = event;
  return {
    execution_id: executionId,
    seq,
    operation,
    at,
    actor,
    type,
    payload: JSON.stringify(payload),
  };
}

export function toEvent(row: ExecutionEventRow): ExecutionEvent {
  return {
    ...JSON.parse(row.payload),
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    type: row.type,
  };
}
