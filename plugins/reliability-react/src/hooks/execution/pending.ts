import type { NewExecutionEvent } from '@vigie/backstage-plugin-reliability-common';

/**
 * What the reader did and the server has not confirmed yet.
 *
 * @public
 */
export type PendingEvent = NewExecutionEvent & {
  /** Epoch seconds, by the browser's clock. */
  at: number;
  /** Revision of the execution the reader saw then. */
  since: number;
};

/**
 * What the server refused for good, and why; kept so that its text is not lost.
 *
 * @public
 */
export interface RefusedEvent {
  event: PendingEvent;
  error: Error;
}

/** As it is sent: what the browser adds for itself is left out. */
export function toRequest(event: PendingEvent): NewExecutionEvent {
  const { at: _at, since: _since, ...sent } = event;
  return sent;
}
