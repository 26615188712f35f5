import { isSameQuery } from '../promql';
import type { MonitorRule } from '../types';

/** Ways in which a rule in git and a loaded one are the same, the surest first. */
const SAMENESS: ReadonlyArray<
  (rule: MonitorRule, loaded: MonitorRule) => boolean
> = [
  (rule, loaded) =>
    rule.group === loaded.group && isSameQuery(rule.query, loaded.query),
  (rule, loaded) => isSameQuery(rule.query, loaded.query),
  // A page and a ticket of the same alert are two rules.
  (rule, loaded) =>
    rule.group === loaded.group &&
    rule.labels.severity === loaded.labels.severity,
  (rule, loaded) => rule.group !== undefined && rule.group === loaded.group,
];

/** Finds the loaded rule of each rule in git; each loaded rule is found once. */
export function matchRules<R extends MonitorRule>(
  gitRules: readonly MonitorRule[],
  loadedRules: readonly R[],
): Map<MonitorRule, R> {
  const free = new Set(loadedRules);
  const matches = new Map<MonitorRule, R>();
  for (const isSame of SAMENESS) {
    for (const rule of gitRules) {
      if (matches.has(rule)) continue;
      for (const loaded of free) {
        if (loaded.name === rule.name && isSame(rule, loaded)) {
          matches.set(rule, loaded);
          free.delete(loaded);
          break;
        }
      }
    }
  }
  return matches;
}
