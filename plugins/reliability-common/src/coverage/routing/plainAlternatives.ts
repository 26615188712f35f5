const PLAIN = /^[\w :/@-]*(?:\|[\w :/@-]*)*$/;

/** The texts an expression spells out, `a|b` or `^(a|b)$`; `undefined` for any other expression. */
export function plainAlternatives(pattern: string): string[] | undefined {
  const text = pattern.replace(/^\^/, '').replace(/\$$/, '');
  const inner = /^\((?:\?:)?([^()]*)\)$/.exec(text)?.[1] ?? text;
  // An anchor beside an alternative holds for that one only.
  const isWhole = inner !== text || text === pattern || !text.includes('|');
  return isWhole && PLAIN.test(inner) ? inner.split('|') : undefined;
}
