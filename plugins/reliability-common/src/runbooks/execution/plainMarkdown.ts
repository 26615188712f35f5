// Controls, and marks that turn the direction of what follows.
const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** What begins a list, a rule, a heading of another kind or a table, at the start of a line. */
const LINE_START = /^(?:[-+=:]|\d+(?=[.)]))/;

/**
 * Somebody's text as one line of Markdown that says exactly that, and is never
 * a heading, a link, a cell, a tag or a list of its own.
 */
export function plainLine(text: string): string {
  const line = text
    .split(LINE_BREAK)
    .join(' ')
    .replace(/\s/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/ +/g, ' ')
    .trim();
  return escapeStart(
    line
      .replace(/[\\`*_[\]|~#$]/g, '\\$&')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;'),
  );
}

/** As {@link plainLine}, keeping where lines end; those without text are left out. */
export function plainLines(text: string, indent = ''): string {
  return text
    .split(LINE_BREAK)
    .map(plainLine)
    .filter(Boolean)
    .join(`\\\n${indent}`);
}

function escapeStart(line: string): string {
  return line.replace(LINE_START, start =>
    /\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}
