import type { ExecutionReading } from '../../api/types';
import type { RecordLanguage } from './recordWords';
import { questionWords } from './questionWords';

/** What the questions rest on. @public */
export type QuestionedExecution = Pick<
  ExecutionReading,
  | 'kind'
  | 'outcome'
  | 'parts'
  | 'done'
  | 'events'
  | 'newerVersion'
  | 'alert'
  | 'drill'
>;

const LONG_SILENCE_SECONDS = 600;

/**
 * Questions for the review of an execution: about systems, signals and the
 * runbook, never about a person. Those that always help, and those that this
 * execution suggests. They hold nothing that people wrote.
 *
 * @public
 */
export function blamelessQuestions(
  execution: QuestionedExecution,
  language: RecordLanguage = 'en',
): string[] {
  const words = questionWords(language);
  const done = new Set(execution.done.map(({ step }) => step));
  const skipped = execution.parts.flatMap(({ step }) =>
    step === undefined || done.has(step) ? [] : [step],
  );
  const undone = uniqueSteps(execution.events, 'step-undone');
  const noted = uniqueSteps(execution.events, 'note');
  const silence = longestSilence(execution.events);
  const hints = execution.drill?.hints.length ?? 0;
  const isFinished = execution.outcome !== undefined;
  return [
    execution.alert ? words.alert : words.noAlert,
    words.earlier,
    words.reason,
    ...(execution.outcome === 'did-not' ? [words.didNot] : []),
    ...(execution.outcome === 'partly' ? [words.partly] : []),
    ...(isFinished && skipped.length ? [words.skipped(skipped)] : []),
    ...(undone.length ? [words.undone(undone)] : []),
    ...(noted.length ? [words.noted(noted)] : []),
    ...(silence ? [words.silence(silence.from, silence.to)] : []),
    ...(hints ? [words.hints(hints)] : []),
    ...(execution.newerVersion !== 'none' ? [words.newer] : []),
    ...(execution.kind === 'drill' ? [words.drill] : [words.spread]),
    words.sentence,
    words.automate,
    words.good,
  ];
}

type Events = QuestionedExecution['events'];

function uniqueSteps(events: Events, type: string): number[] {
  const steps = events.flatMap(event =>
    event.type === type && event.step !== undefined ? [event.step] : [],
  );
  return [...new Set(steps)].sort((a, b) => a - b);
}

/** The longest time in which nothing was recorded while it was open. */
function longestSilence(
  events: Events,
): { from: string; to: string } | undefined {
  const ordered = [...events].sort((a, b) => a.seq - b.seq);
  let from: Events[number] | undefined;
  let to: Events[number] | undefined;
  let longest = LONG_SILENCE_SECONDS - 1;
  let isOpen = false;
  ordered.forEach((event, index) => {
    const before = ordered[index - 1];
    if (before && isOpen && event.at - before.at > longest) {
      longest = event.at - before.at;
      from = before;
      to = event;
    }
    if (event.type === 'finished') isOpen = false;
    if (event.type === 'started' || event.type === 'reopened') isOpen = true;
  });
  return from && to ? { from: clock(from.at), to: clock(to.at) } : undefined;
}

/** `03:04` in UTC. */
function clock(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 16);
}
