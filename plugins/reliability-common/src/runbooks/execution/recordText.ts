import { markdownText } from '../markdown';
import type { ExecutionReading } from '../../api/types';
import type { RecordWords } from './recordWords';
import { plainLine } from './plainMarkdown';

const LONGEST_TITLE = 160;

/** `2026-11-23T03:04:05Z` of epoch seconds. */
export function isoTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

/** `1 h 4 min 5 s`: units that both languages write alike. */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts: Array<[number, string]> = [
    [Math.floor(whole / 3600), 'h'],
    [Math.floor((whole % 3600) / 60), 'min'],
    [whole % 60, 's'],
  ];
  const said = parts.filter(([amount]) => amount);
  return said.length
    ? said.map(([amount, unit]) => `${amount} ${unit}`).join(' ')
    : '0 s';
}

/** `Step 2: Restart the queue`, escaped. */
export function stepTitle(
  step: number,
  { parts }: Pick<ExecutionReading, 'parts'>,
  words: RecordWords,
): string {
  const markdown = parts.find(part => part.step === step)?.markdown ?? '';
  const text = Array.from(markdownText(markdown).trim().split('\n')[0]);
  const short =
    text.length > LONGEST_TITLE
      ? `${text.slice(0, LONGEST_TITLE).join('')}…`
      : text.join('');
  const title = plainLine(short);
  return `${words.step(step)}${title && `${words.colon} ${title}`}`;
}
