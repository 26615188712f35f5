import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { literalText } from './literalText';
import { parsePromql } from './parsePromql';

/**
 * A label matcher of a selector, its value without quotes and escapes.
 *
 * @public
 */
export interface PromqlMatcher {
  label: string;
  operator: '=' | '!=' | '=~' | '!~';
  value: string;
}

/**
 * An instant or range selector of a query.
 *
 * @public
 */
export interface PromqlSelector {
  /** Name of the metric; `undefined` when the selector only matches labels. */
  metric?: string;
  /** All matchers, `__name__` included where it is written as one. */
  matchers: PromqlMatcher[];
  /** Inside `absent()` or `absent_over_time()`: it fires when there is no series. */
  isAbsence: boolean;
}

/**
 * The selectors of a PromQL query, in the order they are written. Queries with
 * `{{.window}}` placeholders are understood; of a query with a syntax error,
 * what can be told is returned.
 *
 * @public
 */
export function promqlSelectors(query: string): PromqlSelector[] {
  const { text, tree } = parsePromql(query);
  const selectors: PromqlSelector[] = [];
  tree.iterate({
    enter: node => {
      if (node.name !== 'VectorSelector') return undefined;
      selectors.push(readSelector(node.node, text));
      return false;
    },
  });
  return selectors;
}

/** The selector of a `VectorSelector` node. */
export function readSelector(node: SyntaxNode, text: string): PromqlSelector {
  const textOf = (part: SyntaxNodeRef) => text.slice(part.from, part.to);
  const identifier = node.getChild('Identifier');
  let metric = identifier ? textOf(identifier) : undefined;
  const matchers: PromqlMatcher[] = [];

  const list = node.getChild('LabelMatchers');
  for (let part = list?.firstChild; part; part = part.nextSibling) {
    if (part.name === 'QuotedLabelName') {
      // `{"some.metric"}`: a name of any characters, since Prometheus 3.
      metric = metric ?? literalText(textOf(part));
      continue;
    }
    const label = part.firstChild;
    const operator = part.getChild('MatchOp');
    const value = part.getChild('StringLiteral');
    if (!label || !operator || !value) continue;
    const name = textOf(label);
    const matcher = {
      label: label.name === 'QuotedLabelName' ? literalText(name) : name,
      operator: textOf(operator) as PromqlMatcher['operator'],
      value: literalText(textOf(value)),
    };
    matchers.push(matcher);
    if (matcher.label === '__name__' && matcher.operator === '=') {
      metric = metric ?? matcher.value;
    }
  }
  return { ...(metric && { metric }), matchers, isAbsence: isAbsence(node) };
}

function isAbsence(selector: SyntaxNode): boolean {
  for (let node = selector.parent; node; node = node.parent) {
    const name = node.getChild('FunctionIdentifier')?.firstChild?.name;
    if (name === 'Absent' || name === 'AbsentOverTime') return true;
  }
  return false;
}
