import type { ExecutionReading } from '../../api/types';
import { plainLine, plainLines } from './plainMarkdown';
import { isoTime, stepTitle } from './recordText';
import type { RecordWords } from './recordWords';

type Event = ExecutionReading['events'][number];

/** Every event with its time and person, in the order of arrival. */
export function recordTimeline(
  execution: ExecutionReading,
  words: RecordWords,
): string {
  return [...execution.events]
    .sort((a, b) => a.seq - b.seq)
    .map(event => {
      const what = eventText(event, execution, words);
      return `- ${isoTime(event.at)} — ${plainLine(event.actor)} — ${what}`;
    })
    .join('\n');
}

function eventText(
  { type, step, hint, outcome, text }: Event,
  execution: ExecutionReading,
  words: RecordWords,
): string {
  const about = [
    isKnown(type, words) ? words.events[type] : plainLine(type),
    step !== undefined && stepTitle(step, execution, words),
    hint !== undefined && String(hint),
    outcome && words.outcomes[outcome],
  ].filter(Boolean);
  const said = text && plainLines(text, '  ');
  return `${about.join(', ')}${said ? `${words.colon} ${said}` : ''}`;
}

function isKnown(
  type: string,
  words: RecordWords,
): type is keyof RecordWords['events'] {
  return Object.hasOwn(words.events, type);
}
