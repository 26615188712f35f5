import { EXECUTION_OUTCOMES } from '../types';
import type { ExecutionState } from '../types';

/** What somebody wants to add to an execution, before it is checked. @public */
export interface ProposedEvent {
  type: string;
  step?: number;
  hint?: number;
  text?: string;
  outcome?: string;
}

/** What there is to tick and to reveal. @public */
export interface ExecutionBounds {
  /** How many steps the version that was started has. */
  steps: number;
  /** How many hints the scenario has; 0 in an incident. */
  hints?: number;
}

const AFTER_FINISH = ['note', 'reopened', 'taken-over'];

/**
 * Why an event cannot be added to an execution as it is now.
 *
 * @returns a sentence for the person who tried; `undefined` when it can be added
 * @public
 */
export function whyNotEvent(
  state: Pick<ExecutionState, 'status' | 'hints'>,
  event: ProposedEvent,
  bounds: ExecutionBounds,
): string | undefined {
  if (state.status === 'finished' && !AFTER_FINISH.includes(event.type)) {
    return event.type === 'finished'
      ? 'It is finished already. Reopen it to give another outcome.'
      : 'It is finished. Reopen it to go on, or add a note.';
  }
  switch (event.type) {
    case 'step-done':
    case 'step-undone':
      return whyNotStep(event.step, bounds.steps);
    case 'note':
      if (!event.text?.trim()) return 'The note is empty. Write what you saw.';
      return event.step === undefined
        ? undefined
        : whyNotStep(event.step, bounds.steps);
    case 'hint-revealed':
      return whyNotHint(event.hint, state.hints, bounds.hints ?? 0);
    case 'finished':
      return EXECUTION_OUTCOMES.some(outcome => outcome === event.outcome)
        ? undefined
        : 'Say how it went: it worked, it worked partly, or it did not.';
    case 'reopened':
      return state.status === 'open' ? 'It is open already.' : undefined;
    case 'taken-over':
      return undefined;
    case 'started':
      return 'It was started already.';
    default:
      return 'Nothing of this kind can be recorded.';
  }
}

function whyNotStep(
  step: number | undefined,
  steps: number,
): string | undefined {
  if (!steps) return 'The runbook has no steps to tick.';
  if (step === undefined) return 'Say which step.';
  return Number.isInteger(step) && step >= 1 && step <= steps
    ? undefined
    : `There is no step ${step}: the runbook, as it was started, has steps 1 to ${steps}.`;
}

function whyNotHint(
  hint: number | undefined,
  revealed: number,
  hints: number,
): string | undefined {
  if (!hints) {
    return 'There are no hints: only a drill whose scenario has some can reveal them.';
  }
  if (hint === undefined || !Number.isInteger(hint) || hint < 1) {
    return 'Say which hint.';
  }
  if (hint > hints) return `There is no hint ${hint}: there are ${hints}.`;
  return hint > revealed + 1
    ? `Hints are revealed one by one: the next one is ${revealed + 1}.`
    : undefined;
}
