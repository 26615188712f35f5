import { promqlSyntaxError } from '../coverage/promql';
import type { MonitorRule } from '../coverage/types';
import { parsePrometheusDuration } from './prometheusDuration';
import { quoted } from './yaml';
import type { FieldRules, Fields } from './yaml';

export const PROMETHEUS_FIELDS: FieldRules = {
  required: 'prometheus-rule/required',
  type: 'prometheus-rule/type',
  unknownField: 'prometheus-rule/unknown-field',
};

/**
 * Reads the alerting rules below `groups`, which rule files and PrometheusRule
 * resources share. Recording rules are checked and left out.
 */
export function readRuleGroups(parent: Fields, file: string): MonitorRule[] {
  if (!parent.require('groups', 'groups: [{ name: my-alerts, rules: [] }]')) {
    return [];
  }
  const names = new Set<string>();
  const rules: MonitorRule[] = [];
  for (const group of parent.maps('groups') ?? []) {
    const name = group.require('name', 'name: my-alerts')
      ? group.text('name')
      : undefined;
    if (name && names.has(name.value)) {
      group.reporter.report(
        'prometheus-rule/group-duplicate',
        `The group ${quoted(
          name.value,
        )} is already in this file, and Prometheus refuses such a file. Rename one.`,
        name,
      );
    }
    if (name) names.add(name.value);
    readSeconds(group, 'interval');
    ['limit', 'query_offset', 'labels', 'partial_response_strategy'].forEach(
      key => group.has(key),
    );
    for (const rule of group.maps('rules') ?? []) {
      const read = readRule(rule, file, name?.value);
      if (read) rules.push(read);
    }
    group.reportUnknown();
  }
  return rules;
}

function readRule(
  rule: Fields,
  file: string,
  group: string | undefined,
): MonitorRule | undefined {
  const isAlert = rule.has('alert');
  const isRecord = rule.has('record');
  const name = rule.text(isAlert ? 'alert' : 'record');
  const expression = rule.require('expr', 'expr: up == 0')
    ? rule.scalar('expr')
    : undefined;
  const forSeconds = readSeconds(rule, 'for');
  readSeconds(rule, 'keep_firing_for');
  const labels = readStrings(rule, 'labels');
  const annotations = readStrings(rule, 'annotations');
  rule.reportUnknown();
  if (isAlert === isRecord) {
    rule.reporter.report(
      'prometheus-rule/rule-kind',
      isAlert
        ? 'A rule has alert or record, not both. Split it in two.'
        : 'A rule needs alert: MyAlert, or record: my:recorded:metric.',
      { at: rule.at, path: rule.path },
    );
    return undefined;
  }
  if (!expression) return undefined;
  const query = expression.value.text.trim();
  const syntaxError = promqlSyntaxError(query);
  if (syntaxError) {
    rule.reporter.report('prometheus-rule/expression', syntaxError, expression);
  }
  if (!isAlert || !name) return undefined;
  return {
    name: name.value,
    query,
    labels,
    annotations,
    ...(forSeconds !== undefined && { forSeconds }),
    health: syntaxError ? 'error' : 'unknown',
    ...(syntaxError && { lastError: syntaxError }),
    ...(group && { group }),
    file,
    line: name.at.line,
  };
}

function readSeconds(fields: Fields, key: string): number | undefined {
  const field = fields.scalar(key);
  if (!field) return undefined;
  const seconds = parsePrometheusDuration(field.value.text);
  if (seconds === undefined) {
    fields.reporter.report(
      'prometheus-rule/duration',
      `${quoted(
        field.value.text,
      )} is not a duration. Write for example 5m or 1h30m.`,
      field,
    );
  }
  return seconds;
}

/** A mapping of texts; numbers and booleans count as their text, as in Prometheus. */
function readStrings(rule: Fields, key: string): Record<string, string> {
  const fields = rule.map(key);
  if (!fields) return {};
  return Object.fromEntries(
    fields.entries().flatMap(({ key: name }) => {
      const field = fields.scalar(name);
      return field ? [[name, field.value.text]] : [];
    }),
  );
}
