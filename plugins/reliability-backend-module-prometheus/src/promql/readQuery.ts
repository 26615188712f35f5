import type { Tree } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import { applyEdits, commentEdits, type Edit, withoutComments } from './edits';
import { printSelector, readSelector, type Selector } from './selector';
import { callAround, firstError, plainSelectorNode } from './tree';

/** What is wrong with a query, and what to write. */
export interface QueryProblem {
  severity: 'error' | 'warning';
  rule: string;
  message: string;
}

/** A query that can be asked over any step. */
export interface CountQuery {
  /** PromQL that counts the events of `step` seconds, as one series without labels. */
  render(step: number): string;
  /** The selector behind it, when that is all it is: such queries can share a request. */
  selector?: Selector;
  /** `le` as written, when the query reads one bucket of a histogram. */
  bucketBound?: string;
  /** A constant stands in where the series are absent. */
  neverAbsent: boolean;
  warnings: QueryProblem[];
}

export type ReadQuery =
  | { ok: true; query: CountQuery }
  | { ok: false; problem: QueryProblem };

export const MAX_QUERY_LENGTH = 10_000;

const PLACEHOLDER = /\[\s*\{\{\s*\.window\s*\}\}\s*\]/;
const PROBE = '[1m]';
const COMPARISONS = new Set(['EqlC', 'Eql', 'Neq', 'Gtr', 'Gte', 'Lss', 'Lte']);

const WHAT_TO_WRITE =
  'write a plain selector such as http_requests_total{job="checkout"}, which is counted over each step, or put [{{.window}}] where the range goes, as in sum(increase(http_requests_total{job="checkout"}[{{.window}}]))';

/**
 * Reads the query of an SLI. It never gets as far as a server unless it is one
 * complete expression of PromQL, so that several can be put into one request.
 */
export function readQuery(value: unknown): ReadQuery {
  if (typeof value !== 'string' || value.trim() === '') {
    return problem(
      'query-missing',
      `spec.query must be text: ${WHAT_TO_WRITE}`,
    );
  }
  if (value.length > MAX_QUERY_LENGTH) {
    return problem(
      'query-too-long',
      `The query has ${value.length} characters; at most ${MAX_QUERY_LENGTH} are read. Record the long part as a rule and read that`,
    );
  }
  const pieces = value.split(PLACEHOLDER);
  const text = pieces.join(PROBE);
  const tree = parser.parse(text);
  const wrong = firstError(tree);
  if (wrong !== undefined) {
    return text.includes('{{')
      ? problem(
          'template-unknown',
          'The only template that is replaced is [{{.window}}], with its brackets and nothing else between them',
        )
      : problem(
          'syntax',
          `The query cannot be read as PromQL near ${near(text, wrong)}`,
        );
  }
  return pieces.length === 1
    ? readPlain(text, tree)
    : readTemplate(text, tree, placeholderPositions(pieces));
}

function readPlain(text: string, tree: Tree): ReadQuery {
  const node = plainSelectorNode(tree);
  if (!node) {
    return problem(
      'placeholder-missing',
      `The query is more than a selector and does not say which range to count over: ${WHAT_TO_WRITE}`,
    );
  }
  const read = readSelector(node, text);
  if (read.outcome === 'nameless') {
    return problem(
      'metric-name-missing',
      'The selector must name one metric, as in http_requests_total{job="checkout"}',
    );
  }
  const selector = read.outcome === 'selector' ? read.selector : undefined;
  const printed = selector
    ? printSelector(selector)
    : withoutComments(text.slice(node.from, node.to), tree, node.from);
  return {
    ok: true,
    query: {
      selector,
      bucketBound: read.outcome === 'selector' ? read.bucketBound : undefined,
      render: step => `sum(increase(${printed}[${step}s]))`,
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
  const ranges = new Set<number>();
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
      if (node.name !== 'MatrixSelector') {
        return;
      }
      const range = node.getChild('DurationExpr');
      if (!range) {
        return;
      }
      ranges.add(range.from - 1);
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
  if (positions.some(position => !ranges.has(position))) {
    return problem(
      'placeholder-misplaced',
      '[{{.window}}] must be the range of a selector, not part of a text, a comment or a subquery',
    );
  }
  if (alone) {
    return problem(
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
  for (const position of positions) {
    edits.push({
      from: position,
      to: position + PROBE.length,
      write: step => `[${step}s]`,
    });
  }
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

function placeholderPositions(pieces: readonly string[]): number[] {
  const positions: number[] = [];
  let at = 0;
  for (const piece of pieces.slice(0, -1)) {
    at += piece.length;
    positions.push(at);
    at += PROBE.length;
  }
  return positions;
}

function near(text: string, position: number): string {
  const rest = text.slice(position, position + 20).trim();
  return rest ? `'${rest}'` : 'its end';
}

function problem(rule: string, message: string): ReadQuery {
  return {
    ok: false,
    problem: { severity: 'error', rule: `prometheus/${rule}`, message },
  };
}
