import type { MonitorRule } from '@vigie/backstage-plugin-reliability-common';
import type { Wishes } from '../annotations';

/** Rules that the annotations of entities select, by entity reference. */
export function rulesOf(
  services: ReadonlyArray<{ entityRef: string; wishes: Wishes }>,
  rules: readonly MonitorRule[],
): ReadonlyMap<string, readonly MonitorRule[]> {
  const byLabel = new Map<string, Set<MonitorRule>>();
  for (const rule of rules) {
    for (const [label, value] of Object.entries(rule.labels)) {
      const key = keyOf(label, value);
      const known = byLabel.get(key);
      if (known) known.add(rule);
      else byLabel.set(key, new Set([rule]));
    }
  }
  const found = new Map<string, readonly MonitorRule[]>();
  for (const { entityRef, wishes } of services) {
    const meant = new Set(
      wishes.alerts.flatMap(({ label, value }) => [
        ...(byLabel.get(keyOf(label, value)) ?? []),
      ]),
    );
    if (meant.size) found.set(entityRef, [...meant]);
  }
  return found;
}

function keyOf(label: string, value: string): string {
  return JSON.stringify([label, value]);
}
