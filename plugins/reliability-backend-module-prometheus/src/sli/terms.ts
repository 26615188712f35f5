import {
  type CountQuery,
  type LabelTest,
  labelTest,
  printMatcher,
  type QueryMatcher,
  type QuerySelector,
} from '@vigie/backstage-plugin-reliability-common';
import type { SliFailure } from '@vigie/backstage-plugin-reliability-node';
import type { ReadCounts } from './readSli';
import { givesValues, type Reading } from './readings';

/**
 * Counts per step: slot `i` is the step that ends at `from + (i + 1) · step`.
 * `NaN` is a step without an answer, `Infinity` one whose answer is no count.
 * Of terms that give values it holds these, and `NaN` is a step without one.
 */
export type Counts = Float64Array;

/** Which counts of an SLI a term gives: `part` is its good or its bad events. */
export type Role = 'part' | 'total';

/** Selects one metric by labels; terms that differ in label values share a request. */
export interface SelectorTerm {
  kind: 'selector';
  reads: Reading;
  metric: string;
  /** Labels with exactly one value wanted: what tells members of a family apart. */
  equals: ReadonlyMap<string, string>;
  others: readonly QueryMatcher[];
  /** Splits the total by this label, and tells which values make up the part. */
  split?: Split;
}

/** How the part is told from the total. */
export interface Split {
  label: string;
  accepts: LabelTest;
  /** Series without the label are what the query means to tell apart. */
  absenceIsMeant: boolean;
}

/** Any other expression; several share a request by being given a name each. */
export interface ExpressionTerm {
  kind: 'expression';
  gives: 'counts' | 'values';
  expression: string;
}

/** One thing to ask for. */
export type Term = SelectorTerm | ExpressionTerm;

/** Does a term have one value at each step, so that several series are a mistake? */
export function hasValues(term: Term): boolean {
  return term.kind === 'selector'
    ? givesValues(term.reads)
    : term.gives === 'values';
}

/** What a term gave. */
export interface TermCounts {
  total: Counts;
  /** Of terms that split their total. */
  part?: Counts;
  /** The label to split by is on no series at all. */
  splitLabelMissing?: boolean;
  /** Its answer is of no use, while those of the others may be. */
  failure?: SliFailure;
}

/** How the counts of one SLI are asked for. */
export type Asked = { joint: Term } | { part: Term; total: Term };

/**
 * Chooses how to ask: from one request when the part is the total with more
 * conditions on one label, so that both are of the same moment; else apart.
 */
export function askFor(
  { part, total, samplesAreCounts }: Omit<ReadCounts, 'partIs'>,
  step: number,
  mayJoin: (metric: string, label: string) => boolean,
): Asked {
  const reads = samplesAreCounts ? 'samples' : 'increase';
  const split =
    part.selector && total.selector
      ? splitOf(part.selector, total.selector)
      : undefined;
  if (split && total.selector && mayJoin(total.selector.metric, split.label)) {
    const term = selectorTerm(total.selector, reads);
    if (!term.equals.has(split.label)) {
      return { joint: { ...term, split } };
    }
  }
  return {
    part: termOf(part, reads, step),
    total: termOf(total, reads, step),
  };
}

function termOf(query: CountQuery, reads: Reading, step: number): Term {
  return query.selector
    ? selectorTerm(query.selector, reads)
    : expressionTerm(query.render(step), 'counts');
}

/** A term that asks for an expression as it stands. */
export function expressionTerm(
  expression: string,
  gives: ExpressionTerm['gives'],
): ExpressionTerm {
  return { kind: 'expression', gives, expression };
}

/** A term that asks for the series of a selector. */
export function selectorTerm(
  selector: QuerySelector,
  reads: Reading,
): SelectorTerm {
  const uses = new Map<string, number>();
  for (const { label } of selector.matchers) {
    uses.set(label, (uses.get(label) ?? 0) + 1);
  }
  const equals = new Map<string, string>();
  const others: QueryMatcher[] = [];
  for (const matcher of selector.matchers) {
    const { label, operator, value } = matcher;
    // An empty value means that the label is absent: nothing to group by.
    if (operator === '=' && value !== '' && uses.get(label) === 1) {
      equals.set(label, value);
    } else {
      others.push(matcher);
    }
  }
  return { kind: 'selector', reads, metric: selector.metric, equals, others };
}

function splitOf(part: QuerySelector, total: QuerySelector): Split | undefined {
  if (part.metric !== total.metric) {
    return undefined;
  }
  const extra = [...part.matchers];
  for (const matcher of total.matchers) {
    const printed = printMatcher(matcher);
    const index = extra.findIndex(item => printMatcher(item) === printed);
    if (index < 0) {
      return undefined;
    }
    extra.splice(index, 1);
  }
  const label = extra[0]?.label;
  if (label === undefined || extra.some(matcher => matcher.label !== label)) {
    return undefined;
  }
  const accepts = labelTest(extra);
  return (
    accepts && {
      label,
      accepts,
      absenceIsMeant: extra.some(matcher => matcher.value === ''),
    }
  );
}
