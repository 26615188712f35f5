import { classifyMetric, familyOf } from './classifyMetric';
import { letsAllThrough, spelledOut } from './labelPattern';
import {
  HOUSEKEEPING_ROUTE,
  ROUTE_LABEL,
  STATUS_LABEL,
} from './metricPatterns';
import { rememberedSelectors } from './promql';
import { remember } from './promql/remember';
import type { PromqlMatcher, PromqlSelector } from './promql';
import type { Signal } from './types';

/** A metric that a rule reads for a signal. */
export interface WatchedMetric {
  signal: Signal;
  metric: string;
  /** Labels by which good events are told from bad ones. */
  statusLabels: string[];
  isAbsence: boolean;
}

/**
 * Which signals a query watches, and by which metrics. The total below a ratio
 * of errors, and the count below a duration, belong to that ratio: such a query
 * does not watch traffic.
 */
export function watchedSignals(query: string): WatchedMetric[] {
  const watched = rememberedSelectors(query).flatMap(readSelector);
  const latencyFamilies = new Set(
    watched
      .filter(({ signal }) => signal === 'latency')
      .map(({ metric }) => familyOf(metric)),
  );
  const own = watched.filter(
    ({ signal, metric }) =>
      signal === 'latency' || !latencyFamilies.has(familyOf(metric)),
  );
  const isRatio = own.some(
    ({ signal }) => signal === 'errors' || signal === 'latency',
  );
  return own.filter(
    ({ signal, isAbsence }) => signal !== 'traffic' || !isRatio || isAbsence,
  );
}

function readSelector(selector: PromqlSelector): WatchedMetric[] {
  if (selector.matchers.some(isHousekeeping)) return [];
  const names = selector.metric
    ? [selector.metric]
    : selector.matchers
        .filter(({ label }) => label === '__name__')
        .flatMap(spelledOut);
  const statusLabels = selector.matchers
    .filter(
      matcher => STATUS_LABEL.test(matcher.label) && !letsAllThrough(matcher),
    )
    .map(({ label }) => label);
  return names.flatMap(metric => {
    const signal = classifyMetric(metric);
    if (!signal) return [];
    const isStatus = signal === 'traffic' && statusLabels.length > 0;
    return [
      {
        signal: isStatus ? 'errors' : signal,
        metric,
        statusLabels: isStatus ? statusLabels : [],
        isAbsence: selector.isAbsence,
      },
    ];
  });
}

function isHousekeeping(matcher: PromqlMatcher): boolean {
  return (
    ROUTE_LABEL.test(matcher.label) &&
    matcher.operator === '=' &&
    HOUSEKEEPING_ROUTE.test(matcher.value)
  );
}

/** {@link watchedSignals}, each query read once. */
export const rememberedSignals: (query: string) => readonly WatchedMetric[] =
  remember(watchedSignals);
