import type { ExecutionReading } from '@vigie/backstage-plugin-reliability-common';
import type { PendingEvent } from './pending';

/**
 * The execution as the reader should see it: what the server says, with what
 * the reader did since and is not confirmed yet on top. Hints are left out:
 * their text is only known to the server.
 */
export function applyPending(
  execution: ExecutionReading,
  pending: readonly PendingEvent[],
  reader: string,
): ExecutionReading {
  return pending
    .filter(event => !hasArrived(execution, event, reader))
    .reduce((current, event) => apply(current, event, reader), execution);
}

function apply(
  execution: ExecutionReading,
  event: PendingEvent,
  reader: string,
): ExecutionReading {
  const { type, step, at } = event;
  switch (type) {
    case 'step-done':
      return step === undefined ||
        execution.done.some(done => done.step === step)
        ? execution
        : {
            ...execution,
            done: [...execution.done, { step, by: reader, at }],
          };
    case 'step-undone':
      return {
        ...execution,
        done: execution.done.filter(done => done.step !== step),
      };
    case 'note':
      return {
        ...execution,
        notes: [
          ...execution.notes,
          {
            // Below every number the server gives, and its own as long as it waits.
            seq: -1 - execution.notes.length,
            step,
            text: event.text ?? '',
            by: reader,
            at,
          },
        ],
      };
    case 'taken-over':
      return { ...execution, lead: reader };
    case 'finished':
      return {
        ...execution,
        status: 'finished',
        outcome: event.outcome,
        summary: event.text,
        finishedBy: reader,
        finishedAt: at,
        seconds: Math.max(0, at - execution.startedAt),
      };
    case 'reopened':
      return {
        ...execution,
        status: 'open',
        outcome: undefined,
        summary: undefined,
        finishedBy: undefined,
        finishedAt: undefined,
        seconds: undefined,
      };
    default:
      return execution;
  }
}

/**
 * Whether a note is there already and only its confirmation was lost. Other
 * events may be applied twice without being seen twice.
 */
function hasArrived(
  execution: ExecutionReading,
  event: PendingEvent,
  reader: string,
): boolean {
  return (
    event.type === 'note' &&
    execution.notes.some(
      note =>
        note.seq > event.since &&
        note.by === reader &&
        note.step === event.step &&
        note.text === event.text,
    )
  );
}
