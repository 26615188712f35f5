import type { Position, YamlList, YamlMap, YamlNode } from './nodes';
import { KEY, SimpleLine } from './simpleLine';

/** Far from any limit, so that those are looked after by the scan alone. */
const MAXIMUM_CHARACTERS = 32 * 1024;
const MAXIMUM_DEPTH = 30;
/** Tabs, control characters, and what some take for line breaks. */
const UNUSUAL = /[^\P{Cc}\n]|[\u2028\u2029\ufeff]/u;
const LITERAL = /^\|(-?)(?: +#.*)?$/;

class SimpleDocument {
  private index = 0;

  constructor(
    private readonly lines: readonly string[],
    private readonly lineOffset: number,
  ) {}

  root(): YamlNode | undefined {
    let column = this.nextColumn();
    if (column === 0 && /^---(?: +(?:#.*)?)?$/.test(this.lines[this.index])) {
      this.index += 1;
      column = this.nextColumn();
    }
    const node = column === 0 ? this.block(0, 0) : undefined;
    return node && this.nextColumn() === -1 ? node : undefined;
  }

  private block(column: number, depth: number): YamlNode | undefined {
    if (depth > MAXIMUM_DEPTH) return undefined;
    return this.hasDash(column)
      ? this.list(column, depth)
      : this.map(column, depth);
  }

  /** A mapping whose first key is at a column of the current line. */
  private map(column: number, depth: number): YamlMap | undefined {
    const at = this.at(column);
    const entries: YamlMap['entries'] = new Map();
    let next = column;
    while (next === column) {
      KEY.lastIndex = column;
      const key = KEY.exec(this.lines[this.index])?.[1];
      if (key === undefined || entries.has(key)) return undefined;
      const keyAt = this.at(column);
      const value = this.value(KEY.lastIndex, column, depth + 1);
      if (!value) return undefined;
      entries.set(key, { at: keyAt, value });
      next = this.nextColumn();
    }
    return next < column ? { kind: 'map', at, entries } : undefined;
  }

  private list(column: number, depth: number): YamlList | undefined {
    const at = this.at(column);
    const items: YamlNode[] = [];
    let next = column;
    while (next === column && this.hasDash(column)) {
      const line = this.lines[this.index];
      let start = column + 2;
      while (line[start] === ' ') start += 1;
      KEY.lastIndex = start;
      const item = KEY.test(line)
        ? this.map(start, depth + 1)
        : this.inline(start);
      if (!item) return undefined;
      items.push(item);
      next = this.nextColumn();
    }
    return next <= column ? { kind: 'list', at, items } : undefined;
  }

  /** What follows a key at `column`, on its line or below. */
  private value(
    start: number,
    column: number,
    depth: number,
  ): YamlNode | undefined {
    const first = this.lines[this.index][start];
    if (first === '|') return this.literal(start, column);
    if (first !== undefined && first !== '#') return this.inline(start);
    this.index += 1;
    const next = this.nextColumn();
    // A list may sit at the column of its key.
    const isBelow = next > column || (next === column && this.hasDash(next));
    return isBelow ? this.block(next, depth) : undefined;
  }

  private inline(start: number): YamlNode | undefined {
    const line = this.lines[this.index];
    const node = new SimpleLine(line, this.lineOf(), start).value();
    this.index += 1;
    return node;
  }

  /** A text of several lines under `|` or `|-`. */
  private literal(start: number, column: number): YamlNode | undefined {
    const at = this.at(start);
    const header = LITERAL.exec(this.lines[this.index].slice(start));
    this.index += 1;
    const first = this.lines[this.index] ?? '';
    const indent = first.search(/[^ ]/);
    if (!header || indent <= column) return undefined;
    const content: string[] = [];
    for (; this.index < this.lines.length; this.index += 1) {
      const line = this.lines[this.index];
      const own = line.search(/[^ ]/);
      if (own === -1 && line.length > indent) return undefined;
      if (own !== -1 && own < indent) break;
      content.push(line.slice(indent));
    }
    while (content[content.length - 1] === '') content.pop();
    const text = content.join('\n') + (header[1] ? '' : '\n');
    return { kind: 'scalar', at, value: text, text, isQuoted: true };
  }

  private hasDash(column: number): boolean {
    return this.lines[this.index].startsWith('- ', column);
  }

  /** Goes to the next line with content; its column, or -1 at the end. */
  private nextColumn(): number {
    for (; this.index < this.lines.length; this.index += 1) {
      const line = this.lines[this.index];
      let column = 0;
      while (line[column] === ' ') column += 1;
      if (column < line.length && line[column] !== '#') return column;
    }
    return -1;
  }

  private at(column: number): Position {
    return { line: this.lineOf(), column: column + 1 };
  }

  private lineOf(): number {
    return this.index + 1 + this.lineOffset;
  }
}

/**
 * Reads the YAML that people write: block mappings and lists, and values of one
 * line, ten times as fast as a whole parser. Anything else, and anything wrong,
 * gives `undefined`: the parser reads it then, and says what is wrong. What is
 * read here is what the parser would have read, place by place.
 */
export function readSimpleDocument(
  text: string,
  lineOffset: number,
): YamlNode | undefined {
  if (text.length > MAXIMUM_CHARACTERS || UNUSUAL.test(text)) return undefined;
  return new SimpleDocument(text.split('\n'), lineOffset).root();
}
