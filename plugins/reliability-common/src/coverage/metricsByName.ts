import { isRecorded, signalOf } from './classifyMetric';
import { onceForEach } from './onceForEach';
import type { MonitoredMetric, Signal } from './types';

/** Metrics by name, sorted out once for each list; several of one name are one. */
export const metricsByName = onceForEach(
  (
    metrics: readonly MonitoredMetric[],
  ): ReadonlyMap<string, MonitoredMetric> => {
    const byName = new Map<string, MonitoredMetric>();
    for (const metric of metrics) {
      const other = byName.get(metric.name);
      byName.set(metric.name, other ? together(other, metric) : metric);
    }
    return byName;
  },
);

/** Metrics by the signal they stand for, recorded ones left out; sorted out once for each list. */
export const metricsBySignal = onceForEach(
  (
    metrics: readonly MonitoredMetric[],
  ): ReadonlyMap<Signal, readonly MonitoredMetric[]> => {
    const bySignal = new Map<Signal, MonitoredMetric[]>();
    for (const metric of metrics) {
      const signal = signalOf(metric);
      if (!signal || isRecorded(metric.name)) continue;
      const known = bySignal.get(signal);
      if (known) known.push(metric);
      else bySignal.set(signal, [metric]);
    }
    return bySignal;
  },
);

/** Two systems may know the same metric; what only one of them saw is there. */
function together(
  one: MonitoredMetric,
  other: MonitoredMetric,
): MonitoredMetric {
  const labels =
    one.labels && other.labels
      ? Array.from(new Set([...one.labels, ...other.labels]))
      : undefined;
  return {
    name: one.name,
    type: one.type ?? other.type,
    ...(labels && { labels }),
  };
}
