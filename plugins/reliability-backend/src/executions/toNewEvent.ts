import { InputError } from '@backstage/errors';
import type { NewExecutionEvent } from '@vigie/backstage-plugin-reliability-common';
import type { NewEvent } from '../database/executions/events';

/** Of a note, or of the words at the end. */
export const MAX_TEXT_BYTES = 10_000;

/**
 * What of a request belongs to an event of its type; whether it makes sense
 * now is not asked here.
 *
 * @throws `InputError` for a text that is too long.
 */
export function toNewEvent(request: NewExecutionEvent): NewEvent {
  const { type, step, hint, text, outcome } = request;
  if (text !== undefined && Buffer.byteLength(text) > MAX_TEXT_BYTES) {
    throw new InputError(
      `A note holds ${MAX_TEXT_BYTES} bytes at most; this one has ${Buffer.byteLength(
        text,
      )}. Write it in several.`,
    );
  }
  const fields = {
    'step-done': { step },
    'step-undone': { step },
    note: { step, text: text?.trim() },
    'taken-over': {},
    'hint-revealed': { hint },
    finished: { outcome, text: text?.trim() || undefined },
    reopened: {},
  }[type];
  return { type, ...fields } as NewEvent;
}
