import {
  promqlSelectors,
  type PromqlMatcher,
} from '@vigie/backstage-plugin-reliability-common';
import type { World } from './readWorld';
import type { Labels } from './series';

interface Row {
  metric: Labels;
  value: [number, string];
}

const STEP = 300;

/**
 * Answers the instant queries the portal asks: which series there are by some
 * labels, and how often alerts fired. Any other is refused, as a server does
 * with what it does not understand.
 *
 * @returns `undefined` for a query that is not understood
 */
export function answerQuery(
  query: string,
  world: World,
  now: number,
): Row[] | undefined {
  const firing =
    /^count_over_time\(max by \(([^)]*)\) \(ALERTS\{.*\}\)\[(\d+)s:/.exec(
      query,
    );
  if (firing) {
    return firingPoints(namesOf(firing[1]), Number(firing[2]), world, now);
  }
  const counted = /^count by \(([^)]*)\) \(/.exec(query);
  const [selector] = promqlSelectors(query);
  if (!counted || !selector) return undefined;
  const by = namesOf(counted[1]);
  const matchers: PromqlMatcher[] = [
    ...selector.matchers,
    ...(selector.metric
      ? [{ label: '__name__', operator: '=' as const, value: selector.metric }]
      : []),
  ];
  const groups = new Map<string, { metric: Labels; count: number }>();
  for (const series of world.series) {
    if (!matchers.every(matcher => isMatch(series, matcher))) continue;
    const metric = Object.fromEntries(
      by.flatMap(name => (series[name] ? [[name, series[name]]] : [])),
    );
    const key = JSON.stringify(metric);
    groups.set(key, { metric, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()].map(({ metric, count }) => ({
    metric,
    value: [now, String(count)],
  }));
}

function firingPoints(
  by: readonly string[],
  seconds: number,
  world: World,
  now: number,
): Row[] {
  return world.rules.flatMap(({ name, labels }) => {
    const points = Math.round((world.firingShare(name) * seconds) / STEP);
    if (points === 0) return [];
    const all: Labels = { ...labels, alertname: name };
    const metric = Object.fromEntries(
      by.flatMap(label => (all[label] ? [[label, all[label]]] : [])),
    );
    return [{ metric, value: [now, String(points)] as [number, string] }];
  });
}

function namesOf(list: string): string[] {
  return list.split(',').map(name => name.trim());
}

function isMatch(series: Labels, matcher: PromqlMatcher): boolean {
  const { label, operator, value } = matcher;
  const own = series[label] ?? '';
  switch (operator) {
    case '=':
      return own === value;
    case '!=':
      return own !== value;
    case '=~':
      return new RegExp(`^(?:${value})$`).test(own);
    default:
      return !new RegExp(`^(?:${value})$`).test(own);
  }
}
