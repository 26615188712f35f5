import type { SyntaxNode } from '@lezer/common';
import { parsePromql } from './parsePromql';
import { readSelector } from './promqlSelectors';
import type { PromqlSelector } from './promqlSelectors';

/**
 * What has to be there for a query to answer anything: all of these, any of
 * them, or a selector. `always`: it answers even when nothing is there.
 */
export type PromqlCondition =
  | { kind: 'selector'; selector: PromqlSelector }
  | { kind: 'all' | 'any'; of: PromqlCondition[] }
  | { kind: 'always' };

/** `undefined` when the query has a syntax error, or reads nothing. */
export function promqlCondition(query: string): PromqlCondition | undefined {
  const { text, tree, isTooDeep } = parsePromql(query);
  if (isTooDeep) return undefined;
  let hasError = false;
  tree.iterate({
    enter: node => {
      hasError = hasError || node.type.isError;
      return !hasError;
    },
  });
  return hasError ? undefined : readNode(tree.topNode, text);
}

function readNode(node: SyntaxNode, text: string): PromqlCondition | undefined {
  if (node.name === 'VectorSelector') {
    return { kind: 'selector', selector: readSelector(node, text) };
  }
  if (node.name === 'FunctionCall') {
    const name = node.getChild('FunctionIdentifier')?.firstChild?.name;
    if (name === 'Absent' || name === 'AbsentOverTime') {
      return { kind: 'always' };
    }
    // A constant that stands in for a missing series says nothing about it.
    if (name === 'Vector') return undefined;
  }
  if (node.name === 'BinaryExpr') {
    if (node.getChild('Unless')) {
      return node.firstChild ? readNode(node.firstChild, text) : undefined;
    }
    return together(node.getChild('Or') ? 'any' : 'all', node, text);
  }
  return together('all', node, text);
}

function together(
  kind: 'all' | 'any',
  node: SyntaxNode,
  text: string,
): PromqlCondition | undefined {
  const parts: PromqlCondition[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const part = readNode(child, text);
    if (part) parts.push(part);
  }
  return parts.length > 1 ? { kind, of: parts } : parts[0];
}
