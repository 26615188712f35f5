import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import { unquoteString } from '@vigie/backstage-plugin-reliability-common';

/** A query's syntax tree without the text of its literals, and those texts. */
export function anatomy(query: string): { tree: string; literals: string[] } {
  let tree = '';
  const literals: string[] = [];
  parser.parse(query).iterate({
    enter(node) {
      const text = query.slice(node.from, node.to);
      if (node.type.isError) {
        throw new Error(`not PromQL: ${query}`);
      }
      if (node.name === 'StringLiteral') {
        literals.push(unquoteString(text) ?? `undecided ${text}`);
      }
      const leaf = !node.node.firstChild && node.name !== 'StringLiteral';
      tree += `(${node.name}${leaf ? ` ${text}` : ''}`;
    },
    leave() {
      tree += ')';
    },
  });
  return { tree, literals };
}

/** The operands of a chain of `or`, as function name and the texts it is given directly. */
export function orOperands(
  query: string,
): Array<{ name: string; texts: string[] }> {
  const operands: SyntaxNode[] = [];
  let node = parser.parse(query).topNode.firstChild;
  while (node?.name === 'BinaryExpr' && node.getChild('Or')) {
    if (node.lastChild) {
      operands.unshift(node.lastChild);
    }
    node = node.firstChild;
  }
  if (node) {
    operands.unshift(node);
  }
  return operands.map(operand => ({
    name: operand.getChild('FunctionIdentifier')?.firstChild?.name ?? '',
    texts: (
      operand.getChild('FunctionCallBody')?.getChildren('StringLiteral') ?? []
    ).map(
      literal => unquoteString(query.slice(literal.from, literal.to)) ?? '',
    ),
  }));
}
