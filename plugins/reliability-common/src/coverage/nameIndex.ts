/** Names of services, found by parts of texts. */
export function nameIndex(serviceNames: Iterable<string>) {
  const names = new Set(serviceNames);
  const sorted = Array.from(names).sort();

  return {
    equal: (text: string | undefined): string[] =>
      text !== undefined && names.has(text) ? [text] : [],

    /** Names that the text is, or begins with before a separator. */
    beginningOf(text: string): string[] {
      const found = names.has(text) ? [text] : [];
      for (const { index } of text.matchAll(/[-_.:]/g)) {
        const beginning = text.slice(0, index);
        if (names.has(beginning)) found.push(beginning);
      }
      return found;
    },

    /** Names that the text ends with, behind a slash. */
    endOf(text: string): string[] {
      const found: string[] = [];
      for (const { index } of text.matchAll(/\//g)) {
        const end = text.slice((index ?? 0) + 1);
        if (names.has(end)) found.push(end);
      }
      return found;
    },

    startingWith(text: string): string[] {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (sorted[middle] < text) low = middle + 1;
        else high = middle;
      }
      let end = low;
      while (end < sorted.length && sorted[end].startsWith(text)) end += 1;
      return sorted.slice(low, end);
    },
  };
}
