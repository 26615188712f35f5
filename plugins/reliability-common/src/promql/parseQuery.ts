import type { Tree } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import { type Edit } from './edits';
import { firstError } from './tree';

/**
 * What is wrong with a query, and what to write.
 *
 * @public
 */
export interface QueryProblem {
  severity: 'error' | 'warning';
  /** Stable id, for example `prometheus/syntax`. */
  rule: string;
  message: string;
}

/**
 * Longer queries are refused: characters.
 *
 * @public
 */
export const MAX_QUERY_LENGTH = 10_000;

const PLACEHOLDER = /\[\s*\{\{\s*\.window\s*\}\}\s*\]/;
const PROBE = '[1m]';

/** One complete expression, with a range of its own where `[{{.window}}]` was. */
export interface ParsedQuery {
  ok: true;
  text: string;
  tree: Tree;
  /** Where `[{{.window}}]` was, in `text`. */
  positions: number[];
}

/** A query that nothing is done with. */
export interface RefusedQuery {
  ok: false;
  problem: QueryProblem;
}

/** Reads a query as far as its syntax goes. `whatToWrite` ends the sentence of a missing one. */
export function parseQuery(
  value: unknown,
  whatToWrite: string,
): ParsedQuery | RefusedQuery {
  if (typeof value !== 'string' || value.trim() === '') {
    return refused('query-missing', `spec.query must be text: ${whatToWrite}`);
  }
  if (value.length > MAX_QUERY_LENGTH) {
    return refused(
      'query-too-long',
      `The query has ${value.length} characters; at most ${MAX_QUERY_LENGTH} are read. Record the long part as a rule and read that`,
    );
  }
  const pieces = value.split(PLACEHOLDER);
  const text = pieces.join(PROBE);
  const tree = parser.parse(text);
  const wrong = firstError(tree);
  if (wrong === undefined) {
    return { ok: true, text, tree, positions: placeholderPositions(pieces) };
  }
  return text.includes('{{')
    ? refused(
        'template-unknown',
        'The only template that is replaced is [{{.window}}], with its brackets and nothing else between them',
      )
    : refused(
        'syntax',
        `The query cannot be read as PromQL near ${near(text, wrong)}`,
      );
}

export function refused(rule: string, message: string): RefusedQuery {
  return {
    ok: false,
    problem: { severity: 'error', rule: `prometheus/${rule}`, message },
  };
}

export function misplaced(): RefusedQuery {
  return refused(
    'placeholder-misplaced',
    '[{{.window}}] must be the range of a selector, not part of a text, a comment or a subquery',
  );
}

/** What puts the range of the step where the placeholders were. */
export function placeholderEdits(positions: readonly number[]): Edit[] {
  return positions.map(position => ({
    from: position,
    to: position + PROBE.length,
    write: step => `[${step}s]`,
  }));
}

/** Where the ranges of selectors begin. */
export function rangePositions(tree: Tree): Set<number> {
  const ranges = new Set<number>();
  tree.iterate({
    enter({ node, name }) {
      const range =
        name === 'MatrixSelector' ? node.getChild('DurationExpr') : undefined;
      if (range) {
        ranges.add(range.from - 1);
      }
    },
  });
  return ranges;
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
