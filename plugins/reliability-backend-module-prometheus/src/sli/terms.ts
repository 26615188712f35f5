import { type LabelTest, labelTest } from '../promql/labelTest';
import type { CountQuery } from '../promql/readQuery';
import { type Matcher, printMatcher, type Selector } from '../promql/selector';

/**
 * Counts per step: slot `i` is the step that ends at `from + (i + 1) · step`.
 * `NaN` is a step without an answer, `Infinity` one whose answer is no count.
 */
export type Counts = Float64Array;

/** Which counts of an SLI a term gives: `part` is its good or its bad events. */
export type Role = 'part' | 'total';

/** Selects one metric by labels; terms that differ in label values share a request. */
export interface SelectorTerm {
  kind: 'selector';
  metric: string;
  /** Labels with exactly one value wanted: what tells members of a family apart. */
  equals: ReadonlyMap<string, string>;
  others: readonly Matcher[];
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
  expression: string;
}

/** One thing to ask for. */
export type Term = SelectorTerm | ExpressionTerm;

/** What a term gave. */
export interface TermCounts {
  total: Counts;
  /** Of terms that split their total. */
  part?: Counts;
  /** The label to split by is on no series at all. */
  splitLabelMissing?: boolean;
}

/** How the counts of one SLI are asked for. */
export type Asked = { joint: Term } | { part: Term; total: Term };

/**
 * Chooses how to ask: from one request when the part is the total with more
 * conditions on one label, so that both are of the same moment; else apart.
 */
export function askFor(
  part: CountQuery,
  total: CountQuery,
  step: number,
  mayJoin: (metric: string, label: string) => boolean,
): Asked {
  const split =
    part.selector && total.selector
      ? splitOf(part.selector, total.selector)
      : undefined;
  if (split && total.selector && mayJoin(total.selector.metric, split.label)) {
    const term = selectorTerm(total.selector);
    if (!term.equals.has(split.label)) {
      return { joint: { ...term, split } };
    }
  }
  return { part: termOf(part, step), total: termOf(total, step) };
}

function termOf(query: CountQuery, step: number): Term {
  return query.selector
    ? selectorTerm(query.selector)
    : { kind: 'expression', expression: query.render(step) };
}

function selectorTerm(selector: Selector): SelectorTerm {
  const uses = new Map<string, number>();
  for (const { label } of selector.matchers) {
    uses.set(label, (uses.get(label) ?? 0) + 1);
  }
  const equals = new Map<string, string>();
  const others: Matcher[] = [];
  for (const matcher of selector.matchers) {
    const { label, operator, value } = matcher;
    // An empty value means that the label is absent: nothing to group by.
    if (operator === '=' && value !== '' && uses.get(label) === 1) {
      equals.set(label, value);
    } else {
      others.push(matcher);
    }
  }
  return { kind: 'selector', metric: selector.metric, equals, others };
}

function splitOf(part: Selector, total: Selector): Split | undefined {
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
