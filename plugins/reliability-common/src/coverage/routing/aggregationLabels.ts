import type { SyntaxNode } from '@lezer/common';
import { literalText } from '../promql/literalText';
import {
  dropLabels,
  keepLabels,
  NO_LABELS,
  type PossibleLabels,
  withLabel,
} from './labelSet';
import { groupingLabels, operandsOf } from './queryParts';

/** Aggregations that pass series on as they are. */
const SELECTING: ReadonlySet<string> = new Set([
  'Topk',
  'Bottomk',
  'LimitK',
  'LimitRatio',
]);

/** Labels of an aggregation's results. */
export function aggregationLabels(
  node: SyntaxNode,
  text: string,
  read: (part: SyntaxNode) => PossibleLabels,
): PossibleLabels {
  const operator = node.getChild('AggregateOp')?.firstChild?.name ?? '';
  const body = node.getChild('FunctionCallBody');
  const operands = body ? operandsOf(body) : [];
  const series = operands[operands.length - 1];
  const labels = series ? read(series) : NO_LABELS;
  if (SELECTING.has(operator)) return labels;

  const modifier = node.getChild('AggregateModifier');
  const names = groupingLabels(modifier?.getChild('GroupingLabels'), text);
  const grouped = modifier?.getChild('Without')
    ? dropLabels(labels, names)
    : keepLabels(labels, names);
  if (operator === 'CountValues' && operands[0]?.name === 'StringLiteral') {
    const target = text.slice(operands[0].from, operands[0].to);
    return withLabel(grouped, literalText(target), undefined);
  }
  return grouped;
}
