import { text } from './identity';

// These are read by Prometheus, whose YAML is 1.1: what that takes for another
// type, and what it cannot read unescaped, is quoted.
const PLAIN = /^[A-Za-z_][A-Za-z0-9_:./-]*$/;
const WORDS = /^(?:true|false|yes|no|on|off|null|y|n)$/i;
const ONE_LINE = /^[\x20-\x7e]*$/;
const BLOCK = /^[\x21-\x7e][\x20-\x7e]*(?:\n *[\x21-\x7e][\x20-\x7e]*)+$/;

/** A text as a scalar of YAML, whatever it holds. `indent` is that of its key. */
export function yamlText(written: string, indent: string): string {
  const value = text(written);
  if (PLAIN.test(value) && !WORDS.test(value) && !value.endsWith(':')) {
    return value;
  }
  if (ONE_LINE.test(value)) return `'${value.replace(/'/g, "''")}'`;
  return BLOCK.test(value)
    ? `|-\n${value.replace(/^/gm, `${indent}  `)}`
    : quoted(value);
}

function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\p{C}\p{Zl}\p{Zp}\u0085]/gu,
    character => {
      const code = character.codePointAt(0) ?? 0;
      return code > 0xffff
        ? `\\U${code.toString(16).padStart(8, '0')}`
        : `\\u${code.toString(16).padStart(4, '0')}`;
    },
  );
}
