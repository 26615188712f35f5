import type { MatrixRow } from '../client/answers';
import { PrometheusError } from '../client/failures';
import {
  printMatcher,
  printSelector,
  type QueryMatcher,
  quoteRegex,
} from '@vigie/backstage-plugin-reliability-common';
import { type Grid, readPoints, unknownCounts } from './grid';
import { givesValues, readingOf } from './readings';
import { readValues, twoAtMost } from './values';
import type { SelectorTerm, TermCounts } from './terms';

/** Rows a split may cost per member before it is cheaper to ask twice. */
const MAX_ROWS_PER_MEMBER = 50;

/** A request could not tell the parts of these members: ask for them apart. */
export class AskApart extends Error {
  constructor(readonly labelIsWide: boolean) {
    super('The parts have to be asked for apart');
  }
}

/** Terms with the same key can share a request. */
export function familyKey(term: SelectorTerm): string {
  return JSON.stringify([
    term.reads,
    term.metric,
    term.others.map(printMatcher).sort(),
    [...term.equals.keys()].sort(),
    term.split?.label ?? '',
  ]);
}

/**
 * One query for all members. Labels on which they differ become an alternation
 * and are grouped by; one query may so cover combinations nobody wants, which
 * are left out when the answer is read.
 */
export function familyQuery(
  members: readonly SelectorTerm[],
  step: number,
): string {
  const [first] = members;
  const matchers: QueryMatcher[] = [...first.others];
  for (const label of [...first.equals.keys()].sort()) {
    const values = [...valuesOf(members, label)].sort();
    matchers.push(
      values.length === 1
        ? { label, operator: '=', value: values[0] }
        : { label, operator: '=~', value: values.map(quoteRegex).join('|') },
    );
  }
  const by = [...varyingLabels(members)];
  if (first.split) {
    by.push(first.split.label);
  }
  const selector = printSelector({ metric: first.metric, matchers });
  const grouping = by.length > 0 ? ` by (${by.join(', ')})` : '';
  const asked = readingOf(selector, first.reads, step);
  return givesValues(first.reads)
    ? twoAtMost(asked, grouping)
    : `sum${grouping} (${asked})`;
}

/**
 * Gives every member its rows.
 *
 * @throws AskApart, or PrometheusError of kind `invalid-response`
 */
export function readFamily(
  name: string,
  members: readonly SelectorTerm[],
  rows: readonly MatrixRow[],
  grid: Grid,
): TermCounts[] {
  const { split, reads } = members[0];
  if (givesValues(reads)) {
    return readValueFamily(name, members, rows, grid);
  }
  if (split && rows.length > MAX_ROWS_PER_MEMBER * members.length) {
    throw new AskApart(true);
  }
  const labels = varyingLabels(members);
  const byValues = new Map<string, Array<{ value: string; row: MatrixRow }>>();
  for (const row of rows) {
    const key = JSON.stringify(labels.map(label => labelOf(row, label)));
    const value = split ? labelOf(row, split.label) : '';
    const found = byValues.get(key) ?? [];
    if (found.some(item => item.value === value)) {
      throw new PrometheusError({
        kind: 'invalid-response',
        message: `${name} answered with the same series twice`,
      });
    }
    found.push({ value, row });
    byValues.set(key, found);
  }
  return members.map(member => {
    const key = JSON.stringify(labels.map(label => member.equals.get(label)));
    const found = byValues.get(key) ?? [];
    const counts: TermCounts = { total: unknownCounts(grid) };
    if (member.split) {
      counts.part = unknownCounts(grid);
      counts.splitLabelMissing =
        found.length > 0 && found.every(item => item.value === '');
    }
    for (const { value, row } of found) {
      const accepted = member.split?.accepts(value);
      if (member.split && accepted === undefined) {
        throw new AskApart(false);
      }
      for (const { slot, count } of readPoints(name, row, grid)) {
        counts.total[slot] = plus(counts.total[slot], count);
        if (counts.part) {
          counts.part[slot] = plus(counts.part[slot], accepted ? count : 0);
        }
      }
    }
    return counts;
  });
}

/** Gives every member all of its rows: how many there are is part of the answer. */
function readValueFamily(
  name: string,
  members: readonly SelectorTerm[],
  rows: readonly MatrixRow[],
  grid: Grid,
): TermCounts[] {
  const labels = varyingLabels(members);
  const byValues = new Map<string, MatrixRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(labels.map(label => labelOf(row, label)));
    const found = byValues.get(key) ?? [];
    found.push(row);
    byValues.set(key, found);
  }
  return members.map(member => {
    const key = JSON.stringify(labels.map(label => member.equals.get(label)));
    return readValues(name, byValues.get(key) ?? [], grid);
  });
}

/** Sums of quantised counts are exact in any order; what is no count stays so. */
function plus(sum: number, count: number): number {
  return Number.isNaN(sum) ? count : sum + count;
}

/** A label that is absent and one that is empty are the same. */
function labelOf(row: MatrixRow, label: string): string {
  return Object.hasOwn(row.metric, label) ? row.metric[label] : '';
}

function valuesOf(
  members: readonly SelectorTerm[],
  label: string,
): Set<string> {
  return new Set(members.map(member => member.equals.get(label) ?? ''));
}

function varyingLabels(members: readonly SelectorTerm[]): string[] {
  return [...members[0].equals.keys()]
    .filter(label => valuesOf(members, label).size > 1)
    .sort();
}
