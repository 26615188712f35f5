import type { MonitorRule } from '../types';
import { type PossibleLabels, valueOf, withLabel } from './labelSet';
import { queryLabels } from './queryLabels';

/** A label that is a label of the series, and nothing else. */
const COPIED = /^\s*\{\{-?\s*\$labels\.([a-zA-Z_][a-zA-Z0-9_]*)\s*-?\}\}\s*$/;

/**
 * The labels that alerts of a rule carry: its own ones, `alertname`, and what
 * its query leaves of the labels its selectors fix by `=`.
 *
 * @remarks
 *
 * A label with a template is known only where it copies a label that is. Labels
 * that the monitoring system adds on the way (`external_labels`) are not in the
 * rule: pass them where they are known. They never replace one of the alert.
 *
 * @public
 */
export function alertLabels(
  rule: Pick<MonitorRule, 'name' | 'labels' | 'query'>,
  externalLabels: Readonly<Record<string, string>> = {},
): PossibleLabels {
  const series = queryLabels(rule.query);
  let labels = series;
  for (const [name, text] of Object.entries(rule.labels)) {
    labels = withLabel(labels, name, expand(text, series));
  }
  labels = withLabel(labels, 'alertname', rule.name);
  for (const [name, value] of Object.entries(externalLabels)) {
    if (valueOf(labels, name) === '') labels = withLabel(labels, name, value);
  }
  return labels;
}

function expand(text: string, series: PossibleLabels): string | undefined {
  if (!text.includes('{{')) return text;
  const copied = COPIED.exec(text)?.[1];
  return copied === undefined ? undefined : valueOf(series, copied);
}
