const MAXIMUM_LENGTH = 80;

/** Text from a definition as messages show it: one line, quoted, cut when long. */
export function quoted(text: string): string {
  const line = Array.from(text.slice(0, MAXIMUM_LENGTH * 2))
    .map(character =>
      character < ' ' || character === '\u007f' ? ' ' : character,
    )
    .join('');
  return `"${
    line.length > MAXIMUM_LENGTH ? `${line.slice(0, MAXIMUM_LENGTH)}…` : line
  }"`;
}

/** `a, b and c`. */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}
