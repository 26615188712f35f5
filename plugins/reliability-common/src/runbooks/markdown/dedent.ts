import type { Container } from './containers';

/** What is left of a line, and the column where it begins: tabs depend on it. */
interface Rest {
  text: string;
  column: number;
}

/** A line as it reads inside a container. */
export function insideOf(
  container: Container | undefined,
  lines: readonly string[],
  line: number,
): string {
  return restInside(container, lines, line).text;
}

function restInside(
  container: Container | undefined,
  lines: readonly string[],
  line: number,
): Rest {
  if (!container) return { text: lines[line], column: 0 };
  const rest = restInside(container.parent, lines, line);
  if (container.kind === 'quote') return withoutQuoteMark(rest);
  const isFirst = line === container.start;
  return dropColumns(rest, widthOf(container, lines), isFirst);
}

const widths = new WeakMap<Container, number>();

/** Columns from the beginning of an item to the beginning of its text. */
function widthOf(container: Container, lines: readonly string[]): number {
  const known = widths.get(container);
  if (known !== undefined) return known;
  const { text, column } = restInside(container.parent, lines, container.start);
  const found = /^([ \t]*)([-+*]|\d{1,9}[.)])([ \t]*)/.exec(text);
  let width = 0;
  if (found) {
    const [all, indent, marker, blanks] = found;
    const afterMarker = columnAfter(indent, column) + marker.length;
    const afterBlanks = columnAfter(blanks, afterMarker);
    const isCode = afterBlanks - afterMarker > 4;
    const isEmpty = all.length === text.length;
    width = (isCode || isEmpty ? afterMarker + 1 : afterBlanks) - column;
  }
  widths.set(container, width);
  return width;
}

function columnAfter(blanks: string, from: number): number {
  let column = from;
  for (const blank of blanks) column += blank === '\t' ? 4 - (column % 4) : 1;
  return column;
}

function withoutQuoteMark(rest: Rest): Rest {
  const mark = /^ {0,3}>/.exec(rest.text)?.[0];
  if (mark === undefined) return rest;
  const text = rest.text.slice(mark.length);
  return dropColumns({ text, column: rest.column + mark.length }, 1, false);
}

/** Drops blanks, and on the first line of an item its mark too. */
function dropColumns(
  { text, column }: Rest,
  count: number,
  isFirst: boolean,
): Rest {
  const goal = column + count;
  let at = column;
  let index = 0;
  while (at < goal && index < text.length) {
    if (text[index] === '\t') {
      const next = at + 4 - (at % 4);
      if (next > goal) {
        const blanks = ' '.repeat(next - goal);
        return { text: blanks + text.slice(index + 1), column: goal };
      }
      at = next;
    } else if (text[index] === ' ' || isFirst) {
      at += 1;
    } else {
      break;
    }
    index += 1;
  }
  return { text: text.slice(index), column: at };
}
