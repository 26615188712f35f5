import {
  type QueryMatcher,
  type QuerySelector,
  withBothSpellings,
} from './selector';

// Counters by their suffix, which no keyword of PromQL has.
const SELECTOR =
  /^\s*([a-zA-Z_:][a-zA-Z0-9_:]*_(?:total|count|sum|bucket))(?:\{([^{}]*)\})?\s*$/;
const MATCHER =
  /\s*([a-zA-Z_][a-zA-Z0-9_]*)\s*(=~|!~|!=|=)\s*"([^"\\\n]*)"\s*(,|$)/y;

/**
 * Reads the selectors that most queries are without a parser, which takes
 * thirty times as long; `undefined` for everything else, which is the parser's.
 */
export function simpleSelector(
  text: string,
): { selector: QuerySelector; bucketBound?: string } | undefined {
  const [, metric, list] = SELECTOR.exec(text) ?? [];
  if (metric === undefined) return undefined;
  const matchers: QueryMatcher[] = [];
  let bucketBound: string | undefined;
  for (MATCHER.lastIndex = 0; list && MATCHER.lastIndex < list.length; ) {
    const [, label, operator, value] = MATCHER.exec(list) ?? [];
    if (label === undefined || label === '__name__') return undefined;
    const matcher = {
      label,
      operator: operator as QueryMatcher['operator'],
      value,
    };
    if (label === 'le' && operator === '=') bucketBound = value;
    matchers.push(withBothSpellings(matcher));
  }
  return { selector: { metric, matchers }, bucketBound };
}
