import type { Tree } from '@lezer/common';
import { applyEdits, commentEdits, type Edit, withoutComments } from './edits';
import {
  MAX_QUERY_LENGTH,
  misplaced,
  parseQuery,
  placeholderEdits,
  type QueryProblem,
  rangePositions,
  refused,
} from './parseQuery';
import { printSelector, readSelector, type QuerySelector } from './selector';
import { simpleSelector } from './simpleSelector';
import { callAround, plainSelectorNode } from './tree';

/**
 * A query that can be asked over any step.
 *
 * @public
 */
export interface CountQuery {
  /** PromQL that counts the events of `step` seconds, as one series without labels. */
  render(step: number): string;
  /** The selector as it is asked for, when that is all the query is. */
  plain?: string;
  /** That selector taken apart: such queries can share a request. */
  selector?: QuerySelector;
  /** `le` as written, when the query reads one bucket of a histogram. */
  bucketBound?: string;
  /** A constant stands in where the series are absent. */
  neverAbsent: boolean;
  warnings: QueryProblem[];
}

/**
 * What a query turned out to be; `problem` is an error.
 *
 * @public
 */
export type ReadQuery =
  | { ok: true; query: CountQuery }
  | { ok: false; problem: QueryProblem };

const COMPARISONS = new Set(['EqlC', 'Eql', 'Neq', 'Gtr', 'Gte', 'Lss', 'Lte']);

const WHAT_TO_WRITE =
  'write a plain selector such as http_requests_total{job="checkout"}, which is counted over each step, or put [{{.window}}] where the range goes, as in sum(increase(http_requests_total{job="checkout"}[{{.window}}]))';

/**
 * Reads the query of an SLI. It never gets as far as a server unless it is one
 * complete expression of PromQL, so that several can be put into one request.
 *
 * @public
 */
export function readQuery(value: unknown): ReadQuery {
  const simple =
    typeof value === 'string' && value.length <= MAX_QUERY_LENGTH
      ? simpleSelector(value)
      : undefined;
  if (simple) {
    return plainQuery(printSelector(simple.selector), simple);
  }
  const parsed = parseQuery(value, WHAT_TO_WRITE);
  if (!parsed.ok) {
    return parsed;
  }
  const { text, tree, positions } = parsed;
  return positions.length === 0
    ? readPlain(text, tree)
    : readTemplate(text, tree, positions);
}

function readPlain(text: string, tree: Tree): ReadQuery {
  const node = plainSelectorNode(tree);
  if (!node) {
    return refused(
      'placeholder-missing',
      `The query is more than a selector and does not say which range to count over: ${WHAT_TO_WRITE}`,
    );
  }
  const read = readSelector(node, text);
  if (read.outcome === 'nameless') {
    return refused(
      'metric-name-missing',
      'The selector must name one metric, as in http_requests_total{job="checkout"}',
    );
  }
  const selector = read.outcome === 'selector' ? read.selector : undefined;
  const plain = selector
    ? printSelector(selector)
    : withoutComments(text.slice(node.from, node.to), tree, node.from);
  return plainQuery(plain, {
    selector,
    bucketBound: read.outcome === 'selector' ? read.bucketBound : undefined,
  });
}

function plainQuery(
  plain: string,
  about: Pick<CountQuery, 'selector' | 'bucketBound'>,
): ReadQuery {
  return {
    ok: true,
    query: {
      plain,
      ...about,
      render: step => `sum(increase(${plain}[${step}s]))`,
      neverAbsent: false,
      warnings: [],
    },
  };
}

function readTemplate(
  text: string,
  tree: Tree,
  positions: number[],
): ReadQuery {
  const edits = commentEdits(tree);
  const rates: Edit[] = [];
  let compares = false;
  let alone = false;
  let neverAbsent = false;
  tree.iterate({
    enter(reference) {
      const node = reference.node;
      if (COMPARISONS.has(node.name) && node.parent?.name === 'BinaryExpr') {
        compares = true;
      }
      if (node.name === 'Vector') {
        // Up from the name of the function to its call, and what that is a part of.
        const whole = node.parent?.parent?.parent;
        neverAbsent ||= Boolean(whole?.getChild('Or'));
      }
      const range =
        node.name === 'MatrixSelector' && node.getChild('DurationExpr');
      if (!range) {
        return;
      }
      const call = callAround(node);
      if (call?.name !== 'FunctionCall') {
        alone = true;
      }
      const rate = call?.getChild('FunctionIdentifier')?.getChild('Rate');
      if (rate && positions.includes(range.from - 1)) {
        rates.push({ from: rate.from, to: rate.to, write: () => 'increase' });
      }
    },
  });
  const ranges = rangePositions(tree);
  if (positions.some(position => !ranges.has(position))) {
    return misplaced();
  }
  if (alone) {
    return refused(
      'range-alone',
      'A range of samples is no count: put increase(…) around it, or remove [{{.window}}] so that it is done for you',
    );
  }
  const warnings: QueryProblem[] = [];
  if (compares && rates.length > 0) {
    warnings.push({
      severity: 'warning',
      rule: 'prometheus/rate-compared',
      message:
        'rate(…) counts events per second, and as the query also compares it is left as it is: write increase(…) for counts of events',
    });
  } else {
    edits.push(...rates);
  }
  edits.push(...placeholderEdits(positions));
  edits.sort((a, b) => a.from - b.from);
  return {
    ok: true,
    query: {
      render: step => `sum(${applyEdits(text, edits, step)})`,
      neverAbsent,
      warnings,
    },
  };
}
