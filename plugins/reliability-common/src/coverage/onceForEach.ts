/** Remembers what was worked out of an object for as long as the object is there. */
export function onceForEach<K extends object, T>(
  read: (key: K) => T,
): (key: K) => T {
  const remembered = new WeakMap<K, { answer: T }>();
  return key => {
    const known = remembered.get(key);
    if (known) return known.answer;
    const answer = read(key);
    remembered.set(key, { answer });
    return answer;
  };
}
