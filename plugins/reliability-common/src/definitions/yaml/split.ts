/** One document's text and the line of the file it starts at, from 1. */
export interface DocumentText {
  text: string;
  firstLine: number;
}

/**
 * Cuts a stream at its document markers, which YAML allows nowhere inside a
 * document, so that a broken document cannot swallow the ones after it.
 */
export function splitDocuments(text: string): DocumentText[] {
  const documents: DocumentText[] = [];
  let start = 0;
  let firstLine = 1;
  let hasContent = false;
  let line = 1;
  let offset = 0;

  const cut = (end: number, nextLine: number) => {
    if (hasContent) {
      documents.push({ text: text.slice(start, end), firstLine });
    }
    start = end;
    firstLine = nextLine;
    hasContent = false;
  };

  while (offset < text.length) {
    const newline = text.indexOf('\n', offset);
    const end = newline === -1 ? text.length : newline + 1;
    const content = text.slice(offset, end);
    if (/^---(?:\s|$)/.test(content)) {
      // Directives above the first marker belong to the document below it.
      if (hasContent) cut(offset, line);
      hasContent = true;
    } else if (/^\.\.\.(?:\s|$)/.test(content)) {
      cut(end, line + 1);
    } else if (!/^(?:[#%]|\s*$)/.test(content)) {
      hasContent = true;
    }
    offset = end;
    line += 1;
  }
  cut(text.length, line);
  return documents;
}
