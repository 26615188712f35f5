import type { SyntaxNode, Tree } from '@lezer/common';

const RANGE_MODIFIERS = new Set([
  'OffsetExpr',
  'StepInvariantExpr',
  'ParenExpr',
]);

/** The function that is given a range, seen through `offset`, `@` and brackets. */
export function callAround(range: SyntaxNode): SyntaxNode | undefined {
  let node = range.parent;
  while (node && RANGE_MODIFIERS.has(node.name)) {
    node = node.parent;
  }
  return node?.name === 'FunctionCallBody'
    ? node.parent ?? undefined
    : undefined;
}

/** The selector of `selector`, `(selector)`, `sum(selector)` or `sum((selector))`. */
export function plainSelectorNode(tree: Tree): SyntaxNode | undefined {
  let node: SyntaxNode | undefined = onlyChild(tree.topNode);
  let summed = false;
  while (node) {
    if (node.name === 'VectorSelector') {
      return node;
    }
    if (node.name === 'ParenExpr') {
      node = onlyChild(node);
    } else if (
      node.name === 'AggregateExpr' &&
      !summed &&
      node.getChild('AggregateOp')?.getChild('Sum') &&
      !node.getChild('AggregateModifier')
    ) {
      summed = true;
      const body: SyntaxNode | null = node.getChild('FunctionCallBody');
      node = body ? onlyChild(body) : undefined;
    } else {
      return undefined;
    }
  }
  return undefined;
}

export function onlyChild(node: SyntaxNode): SyntaxNode | undefined {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'LineComment') {
      children.push(child);
    }
  }
  return children.length === 1 ? children[0] : undefined;
}

/** Where the query stops being PromQL. */
export function firstError(tree: Tree): number | undefined {
  let position: number | undefined;
  tree.iterate({
    enter(node) {
      if (node.type.isError && position === undefined) {
        position = node.from;
      }
    },
  });
  return position;
}
