import type { Position, YamlMap, YamlNode } from './nodes';
import { plainScalar } from './plainText';

/** A key that needs no thought, up to its value. */
export const KEY = /([A-Za-z_$][\w.\-/$]{0,200}):(?: +|$)/y;

const SINGLE_QUOTED = /'([^']*)'(?!')/y;
const DOUBLE_QUOTED = /"([^"\\]*)"/y;
const PLAIN_START = /[^-?:,[\]{}#&*!|>'"%@` ]|-[0-9]/y;
const PLAIN_IN_FLOW = /(?:[^,[\]{}#:'"]|:(?=[^ ,[\]{}]))+/y;
const MAXIMUM_FLOW_DEPTH = 20;

/**
 * Reads values that begin and end on one line. Whatever is unusual gives
 * `undefined`, and is left to the parser.
 */
export class SimpleLine {
  constructor(
    private readonly text: string,
    private readonly line: number,
    private offset: number,
  ) {}

  /** The value, with nothing after it but a comment. */
  value(): YamlNode | undefined {
    const first = this.text[this.offset];
    if (first !== '{' && first !== '[' && first !== '"' && first !== "'") {
      return this.plain();
    }
    const node = this.flowValue(0);
    return node && /^ *(?: #.*)?$/.test(this.text.slice(this.offset))
      ? node
      : undefined;
  }

  private plain(): YamlNode | undefined {
    if (!this.matches(PLAIN_START)) return undefined;
    const comment = this.text.indexOf(' #', this.offset);
    const end = comment === -1 ? this.text.length : comment;
    const text = withoutTrailingSpaces(this.text.slice(this.offset, end));
    if (text.endsWith(':') || text.includes(': ')) return undefined;
    return plainScalar(text, this.at());
  }

  private flowValue(depth: number): YamlNode | undefined {
    const first = this.text[this.offset];
    if (depth > MAXIMUM_FLOW_DEPTH) return undefined;
    if (first === '{') return this.flowMap(depth);
    if (first === '[') return this.flowList(depth);
    if (first === '"') return this.quotedText(DOUBLE_QUOTED);
    if (first === "'") return this.quotedText(SINGLE_QUOTED);
    if (!this.matches(PLAIN_START)) return undefined;
    const at = this.at();
    const text = this.take(PLAIN_IN_FLOW)?.[0];
    return text ? plainScalar(withoutTrailingSpaces(text), at) : undefined;
  }

  private quotedText(pattern: RegExp): YamlNode | undefined {
    const at = this.at();
    const text = this.take(pattern)?.[1];
    return text === undefined
      ? undefined
      : { kind: 'scalar', at, value: text, text, isQuoted: true };
  }

  private flowMap(depth: number): YamlNode | undefined {
    const at = this.at();
    const entries: YamlMap['entries'] = new Map();
    if (this.begins('}')) return { kind: 'map', at, entries };
    do {
      const keyAt = this.at();
      const key = this.take(KEY)?.[1];
      if (key === undefined || entries.has(key)) return undefined;
      const value = this.flowValue(depth + 1);
      if (!value) return undefined;
      entries.set(key, { at: keyAt, value });
    } while (this.continues());
    return this.ends('}') ? { kind: 'map', at, entries } : undefined;
  }

  private flowList(depth: number): YamlNode | undefined {
    const at = this.at();
    const items: YamlNode[] = [];
    if (this.begins(']')) return { kind: 'list', at, items };
    do {
      const item = this.flowValue(depth + 1);
      if (!item) return undefined;
      items.push(item);
    } while (this.continues());
    return this.ends(']') ? { kind: 'list', at, items } : undefined;
  }

  /** Steps over an opening bracket; `true` when the closing one follows. */
  private begins(closing: string): boolean {
    this.offset += 1;
    this.skipSpaces();
    return this.ends(closing);
  }

  private continues(): boolean {
    this.skipSpaces();
    if (this.text[this.offset] !== ',') return false;
    this.offset += 1;
    this.skipSpaces();
    return true;
  }

  private ends(closing: string): boolean {
    if (this.text[this.offset] !== closing) return false;
    this.offset += 1;
    return true;
  }

  private skipSpaces() {
    while (this.text[this.offset] === ' ') this.offset += 1;
  }

  private matches(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset;
    return pattern.test(this.text);
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.offset;
    const match = pattern.exec(this.text);
    if (!match) return undefined;
    this.offset = pattern.lastIndex;
    return match;
  }

  private at(): Position {
    return { line: this.line, column: this.offset + 1 };
  }
}

/** Spaces alone: YAML keeps what else looks like one. */
function withoutTrailingSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}
