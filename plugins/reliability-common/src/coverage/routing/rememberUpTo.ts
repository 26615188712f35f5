/** Remembers what was worked out of a text; when `maximum` is reached, all is worked out again. */
export function rememberUpTo<T>(
  maximum: number,
  work: (text: string) => T,
): (text: string) => T {
  const remembered = new Map<string, { result: T }>();
  return text => {
    const known = remembered.get(text);
    if (known) return known.result;
    if (remembered.size >= maximum) remembered.clear();
    const result = work(text);
    remembered.set(text, { result });
    return result;
  };
}
