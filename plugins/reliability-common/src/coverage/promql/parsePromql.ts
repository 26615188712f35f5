import { parser } from '@prometheus-io/lezer-promql';
import { Tree } from '@lezer/common';

/** Longer queries are cut: nobody writes them by hand. */
export const MAXIMUM_QUERY_LENGTH = 10_000;

export interface ParsedPromql {
  text: string;
  tree: Tree;
  /** Nested so deep that nothing was read of it. */
  isTooDeep: boolean;
}

/** Placeholders of templates stand for a duration wherever our queries allow them. */
export function parsePromql(query: string): ParsedPromql {
  const text = query
    .slice(0, MAXIMUM_QUERY_LENGTH)
    .replace(/\{\{[^{}]{0,100}\}\}/g, '5m');
  try {
    return { text, tree: parser.parse(text), isTooDeep: false };
  } catch (error) {
    // The parser builds its tree by recursion, and queries come from others.
    if (!(error instanceof RangeError)) throw error;
    return { text, tree: Tree.empty, isTooDeep: true };
  }
}
