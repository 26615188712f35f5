import { inlineText } from './inlineText';
import { InlineReader } from './parser';
import type { References, Token } from './parser';

/** A list item or quotation: something whose lines have a prefix. */
export interface Container {
  kind: 'item' | 'quote';
  parent?: Container;
  /** First line, from 0. */
  start: number;
  /** Line after its last one. */
  end: number;
  /** Lists it stands in, 0 at the top. */
  depth: number;
  /** Only of task items. */
  task?: { section?: string };
  /** Those below it that are steps or hold some, in order. */
  children: Container[];
}

/** GFM: a box, a blank, and something to do. */
const BOX = /^\[[ xX]\]\s+\S/;

/**
 * The task items of a text, and what they stand in.
 *
 * @returns the outermost, in order
 */
export function containersWithTasks(
  tokens: readonly Token[],
  references: References,
): Container[] {
  const top: Container[] = [];
  const open: Container[] = [];
  const placed = new Set<Container>();
  const inline = new InlineReader(references);
  let section: string | undefined;
  tokens.forEach((token, index) => {
    if (/^(?:list_item|blockquote)_open$/.test(token.type)) {
      const parent = open[open.length - 1];
      const container: Container = {
        kind: token.type === 'blockquote_open' ? 'quote' : 'item',
        parent,
        start: token.map?.[0] ?? 0,
        end: token.map?.[1] ?? 0,
        depth: open.filter(({ kind }) => kind === 'item').length,
        children: [],
      };
      open.push(container);
      if (isTask(tokens, index)) {
        container.task = section === undefined ? {} : { section };
        place(open, placed, top);
      }
    } else if (/^(?:list_item|blockquote)_close$/.test(token.type)) {
      open.pop();
    } else if (token.type === 'heading_open') {
      section =
        inlineText(inline.read(tokens[index + 1].content)).slice(0, 200) ||
        undefined;
    }
  });
  return top;
}

function isTask(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index].type === 'list_item_open' &&
    tokens[index + 1]?.type === 'paragraph_open' &&
    BOX.test(tokens[index + 2]?.content.slice(0, 1000) ?? '')
  );
}

/** Enters the innermost one, and those it stands in, as children of each other. */
function place(
  open: readonly Container[],
  placed: Set<Container>,
  top: Container[],
) {
  for (const container of open) {
    if (!placed.has(container)) {
      placed.add(container);
      (container.parent?.children ?? top).push(container);
    }
  }
}
