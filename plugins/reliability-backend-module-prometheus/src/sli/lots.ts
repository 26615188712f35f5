import type { SliFailure } from '@vigie/backstage-plugin-reliability-node';
import type { MatrixRow } from '../client/answers';
import { familyKey, familyQuery, readFamily } from './families';
import { type Grid, unknownCounts } from './grid';
import { packQuery, readPack } from './packs';
import type { ExpressionTerm, SelectorTerm, Term, TermCounts } from './terms';

const MAX_FAMILY = 200;
const MAX_PACK = 50;
const MAX_TEXT = 64_000;
const ROWS_OF_A_SPLIT = 8;

/** A term on its way, and what has come of it so far. */
export interface Pending<T extends Term = Term> {
  readonly term: T;
  readonly counts: TermCounts;
  readonly warnings: Set<string>;
  failure?: SliFailure;
  /** Its part could not be told from its total: both have to be asked for. */
  askApart?: boolean;
}

/** Terms that share a request. */
export interface Lot {
  members: ReadonlyArray<Pending>;
  /** Rows to expect in an answer. */
  rows: number;
  query(members: ReadonlyArray<Pending>, step: number): string;
  read(
    name: string,
    members: ReadonlyArray<Pending>,
    rows: readonly MatrixRow[],
    grid: Grid,
  ): TermCounts[];
}

export function pending<T extends Term>(term: T, grid: Grid): Pending<T> {
  const split = term.kind === 'selector' && term.split !== undefined;
  return {
    term,
    counts: {
      total: unknownCounts(grid),
      ...(split ? { part: unknownCounts(grid), splitLabelMissing: true } : {}),
    },
    warnings: new Set(),
  };
}

/**
 * Puts terms into as few requests as they fit in. An expression that `suspect`
 * names is asked for alone, so that it costs the others nothing.
 */
export function intoLots(
  all: ReadonlyArray<Pending>,
  suspect: (expression: string) => boolean,
): Lot[] {
  const families = new Map<string, Array<Pending<SelectorTerm>>>();
  const packed: Array<Pending<ExpressionTerm>> = [];
  const alone: Array<Pending<ExpressionTerm>> = [];
  for (const item of all) {
    if (isSelector(item)) {
      const key = familyKey(item.term);
      const family = families.get(key) ?? [];
      family.push(item);
      families.set(key, family);
    } else if (isExpression(item)) {
      (suspect(item.term.expression) ? alone : packed).push(item);
    }
  }
  return [
    ...[...families.values()]
      .flatMap(family => chunks(family, MAX_FAMILY, textOfSelector))
      .map(familyLot),
    ...chunks(packed, MAX_PACK, item => item.term.expression.length).map(
      packLot,
    ),
    ...alone.map(item => packLot([item])),
  ];
}

function isSelector(item: Pending): item is Pending<SelectorTerm> {
  return item.term.kind === 'selector';
}

function isExpression(item: Pending): item is Pending<ExpressionTerm> {
  return item.term.kind === 'expression';
}

function familyLot(members: ReadonlyArray<Pending<SelectorTerm>>): Lot {
  const terms = (items: ReadonlyArray<Pending>) =>
    items.filter(isSelector).map(item => item.term);
  return {
    members,
    rows: members.length * (members[0].term.split ? ROWS_OF_A_SPLIT : 1),
    query: (items, step) => familyQuery(terms(items), step),
    read: (name, items, rows, grid) =>
      readFamily(name, terms(items), rows, grid),
  };
}

function packLot(members: ReadonlyArray<Pending<ExpressionTerm>>): Lot {
  const terms = (items: ReadonlyArray<Pending>) =>
    items.filter(isExpression).map(item => item.term);
  return {
    members,
    rows: members.length,
    query: items => packQuery(terms(items)),
    read: (name, items, rows, grid) => readPack(name, terms(items), rows, grid),
  };
}

function textOfSelector(item: Pending<SelectorTerm>): number {
  let length = 0;
  for (const value of item.term.equals.values()) {
    length += 2 * value.length + 1;
  }
  return length;
}

function chunks<T>(
  items: readonly T[],
  most: number,
  textOf: (item: T) => number,
): T[][] {
  const result: T[][] = [];
  let current: T[] = [];
  let text = 0;
  for (const item of items) {
    const length = textOf(item);
    if (
      current.length > 0 &&
      (current.length >= most || text + length > MAX_TEXT)
    ) {
      result.push(current);
      current = [];
      text = 0;
    }
    current.push(item);
    text += length;
  }
  if (current.length > 0) {
    result.push(current);
  }
  return result;
}
