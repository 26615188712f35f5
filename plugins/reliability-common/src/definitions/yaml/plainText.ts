import type { Position, YamlScalar } from './nodes';

const NUMBER = /^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?$/;
const BOOLEAN = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
/** What YAML may take for something else than text. */
const SPECIAL =
  /^(?:~|null|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:e[-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-f]+|[-+]?\.(?:inf|nan))$/i;

/** A scalar without quotes; `undefined` for what only the parser should judge. */
export function plainScalar(
  text: string,
  at: Position,
): YamlScalar | undefined {
  if (NUMBER.test(text)) {
    return { kind: 'scalar', at, value: Number(text), text, isQuoted: false };
  }
  if (BOOLEAN.test(text)) {
    const value = text.toLowerCase() === 'true';
    return { kind: 'scalar', at, value, text, isQuoted: false };
  }
  if (SPECIAL.test(text)) return undefined;
  return { kind: 'scalar', at, value: text, text, isQuoted: false };
}
