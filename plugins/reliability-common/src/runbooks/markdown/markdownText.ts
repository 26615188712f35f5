import { inlineText } from './inlineText';
import { InlineReader, parseBlocks } from './parser';

const MAXIMUM_CHARACTERS = 200_000;

/**
 * The words of a Markdown text for searching: no marks, no targets of links, no
 * HTML; with its commands. At most 200,000 characters. Never throws.
 *
 * @public
 */
export function markdownText(markdown: string): string {
  const { tokens, references } = parseBlocks(markdown);
  const inline = new InlineReader(references);
  const words: string[] = [];
  let length = 0;
  for (const { type, content } of tokens) {
    if (length > MAXIMUM_CHARACTERS) break;
    let text = '';
    if (type === 'fence' || type === 'code_block') text = content;
    else if (type === 'inline') {
      const children = inline.read(content);
      // A paragraph too long to be taken apart is still found by its words.
      text = children.length ? inlineText(children) : content;
    }
    if (text) words.push(text);
    length += text.length;
  }
  return words
    .join(' ')
    .slice(0, MAXIMUM_CHARACTERS)
    .replace(/\s+/g, ' ')
    .replace(/(^|\s)\[[ xX]\] /g, '$1')
    .trim();
}
