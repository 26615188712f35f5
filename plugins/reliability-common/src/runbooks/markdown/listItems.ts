import type { Container } from './containers';
import { insideOf } from './dedent';
import { linesOf, parseBlocks } from './parser';

/** The items of the lists at the top of a text, without their marks. */
export function listItems(markdown: string): string[] {
  const lines = linesOf(markdown);
  return parseBlocks(markdown)
    .tokens.filter(
      ({ type, level }) => type === 'list_item_open' && level === 1,
    )
    .map(({ map }) => {
      const [start, end] = map ?? [0, 0];
      const item: Container = {
        kind: 'item',
        start,
        end,
        depth: 0,
        children: [],
      };
      const text: string[] = [];
      for (let line = start; line < end; line += 1) {
        text.push(insideOf(item, lines, line));
      }
      return text.join('\n').trim();
    });
}
