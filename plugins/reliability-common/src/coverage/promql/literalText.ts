const ESCAPES: Record<string, string> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Text of a PromQL string literal, whose escapes are those of Go. */
export function literalText(literal: string): string {
  const inner = literal.slice(1, -1);
  if (literal.startsWith('`')) return inner;
  return inner.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|([\s\S]))/g,
    (
      _,
      hex?: string,
      short?: string,
      long?: string,
      octal?: string,
      other?: string,
    ) => {
      const code =
        hex || short || long
          ? parseInt(hex ?? short ?? long ?? '', 16)
          : octal && parseInt(octal, 8);
      if (typeof code === 'number') {
        return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
      }
      return ESCAPES[other ?? ''] ?? other ?? '';
    },
  );
}
