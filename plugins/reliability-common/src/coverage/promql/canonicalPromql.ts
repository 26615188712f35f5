import type { SyntaxNode } from '@lezer/common';
import { durationSeconds } from './durationSeconds';
import { literalText } from './literalText';
import { parsePromql } from './parsePromql';
import { readSelector } from './promqlSelectors';

/**
 * A text that is the same for queries that are written differently and mean the
 * same: servers print rules anew, with other spaces, quotes, orders of labels
 * and units of time. It is not PromQL.
 */
export function canonicalPromql(query: string): string {
  const { text, tree, isTooDeep } = parsePromql(query);
  if (isTooDeep) return query.replace(/\s+/g, ' ').trim();
  return print(tree.topNode, text);
}

function print(node: SyntaxNode, text: string): string {
  const own = text.slice(node.from, node.to);
  switch (node.name) {
    case 'VectorSelector': {
      const { metric = '', matchers } = readSelector(node, text);
      const printed = matchers
        .filter(
          ({ label, operator }) => label !== '__name__' || operator !== '=',
        )
        .map(({ label, operator, value }) =>
          JSON.stringify([label, operator, value]),
        );
      return `${metric}{${printed.sort().join(',')}}`;
    }
    case 'GroupingLabels':
      return `(${children(node)
        .map(part => text.slice(part.from, part.to))
        .sort()
        .join(',')})`;
    case 'AggregateExpr': {
      // `sum(x) by (a)` and `sum by (a) (x)`.
      const parts = children(node).map(part => print(part, text));
      return `Aggregate(${parts.sort().join(' ')})`;
    }
    case 'ParenExpr': {
      const [inner] = children(node);
      const printed = inner ? print(inner, text) : '';
      return inner?.name === 'BinaryExpr' ? `(${printed})` : printed;
    }
    case 'NumberDurationLiteral':
    case 'NumberDurationLiteralInDurationContext': {
      const number = durationSeconds(own) ?? Number(own);
      return Number.isNaN(number) ? own.toLowerCase() : String(number);
    }
    case 'StringLiteral':
      return JSON.stringify(literalText(own));
    case 'Identifier':
    case 'LabelName':
      return own;
    default: {
      const parts = children(node);
      if (!parts.length) {
        return node.type.isError ? own : own.toLowerCase();
      }
      return `${node.name}(${parts.map(part => print(part, text)).join(' ')})`;
    }
  }
}

function children(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    found.push(child);
  }
  return found;
}
