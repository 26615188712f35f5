import type { SyntaxNode } from '@lezer/common';
import { literalText } from '../promql/literalText';
import { MAXIMUM_QUERY_LENGTH, parsePromql } from '../promql/parsePromql';
import { aggregationLabels } from './aggregationLabels';
import { binaryLabels } from './binaryLabels';
import { operandsOf, readMatchers } from './queryParts';
import { NO_LABELS, type PossibleLabels, withLabel } from './labelSet';
import { rememberUpTo } from './rememberUpTo';

const ANYTHING: PossibleLabels = { known: new Map(), open: 'all' };
const MAXIMUM_REMEMBERED = 20_000;

/** Functions whose result is a value without labels. */
const WITHOUT_LABELS: ReadonlySet<string> = new Set([
  'Scalar',
  'Vector',
  'Time',
  'Pi',
]);

/** Functions that add labels the query does not give a value. */
const ADDS_LABELS: ReadonlySet<string> = new Set([
  'Info',
  'HistogramQuantiles',
]);

/** Functions whose series come behind their numbers; of all others they come first. */
const SERIES_LAST: ReadonlySet<string> = new Set([
  'HistogramQuantile',
  'HistogramFraction',
  'QuantileOverTime',
]);

/**
 * The labels that the results of a PromQL query carry, as far as the query
 * itself tells: those that selectors fix by `=` and that survive what is done
 * to the series. Where the query is not understood, nothing is known.
 */
export const queryLabels = rememberUpTo(
  MAXIMUM_REMEMBERED,
  (query: string): PossibleLabels => {
    if (query.length > MAXIMUM_QUERY_LENGTH) return ANYTHING;
    const { text, tree } = parsePromql(query);
    const expression = tree.topNode.firstChild;
    try {
      return expression && !hasErrors(tree.topNode)
        ? withoutName(labelsOf(expression, text))
        : ANYTHING;
    } catch (error) {
      // Queries come from others, and may be nested deeper than the stack.
      if (error instanceof RangeError) return ANYTHING;
      throw error;
    }
  },
);

function hasErrors(node: SyntaxNode): boolean {
  let found = false;
  node.cursor().iterate(part => {
    found = found || part.type.isError;
    return !found;
  });
  return found;
}

/** An alert never carries the name of a metric. */
function withoutName(labels: PossibleLabels): PossibleLabels {
  return withLabel(labels, '__name__', '');
}

function labelsOf(node: SyntaxNode, text: string): PossibleLabels {
  const read = (part: SyntaxNode) => labelsOf(part, text);
  switch (node.name) {
    case 'VectorSelector':
      return selectorLabels(node, text);
    case 'NumberDurationLiteral':
    case 'StringLiteral':
      return NO_LABELS;
    case 'AggregateExpr':
      return aggregationLabels(node, text, read);
    case 'BinaryExpr':
      return binaryLabels(node, text, read);
    case 'FunctionCall':
      return functionLabels(node, text);
    case 'ParenExpr':
    case 'UnaryExpr':
    case 'MatrixSelector':
    case 'SubqueryExpr':
    case 'OffsetExpr':
    case 'StepInvariantExpr': {
      const [operand] = operandsOf(node);
      return operand ? read(operand) : ANYTHING;
    }
    default:
      return ANYTHING;
  }
}

function selectorLabels(node: SyntaxNode, text: string): PossibleLabels {
  const known = new Map<string, string>();
  for (const { label, operator, value } of readMatchers(node, text)) {
    if (operator === '=') known.set(label, value);
  }
  return { known, open: 'all' };
}

function functionLabels(node: SyntaxNode, text: string): PossibleLabels {
  const name = node.getChild('FunctionIdentifier')?.firstChild?.name ?? '';
  const body = node.getChild('FunctionCallBody');
  const all = body ? operandsOf(body) : [];
  if (WITHOUT_LABELS.has(name)) return NO_LABELS;
  if (name === 'Absent' || name === 'AbsentOverTime') {
    return absentLabels(all[0], text);
  }
  if (ADDS_LABELS.has(name)) return ANYTHING;
  const series = SERIES_LAST.has(name) ? all[all.length - 1] : all[0];
  // Without an argument, functions of time work on `vector(time())`.
  if (!series) return NO_LABELS;
  const labels = labelsOf(series, text);
  if (name === 'HistogramQuantile' || name === 'HistogramFraction') {
    return withLabel(labels, 'le', '');
  }
  if (name === 'LabelReplace' || name === 'LabelJoin') {
    const target = all[1];
    return target?.name === 'StringLiteral'
      ? withLabel(
          labels,
          literalText(text.slice(target.from, target.to)),
          undefined,
        )
      : ANYTHING;
  }
  return labels;
}

/** What is absent has the labels it was asked for by `=`, and no others. */
function absentLabels(
  node: SyntaxNode | undefined,
  text: string,
): PossibleLabels {
  let inner = node;
  while (inner && inner.name !== 'VectorSelector') {
    if (!['ParenExpr', 'MatrixSelector', 'OffsetExpr'].includes(inner.name)) {
      return NO_LABELS;
    }
    [inner] = operandsOf(inner);
  }
  if (!inner) return NO_LABELS;
  const matchers = readMatchers(inner, text);
  // A label that is asked for in two ways is given up.
  const once = matchers.filter(
    ({ label, operator }) =>
      operator === '=' &&
      matchers.filter(other => other.label === label).length === 1,
  );
  return {
    known: new Map(once.map(({ label, value }) => [label, value])),
    open: new Set(),
  };
}
