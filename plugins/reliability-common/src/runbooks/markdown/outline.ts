import type { RunbookLink } from '../types';
import { inlineText } from './inlineText';
import { InlineReader, parseBlocks } from './parser';
import type { Token } from './parser';

/** A heading as text. */
export interface Heading {
  level: number;
  text: string;
  /** From 0, in the text. */
  line: number;
  /** Line after it. */
  end: number;
  /** Inside no list and no quotation. */
  isTop: boolean;
}

/** What a text consists of, read once. */
export interface Outline {
  headings: Heading[];
  links: RunbookLink[];
  /** Of HTML elements, which links may lead to. */
  ids: Set<string>;
}

const MAXIMUM_LINKS = 5000;
const BARE_URL = /https?:\/\/[^\s<>"'`]+/gi;
const ID = /\b(?:id|name)\s{0,9}=\s{0,9}["']?([^\s"'<>]{1,200})/gi;

/**
 * @param firstLine - line of the file where the text begins
 */
export function outlineOf(markdown: string, firstLine = 1): Outline {
  const { tokens, references } = parseBlocks(markdown);
  const outline: Outline = { headings: [], links: [], ids: new Set() };
  const inline = new InlineReader(references);
  let line = 0;
  tokens.forEach((token, index) => {
    // Cells of tables have no lines of their own: those of their row count.
    line = token.map?.[0] ?? line;
    if (token.type === 'html_block') addIds(token.content, outline);
    if (token.type !== 'inline') return;
    const children = inline.read(token.content);
    const opening = tokens[index - 1];
    if (opening?.type === 'heading_open') {
      outline.headings.push({
        level: Number(opening.tag.slice(1)),
        text: inlineText(children),
        line,
        end: opening.map?.[1] ?? line + 1,
        isTop: opening.level === 0,
      });
    }
    addLinks(children, line + firstLine, outline);
  });
  return outline;
}

function addLinks(tokens: readonly Token[], start: number, outline: Outline) {
  let line = start;
  let depth = 0;
  const add = (kind: RunbookLink['kind'], target: string | null) => {
    if (target !== null && outline.links.length < MAXIMUM_LINKS) {
      outline.links.push({ kind, target, line });
    }
  };
  for (const token of tokens) {
    if (/^(?:soft|hard)break$/.test(token.type)) line += 1;
    else if (token.type === 'image') add('image', token.attrGet('src'));
    else if (token.type === 'html_inline') addIds(token.content, outline);
    else if (token.type === 'link_close') depth -= 1;
    else if (token.type === 'link_open') {
      depth += 1;
      add('link', token.attrGet('href'));
    } else if (token.type === 'text' && depth === 0) {
      // Readers' Markdown makes links of bare addresses too.
      for (const [url] of token.content.matchAll(BARE_URL)) {
        add('link', withoutEndOfSentence(url));
      }
    }
  }
}

function addIds(html: string, { ids }: Outline) {
  for (const [, id] of html.matchAll(ID)) ids.add(id);
}

function withoutEndOfSentence(url: string): string {
  let end = url.length;
  while (end > 0 && '.,;:!?)]*_'.includes(url[end - 1])) end -= 1;
  return url.slice(0, end);
}
