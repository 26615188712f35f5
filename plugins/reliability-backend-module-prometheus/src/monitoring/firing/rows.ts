import type { MonitorRule } from '@vigie/backstage-plugin-reliability-common';
import type { Labels } from '../../client/answers';

/** How often one alert was seen firing. */
export interface FiringRow {
  labels: Labels;
  points: number;
}

/** How often a rule was seen firing; `undefined` where it cannot be told. */
export type PointsOf = (rule: MonitorRule) => number | undefined;

const LABEL_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

/** Labels by which rules of the same name differ, such as their severity. */
export function distinguishingLabels(rules: readonly MonitorRule[]): string[] {
  const found = new Set<string>();
  for (const [first, ...others] of byName(rules).values()) {
    for (const other of others) {
      for (const label of new Set([
        ...Object.keys(first.labels),
        ...Object.keys(other.labels),
      ])) {
        if (own(first.labels, label) !== own(other.labels, label)) {
          found.add(label);
        }
      }
    }
  }
  return [...found]
    .filter(label => LABEL_NAME.test(label) && label !== 'alertname')
    .sort();
}

/**
 * Brings alerts back to their rules.
 *
 * @remarks
 *
 * Of several rules an alert fits, it is of the one with the most labels in
 * common. Where two fit alike nothing is said of either. Where alerts of a rule
 * differ in a label the longest counts: it fired at least that long.
 */
export function pointsByRule(
  rules: readonly MonitorRule[],
  labels: readonly string[],
  rows: readonly FiringRow[],
): PointsOf {
  const named = byName(rules);
  const points = new Map<MonitorRule, number>();
  const unsure = new Set<MonitorRule>();
  for (const row of rows) {
    const fitting = (
      named.get(own(row.labels, 'alertname') ?? '') ?? []
    ).filter(rule => fits(rule, labels, row.labels));
    const score = Math.max(
      ...fitting.map(rule => fixedLabels(rule, labels).length),
    );
    const best = fitting.filter(
      rule => fixedLabels(rule, labels).length === score,
    );
    for (const rule of best) {
      points.set(rule, Math.max(points.get(rule) ?? 0, row.points));
      if (best.length > 1) {
        unsure.add(rule);
      }
    }
  }
  return rule => (unsure.has(rule) ? undefined : points.get(rule) ?? 0);
}

function fits(
  rule: MonitorRule,
  labels: readonly string[],
  alert: Labels,
): boolean {
  return fixedLabels(rule, labels).every(
    label => own(alert, label) === own(rule.labels, label),
  );
}

/** A label with a template is another one on each alert. */
function fixedLabels(rule: MonitorRule, labels: readonly string[]): string[] {
  return labels.filter(label => {
    const value = own(rule.labels, label);
    return value !== undefined && !value.includes('{{');
  });
}

function byName(rules: readonly MonitorRule[]): Map<string, MonitorRule[]> {
  const result = new Map<string, MonitorRule[]>();
  for (const rule of rules) {
    const same = result.get(rule.name);
    if (same) {
      same.push(rule);
    } else {
      result.set(rule.name, [rule]);
    }
  }
  return result;
}

function own(labels: Labels, label: string): string | undefined {
  return Object.hasOwn(labels, label) && labels[label] !== ''
    ? labels[label]
    : undefined;
}
