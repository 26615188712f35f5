import type { SyntaxNode } from '@lezer/common';
import { quoteString, unquoteString } from './strings';

/**
 * A condition on one label. Regular expressions are anchored at both ends.
 *
 * @public
 */
export interface QueryMatcher {
  label: string;
  operator: '=' | '!=' | '=~' | '!~';
  value: string;
}

/**
 * Series of one metric.
 *
 * @public
 */
export interface QuerySelector {
  metric: string;
  matchers: readonly QueryMatcher[];
}

/**
 * Writes a selector as PromQL.
 *
 * @public
 */
export function printSelector(selector: QuerySelector): string {
  const { metric, matchers } = selector;
  return matchers.length === 0
    ? metric
    : `${metric}{${matchers.map(printMatcher).join(',')}}`;
}

/**
 * Writes a matcher as PromQL.
 *
 * @public
 */
export function printMatcher(matcher: QueryMatcher): string {
  return `${matcher.label}${matcher.operator}${quoteString(matcher.value)}`;
}

/**
 * Prometheus 3 writes the bounds of histograms as decimals, Prometheus 2 as
 * they came: a whole bound is asked for in both spellings, so that a server's
 * upgrade does not empty an SLI.
 */
export function withBothSpellings(matcher: QueryMatcher): QueryMatcher {
  const whole =
    matcher.label === 'le' && matcher.operator === '='
      ? /^(\d+)(?:\.0)?$/.exec(matcher.value)
      : undefined;
  return whole
    ? { label: 'le', operator: '=~', value: `${whole[1]}|${whole[1]}\\.0` }
    : matcher;
}

/** What a selector turned out to be. */
export type ReadSelector =
  | { outcome: 'selector'; selector: QuerySelector; bucketBound?: string }
  /** Valid, but in a spelling that is passed on as written. */
  | { outcome: 'as-written' }
  | { outcome: 'nameless' };

const OPERATORS: ReadonlyMap<string, QueryMatcher['operator']> = new Map([
  ['EqlSingle', '='],
  ['Neq', '!='],
  ['EqlRegex', '=~'],
  ['NeqRegex', '!~'],
]);

const METRIC_NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;

/** Reads a `VectorSelector` node. */
export function readSelector(node: SyntaxNode, text: string): ReadSelector {
  const slice = (part: SyntaxNode) => text.slice(part.from, part.to);
  const identifier = node.getChild('Identifier');
  const list = node.getChild('LabelMatchers');
  if (
    list?.getChild('QuotedLabelName') ||
    list?.getChild('QuotedLabelMatcher')
  ) {
    return { outcome: 'as-written' };
  }
  let metric = identifier ? slice(identifier) : undefined;
  let bucketBound: string | undefined;
  const matchers: QueryMatcher[] = [];
  for (const item of list?.getChildren('UnquotedLabelMatcher') ?? []) {
    const label = item.getChild('LabelName');
    const operator = OPERATORS.get(
      item.getChild('MatchOp')?.firstChild?.name ?? '',
    );
    const literal = item.getChild('StringLiteral');
    const value = literal ? unquoteString(slice(literal)) : undefined;
    if (!label || !operator || value === undefined) {
      return { outcome: 'as-written' };
    }
    const matcher = { label: slice(label), operator, value };
    if (matcher.label === '__name__') {
      if (
        operator !== '=' ||
        metric !== undefined ||
        !METRIC_NAME.test(value)
      ) {
        return { outcome: 'nameless' };
      }
      metric = value;
    } else {
      if (matcher.label === 'le' && operator === '=') {
        bucketBound = value;
      }
      matchers.push(withBothSpellings(matcher));
    }
  }
  return metric === undefined
    ? { outcome: 'nameless' }
    : { outcome: 'selector', selector: { metric, matchers }, bucketBound };
}
