import { parseEntityRef } from '@backstage/catalog-model';
import {
  type CheckOutcome,
  type HeatMap,
  LEVELS,
} from '@vigie/backstage-plugin-reliability-common';
import type {
  GroupDay,
  Grouping,
  HeatMapRow,
} from '../database/checks/HeatMapStore';
import type { ChartedService } from './HeatMapService';

type Group = HeatMap['groups'][number];

/** Key of services that are in no group. */
const NONE = 'none';

const COUNTERS: Record<CheckOutcome, keyof Group['outcomes'][number]> = {
  pass: 'pass',
  fail: 'fail',
  unknown: 'unknown',
  exempt: 'exempt',
  'not-applicable': 'notApplicable',
};

export function keyOf(row: HeatMapRow, grouping: Grouping): string {
  return row[grouping] ?? NONE;
}

/** Services added up by group, the one with most failures first. */
export function groupsOf(
  services: readonly ChartedService[],
  grouping: Grouping,
  days: readonly GroupDay[],
  titles: ReadonlyMap<string, string>,
  checks: number,
): Group[] {
  const groups = new Map<string, Group>();
  for (const { row, outcomes } of services) {
    const key = keyOf(row, grouping);
    let group = groups.get(key);
    if (!group) {
      group = emptyGroup(
        key,
        titles.get(key) ?? titleOf(key, grouping),
        checks,
      );
      groups.set(key, group);
    }
    group.services += 1;
    group.levels[row.level ?? NONE] += 1;
    for (let index = 0; index < checks; index += 1) {
      group.outcomes[index][COUNTERS[outcomes[index]]] += 1;
    }
  }
  for (const [key, trend] of trendsOf(days)) {
    const group = groups.get(key);
    if (group) group.trend = trend;
  }
  const failures = (group: Group) =>
    group.outcomes.reduce((sum, { fail }) => sum + fail, 0);
  return Array.from(groups.values()).sort(
    (one, other) =>
      failures(other) - failures(one) || (one.key < other.key ? -1 : 1),
  );
}

function emptyGroup(key: string, title: string, checks: number): Group {
  const levels = {
    none: 0,
    observed: 0,
    alerted: 0,
    operable: 0,
    resilient: 0,
  };
  return {
    key,
    title,
    services: 0,
    outcomes: Array.from({ length: checks }, () => ({
      pass: 0,
      fail: 0,
      unknown: 0,
      exempt: 0,
      notApplicable: 0,
    })),
    levels: LEVELS.reduce((all, level) => ({ ...all, [level]: 0 }), levels),
  };
}

function trendsOf(
  days: readonly GroupDay[],
): Map<string, NonNullable<Group['trend']>> {
  const sums = new Map<string, Map<string, GroupDay>>();
  for (const each of days) {
    const key = each.key ?? NONE;
    const group = sums.get(key) ?? new Map<string, GroupDay>();
    sums.set(key, group);
    const sum = group.get(each.day);
    if (sum) {
      sum.pass += each.pass;
      sum.fail += each.fail;
      sum.unknown += each.unknown;
    } else {
      group.set(each.day, { ...each });
    }
  }
  return new Map(
    Array.from(sums, ([key, group]) => [
      key,
      Array.from(group.values(), ({ day, pass, fail, unknown }) => ({
        day,
        pass,
        fail,
        unknown,
      })).sort((one, other) => (one.day < other.day ? -1 : 1)),
    ]),
  );
}

function titleOf(key: string, grouping: Grouping): string {
  if (key === NONE || grouping === 'tier') return key;
  try {
    return parseEntityRef(key).name;
  } catch {
    return key;
  }
}
