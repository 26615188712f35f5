import type { Tree } from '@lezer/common';

/** A piece of a query to write otherwise, given the step. */
export interface Edit {
  from: number;
  to: number;
  write(step: number): string;
}

/** Edits must be in order and apart. */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
  step: number,
): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.from) + edit.write(step);
    at = edit.to;
  }
  return (result + text.slice(at)).trim();
}

/** A comment would swallow what is put behind the query. */
export function commentEdits(tree: Tree): Edit[] {
  const edits: Edit[] = [];
  tree.iterate({
    enter(node) {
      if (node.name === 'LineComment') {
        edits.push({ from: node.from, to: node.to, write: () => '' });
      }
    },
  });
  return edits;
}

/** A part of a query, at `offset` of what the tree was made from. */
export function withoutComments(
  text: string,
  tree: Tree,
  offset: number,
): string {
  const edits = commentEdits(tree)
    .map(edit => ({ ...edit, from: edit.from - offset, to: edit.to - offset }))
    .filter(edit => edit.from >= 0 && edit.to <= text.length);
  return applyEdits(text, edits, 0);
}
