import type { Token } from './parser';

/** The words of a paragraph or heading, without its marks. */
export function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) => {
      if (type === 'softbreak' || type === 'hardbreak') return ' ';
      return type === 'html_inline' ? '' : content;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
