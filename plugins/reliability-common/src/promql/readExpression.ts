import type { SyntaxNode, Tree } from '@lezer/common';
import { applyEdits, commentEdits, withoutComments } from './edits';
import {
  misplaced,
  parseQuery,
  placeholderEdits,
  type QueryProblem,
  rangePositions,
  refused,
} from './parseQuery';
import { printSelector, readSelector } from './selector';
import { onlyChild } from './tree';

/**
 * A query that has a value at each moment: a ratio, a latency, a length.
 *
 * @public
 */
export interface ValueExpression {
  /** The expression, complete and without comments, `[{{.window}}]` being `step` seconds. */
  render(step: number): string;
  /** The selector as it is asked for, when that is all the query is. */
  plain?: string;
  /** It has the placeholder `[{{.window}}]`. */
  isTemplate: boolean;
}

/**
 * What an expression turned out to be; `problem` is an error.
 *
 * @public
 */
export type ReadExpression =
  | { ok: true; expression: ValueExpression }
  | { ok: false; problem: QueryProblem };

const WHAT_TO_WRITE =
  'write what gives one value at each moment, such as queue_length{job="checkout"} or an expression around it';

const RANGES = new Set(['MatrixSelector', 'SubqueryExpr']);

const SCALARS = ['Time', 'Scalar', 'Pi'];

/**
 * Reads the query of a threshold or of a ratio that is divided already: one
 * complete expression of PromQL whose value is a vector at each moment.
 *
 * @public
 */
export function readExpression(value: unknown): ReadExpression {
  const parsed = parseQuery(value, WHAT_TO_WRITE);
  if (!parsed.ok) {
    return parsed;
  }
  const { text, tree, positions } = parsed;
  const ranges = rangePositions(tree);
  if (positions.some(position => !ranges.has(position))) {
    return misplaced();
  }
  const root = withoutBrackets(onlyChild(tree.topNode));
  if (!root || RANGES.has(base(root).name)) {
    return refused(
      'range-alone',
      `A range of samples is no value: put a function such as avg_over_time(…) around it, or ${WHAT_TO_WRITE}`,
    );
  }
  if (isScalar(root)) {
    return refused('no-series', `The query reads no series: ${WHAT_TO_WRITE}`);
  }
  const plain =
    root.name === 'VectorSelector' ? printed(root, text, tree) : undefined;
  if (root.name === 'VectorSelector' && plain === undefined) {
    return refused(
      'metric-name-missing',
      'The selector must name one metric, as in queue_length{job="checkout"}',
    );
  }
  const edits = [...commentEdits(tree), ...placeholderEdits(positions)].sort(
    (a, b) => a.from - b.from,
  );
  return {
    ok: true,
    expression: {
      render: step => plain ?? applyEdits(text, edits, step),
      plain,
      isTemplate: positions.length > 0,
    },
  };
}

function withoutBrackets(node: SyntaxNode | undefined): SyntaxNode | undefined {
  let inner = node;
  while (inner?.name === 'ParenExpr') {
    inner = onlyChild(inner);
  }
  return inner;
}

/** What `offset` and `@` are put behind. */
function base(node: SyntaxNode): SyntaxNode {
  let inner = node;
  while (
    ['OffsetExpr', 'StepInvariantExpr', 'ParenExpr'].includes(inner.name)
  ) {
    const child = inner.firstChild;
    if (!child) {
      return inner;
    }
    inner = child;
  }
  return inner;
}

function isScalar(node: SyntaxNode | undefined): boolean {
  const inner = withoutBrackets(node);
  if (!inner) {
    return true;
  }
  switch (inner.name) {
    case 'BinaryExpr':
      return (
        isScalar(inner.firstChild ?? undefined) &&
        isScalar(inner.lastChild ?? undefined)
      );
    case 'UnaryExpr':
      return isScalar(inner.lastChild ?? undefined);
    case 'FunctionCall': {
      const name = inner.getChild('FunctionIdentifier')?.firstChild?.name;
      return SCALARS.includes(name ?? '');
    }
    default:
      return inner.name.endsWith('Literal');
  }
}

function printed(
  node: SyntaxNode,
  text: string,
  tree: Tree,
): string | undefined {
  const read = readSelector(node, text);
  switch (read.outcome) {
    case 'selector':
      return printSelector(read.selector);
    case 'as-written':
      return withoutComments(text.slice(node.from, node.to), tree, node.from);
    default:
      return undefined;
  }
}
