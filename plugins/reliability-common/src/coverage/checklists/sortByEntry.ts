import { onceForEach } from '../onceForEach';
import { rememberedSelectors } from '../promql';
import { rememberUpTo } from '../rememberUpTo';
import type { AlertQuality } from '../results';
import type { MonitoredMetric } from '../types';
import type { ChecklistDefinition, ChecklistEntry } from './types';

/** What there is for one entry. */
export interface EntryFacts {
  /** Alerts that read a metric that tells it. */
  alerts: AlertQuality[];
  /** Names of collected metrics that tell it. */
  collected: string[];
}

/** Entries that a metric tells; names are the same at most services. */
const entriesOf = onceForEach(({ entries }: ChecklistDefinition) =>
  rememberUpTo(10_000, name =>
    entries.filter(({ metrics }) =>
      metrics.some(pattern => pattern.test(name)),
    ),
  ),
);

/** Sorts alerts and metrics by the entries of a checklist, each looked at once. */
export function sortByEntry(
  definition: ChecklistDefinition,
  alerts: readonly AlertQuality[],
  metrics: readonly MonitoredMetric[],
): ReadonlyMap<ChecklistEntry, EntryFacts> {
  const told = entriesOf(definition);
  const sorted = new Map<ChecklistEntry, EntryFacts>(
    definition.entries.map(entry => [entry, { alerts: [], collected: [] }]),
  );
  for (const alert of alerts) {
    const entries = new Set(
      rememberedSelectors(alert.query).flatMap(({ metric }) =>
        metric === undefined ? [] : told(metric),
      ),
    );
    for (const entry of entries) sorted.get(entry)?.alerts.push(alert);
  }
  for (const { name } of metrics) {
    for (const entry of told(name)) sorted.get(entry)?.collected.push(name);
  }
  return sorted;
}
