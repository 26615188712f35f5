import { InputError } from '@backstage/errors';

/** A piece of a selector. */
export type Token =
  | { kind: 'name'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'sign'; text: string };

const PIECE =
  /\s*(?:(?<name>[A-Za-z_]\w*)|'(?<single>(?:[^'\\]|\\.)*)'|"(?<double>(?:[^"\\]|\\.)*)"|(?<sign>\|\||&&|==|!=|@>|[!()]))\s*/y;

/** @throws InputError with the place of what is not understood */
export function readTokens(selector: string): Token[] {
  const tokens: Token[] = [];
  PIECE.lastIndex = 0;
  let place = 0;
  while (place < selector.length) {
    PIECE.lastIndex = place;
    const groups = PIECE.exec(selector)?.groups;
    if (!groups) {
      throw new InputError(
        `it is not understood from character ${place + 1} on`,
      );
    }
    place = PIECE.lastIndex;
    const quoted = groups.single ?? groups.double;
    if (quoted !== undefined) {
      tokens.push({ kind: 'text', text: quoted.replace(/\\(.)/g, '$1') });
    } else if (groups.name !== undefined) {
      tokens.push({ kind: 'name', text: groups.name });
    } else tokens.push({ kind: 'sign', text: groups.sign });
  }
  return tokens;
}
