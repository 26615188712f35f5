import { type PossibleLabels, valueOf } from './labelSet';
import { passes } from './matchers';
import type { InhibitRule, RouteMatcher, RoutingConfig } from './types';

/** An alert that may fire beside others. @public */
export interface NamedAlert {
  name: string;
  labels: PossibleLabels;
}

/**
 * Finds for an alert another one whose firing keeps it quiet.
 *
 * @public
 */
export type FindInhibitor = (alert: NamedAlert) => string | undefined;

/**
 * Prepares finding which alerts keep others quiet.
 *
 * @remarks
 *
 * Only alerts that certainly are a source or a target of a rule count as one.
 * Labels that must be equal and that nobody knows may be equal, and count.
 *
 * @param others - every alert there is; that the one asked about is among them
 * does no harm
 *
 * @public
 */
export function inhibition(
  config: RoutingConfig,
  others: readonly NamedAlert[],
): FindInhibitor {
  const rules = config.inhibitRules.map(rule => ({
    rule,
    sources: others
      .filter(other => areAll(rule.source, other.labels))
      .map(other => ({ other, isTarget: areAll(rule.target, other.labels) })),
  }));
  return alert => {
    for (const { rule, sources } of rules) {
      if (!areAll(rule.target, alert.labels)) continue;
      const isSource = areAll(rule.source, alert.labels);
      const found = sources.find(
        ({ other, isTarget }) =>
          // What is both never keeps quiet what is both: not even itself.
          !(isSource && isTarget) &&
          mayBeEqual(rule, other.labels, alert.labels),
      );
      if (found) return found.other.name;
    }
    return undefined;
  };
}

function areAll(
  matchers: readonly RouteMatcher[],
  labels: PossibleLabels,
): boolean {
  return matchers.every(matcher => {
    const value = valueOf(labels, matcher.name);
    return value !== undefined && passes(matcher, value) === true;
  });
}

function mayBeEqual(
  { equal }: InhibitRule,
  one: PossibleLabels,
  other: PossibleLabels,
): boolean {
  return equal.every(name => {
    const left = valueOf(one, name);
    const right = valueOf(other, name);
    return left === undefined || right === undefined || left === right;
  });
}
