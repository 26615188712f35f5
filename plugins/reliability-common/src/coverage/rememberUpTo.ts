/**
 * Remembers the answers of a function of a text. When too many are remembered,
 * all are forgotten: what is asked again is soon remembered again.
 */
export function rememberUpTo<T>(
  most: number,
  read: (text: string) => T,
): (text: string) => T {
  const remembered = new Map<string, { answer: T }>();
  return text => {
    const known = remembered.get(text);
    if (known) return known.answer;
    if (remembered.size >= most) remembered.clear();
    const answer = read(text);
    remembered.set(text, { answer });
    return answer;
  };
}
