import type { SyntaxNode } from '@lezer/common';
import {
  agreeOn,
  dropLabels,
  eitherLabels,
  keepLabels,
  NO_LABELS,
  type PossibleLabels,
  valueOf,
  withLabel,
} from './labelSet';
import { groupingLabels, operandsOf } from './queryParts';

type Read = (part: SyntaxNode) => PossibleLabels;

/** Labels of the results of two operands. */
export function binaryLabels(
  node: SyntaxNode,
  text: string,
  read: Read,
): PossibleLabels {
  const [left, right] = operandsOf(node);
  if (!left || !right) return NO_LABELS;
  if (isScalar(left)) return read(right);
  if (isScalar(right)) return read(left);
  const one = read(left);
  const other = read(right);
  if (node.getChild('Or')) return eitherLabels(one, other);

  const clause = node.getChild('MatchingModifierClause');
  const lists = clause?.getChildren('GroupingLabels') ?? [];
  const isOn = Boolean(clause?.getChild('On'));
  const isIgnoring = Boolean(clause?.getChild('Ignoring'));
  const names = isOn || isIgnoring ? groupingLabels(lists[0], text) : [];
  /** What both sides know together of the labels they are matched by. */
  const agreed = (main: PossibleLabels, by: PossibleLabels) =>
    agreeOn(
      main,
      by,
      isOn
        ? names
        : [...by.known.keys()].filter(
            name => name !== '__name__' && !names.includes(name),
          ),
    );
  if (node.getChild('Unless')) return one;
  if (node.getChild('And')) return agreed(one, other);

  const isLeft = Boolean(clause?.getChild('GroupLeft'));
  if (isLeft || clause?.getChild('GroupRight')) {
    const [many, single] = isLeft ? [one, other] : [other, one];
    const included = groupingLabels(lists[isOn || isIgnoring ? 1 : 0], text);
    return included.reduce(
      (labels, name) => withLabel(labels, name, valueOf(single, name)),
      agreed(many, single),
    );
  }
  const both = agreed(one, other);
  if (isOn) return keepLabels(both, names);
  return isIgnoring ? dropLabels(both, names) : both;
}

/** A number, which takes the other side's labels. */
function isScalar(node: SyntaxNode): boolean {
  const operands = operandsOf(node);
  switch (node.name) {
    case 'NumberDurationLiteral':
      return true;
    case 'ParenExpr':
    case 'UnaryExpr':
    case 'StepInvariantExpr':
    case 'BinaryExpr':
      return operands.length > 0 && operands.every(isScalar);
    case 'FunctionCall': {
      const name = node.getChild('FunctionIdentifier')?.firstChild?.name;
      return name === 'Scalar' || name === 'Time' || name === 'Pi';
    }
    default:
      return false;
  }
}
