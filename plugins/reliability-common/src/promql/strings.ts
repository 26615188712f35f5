const QUOTED: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['"', '\\"'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * Writes a string literal of PromQL; whatever the value holds stays in the literal.
 *
 * @public
 */
export function quoteString(value: string): string {
  const body = value.replace(
    /[\\"\p{Cc}]/gu,
    character =>
      QUOTED.get(character) ??
      `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${body}"`;
}

/**
 * Writes a value so that a regular expression of RE2 matches it and nothing else.
 *
 * @public
 */
export function quoteRegex(value: string): string {
  return value.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
]);

/**
 * The value of a string literal; `undefined` for what cannot be told for sure
 * (unknown escapes, bytes that are not text).
 *
 * @public
 */
export function unquoteString(literal: string): string | undefined {
  const quote = literal[0];
  if (literal.length < 2 || literal[literal.length - 1] !== quote) {
    return undefined;
  }
  const body = literal.slice(1, -1);
  if (quote === '`') {
    return body.includes('\r') ? undefined : body;
  }
  let known = true;
  const value = body.replace(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-7][0-9a-fA-F])|([\s\S])|$)/g,
    (_, short, long, byte, simple) => {
      const code = short ?? long ?? byte;
      if (code !== undefined) {
        const point = parseInt(code, 16);
        if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
          known = false;
          return '';
        }
        return String.fromCodePoint(point);
      }
      const character = SIMPLE_ESCAPES.get(simple);
      if (character === undefined) {
        known = false;
      }
      return character ?? '';
    },
  );
  return known ? value : undefined;
}
