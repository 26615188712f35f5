import { MAXIMUM_QUERY_LENGTH, parsePromql } from './parsePromql';

/**
 * Why a text is not PromQL, in a sentence, or `undefined` when it is.
 *
 * @public
 */
export function promqlSyntaxError(query: string): string | undefined {
  if (!query.trim()) return 'The expression is empty.';
  if (query.length > MAXIMUM_QUERY_LENGTH) {
    return `The expression is longer than ${MAXIMUM_QUERY_LENGTH} characters.`;
  }
  const { text, tree, isTooDeep } = parsePromql(query);
  if (isTooDeep) return 'The expression is nested too deep to be read.';
  let place: number | undefined;
  tree.iterate({
    enter: node => {
      if (place === undefined && node.type.isError) place = node.from;
      return place === undefined;
    },
  });
  if (place === undefined) return undefined;
  const rest = text.slice(place, place + 20).replace(/\s+/g, ' ');
  return rest.trim()
    ? `The expression is not PromQL from character ${place + 1}, at: ${rest}`
    : 'The expression is not PromQL: it ends too early.';
}
