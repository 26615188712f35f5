import type { ExecutionEvent, ExecutionState } from '../types';

/**
 * What the events of an execution come to. Pure and total: the same events in
 * any order of the list give the same state, by their `seq`, and no event
 * makes it throw.
 *
 * @remarks
 *
 * A step that two people tick is done by the one who came first. Taking over
 * changes who leads and nothing else. No event at all gives an open execution
 * that nobody has started.
 *
 * @public
 */
export function foldExecution(
  events: readonly ExecutionEvent[],
): ExecutionState {
  const ordered = [...events].sort((a, b) => a.seq - b.seq);
  const first = ordered.find(({ type }) => type === 'started') ?? ordered[0];
  const start: ExecutionState = {
    status: 'open',
    startedBy: first?.actor ?? '',
    startedAt: first?.at ?? 0,
    lead: first?.actor ?? '',
    participants: [],
    done: [],
    notes: [],
    hints: 0,
    revision: 0,
  };
  return ordered.reduce(
    (state, event) => apply(withParticipant(state, event), event),
    start,
  );
}

function withParticipant(
  state: ExecutionState,
  { actor, seq }: ExecutionEvent,
): ExecutionState {
  return {
    ...state,
    revision: seq,
    participants: state.participants.includes(actor)
      ? state.participants
      : [...state.participants, actor],
  };
}

function apply(state: ExecutionState, event: ExecutionEvent): ExecutionState {
  const { at, actor: by, seq } = event;
  switch (event.type) {
    case 'step-done': {
      const { step } = event;
      if (state.done.some(each => each.step === step)) return state;
      const done = [...state.done, { step, by, at }];
      return { ...state, done: done.sort((a, b) => a.step - b.step) };
    }
    case 'step-undone':
      return {
        ...state,
        done: state.done.filter(({ step }) => step !== event.step),
      };
    case 'note': {
      const { step, text } = event;
      const note = { seq, ...(step !== undefined && { step }), text, by, at };
      return { ...state, notes: [...state.notes, note] };
    }
    case 'taken-over':
      return { ...state, lead: by };
    case 'hint-revealed':
      return { ...state, hints: Math.max(state.hints, event.hint) };
    case 'finished':
      return state.status === 'finished' ? state : finished(state, event);
    case 'reopened':
      return reopened(state);
    default:
      return state;
  }
}

function finished(
  state: ExecutionState,
  { at, actor, outcome, text }: ExecutionEvent & { type: 'finished' },
): ExecutionState {
  return {
    ...state,
    status: 'finished',
    outcome,
    ...(text && { summary: text }),
    finishedBy: actor,
    finishedAt: at,
    // The clock of a server may have been put back meanwhile.
    seconds: Math.max(0, at - state.startedAt),
  };
}

function reopened({
  outcome: _outcome,
  summary: _summary,
  finishedBy: _finishedBy,
  finishedAt: _finishedAt,
  seconds: _seconds,
  ...state
}: ExecutionState): ExecutionState {
  return { ...state, status: 'open' };
}
