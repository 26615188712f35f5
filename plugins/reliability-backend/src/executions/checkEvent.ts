import { ConflictError, InputError } from '@backstage/errors';
import {
  type ExecutionEvent,
  type ExecutionState,
  whyNotEvent,
} from '@vigie/backstage-plugin-reliability-common';

/** Events that one execution can hold. */
export const MAX_EVENTS = 5_000;

/**
 * Refuses what cannot be added to an execution as it is now.
 *
 * @throws `ConflictError` when it could have been, had nobody finished or
 * reopened it meanwhile, or were the record not full; else `InputError`.
 */
export function checkEvent(
  state: ExecutionState,
  event: ExecutionEvent,
  bounds: { steps: number; hints: number },
): void {
  // Whatever was recorded, it can be brought to an end.
  if (state.revision >= MAX_EVENTS && event.type !== 'finished') {
    throw new ConflictError(
      `This record is full: it holds ${MAX_EVENTS} events. Finish it and start another.`,
    );
  }
  const why = whyNotEvent(state, event, bounds);
  if (why === undefined) return;
  const status = state.status === 'open' ? 'finished' : 'open';
  const isOnlyLate =
    whyNotEvent({ ...state, status }, event, bounds) === undefined;
  throw isOnlyLate ? new ConflictError(why) : new InputError(why);
}
