import type { SyntaxNode } from '@lezer/common';
import { type PromqlMatcher, promqlSelectors } from '../promql';
import { literalText } from '../promql/literalText';

const OPERANDS: ReadonlySet<string> = new Set([
  'AggregateExpr',
  'BinaryExpr',
  'FunctionCall',
  'MatrixSelector',
  'NumberDurationLiteral',
  'OffsetExpr',
  'ParenExpr',
  'StepInvariantExpr',
  'StringLiteral',
  'SubqueryExpr',
  'UnaryExpr',
  'VectorSelector',
]);

/** Expressions directly inside a node, in the order they are written. */
export function operandsOf(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let part = node.firstChild; part; part = part.nextSibling) {
    if (OPERANDS.has(part.name)) found.push(part);
  }
  return found;
}

/** Label names of a `(a, "b.c")` list. */
export function groupingLabels(
  list: SyntaxNode | null | undefined,
  text: string,
): string[] {
  const names: string[] = [];
  for (let part = list?.firstChild; part; part = part.nextSibling) {
    const name = text.slice(part.from, part.to);
    if (part.name === 'LabelName') names.push(name);
    if (part.name === 'QuotedLabelName') names.push(literalText(name));
  }
  return names;
}

/** Matchers of a vector selector. */
export function readMatchers(node: SyntaxNode, text: string): PromqlMatcher[] {
  const [selector] = promqlSelectors(text.slice(node.from, node.to));
  return selector?.matchers ?? [];
}
