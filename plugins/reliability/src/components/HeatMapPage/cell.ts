import type {
  CheckOutcome,
  HeatMap,
} from '@vigie/backstage-plugin-reliability-common';

export type Group = HeatMap['groups'][number];
export type OutcomeCounts = Group['outcomes'][number];

/** How a cell looks; one of the keys of the legend. */
export type CellLook = 'fail' | 'unknown' | 'pass' | 'exempt' | 'none';

export const CELL_SYMBOLS: Record<CellLook, string> = {
  fail: '✕',
  unknown: '?',
  pass: '✓',
  exempt: '○',
  none: '–',
};

/** What a cell says: the worst outcome and how many services have it. */
export interface Cell {
  look: CellLook;
  count: number;
  /** The services that the cell leads to. */
  outcome: CheckOutcome;
}

/** A group passes a check only when no service of it fails it or cannot be seen. */
export function cellOf(counts: OutcomeCounts): Cell {
  const { fail, unknown, pass, exempt, notApplicable } = counts;
  if (fail > 0) {
    return { look: 'fail', count: fail, outcome: 'fail' };
  }
  if (unknown > 0) {
    return { look: 'unknown', count: unknown, outcome: 'unknown' };
  }
  if (pass > 0) {
    return { look: 'pass', count: pass, outcome: 'pass' };
  }
  if (exempt > 0) {
    return { look: 'exempt', count: exempt, outcome: 'exempt' };
  }
  return { look: 'none', count: notApplicable, outcome: 'not-applicable' };
}

/** The share of services that fail, of those the check applies to, in thirds. */
export function failShare(counts: OutcomeCounts): 1 | 2 | 3 {
  const applicable =
    counts.fail + counts.unknown + counts.pass + counts.exempt || 1;
  const share = counts.fail / applicable;
  if (share <= 1 / 3) {
    return 1;
  }
  return share <= 2 / 3 ? 2 : 3;
}
