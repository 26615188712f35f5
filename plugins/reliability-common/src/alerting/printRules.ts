import type {
  GeneratedRules,
  PrometheusRule,
  PrometheusRuleGroup,
} from './types';
import { yamlText } from './yamlText';

/** @public */
export const RULE_FORMATS = ['prometheus', 'prometheus-operator'] as const;

/**
 * `prometheus` is a rule file, `prometheus-operator` one resource of kind
 * PrometheusRule for each SLO.
 *
 * @public
 */
export type RuleFormat = (typeof RULE_FORMATS)[number];

/** Prints line by line: there may be very many. */
class RulePrinter {
  private lines: string[] = [];
  /** Most rules of an SLO have the same labels. */
  private labels = new WeakMap<object, string>();

  print(groups: readonly PrometheusRuleGroup[], indent: string): string {
    this.lines = [];
    for (const { name, interval, rules } of groups) {
      this.lines.push(
        `${indent}- name: ${yamlText(name, `${indent}  `)}`,
        `${indent}  interval: ${interval}`,
        `${indent}  rules:`,
      );
      for (const rule of rules) this.rule(rule, `${indent}    `);
    }
    return `${this.lines.join('\n')}\n`;
  }

  private rule(rule: PrometheusRule, indent: string) {
    const inner = `${indent}  `;
    if ('record' in rule) {
      this.lines.push(`${indent}- record: ${rule.record}`);
      this.field('expr', rule.expr, inner);
      this.map('labels', rule.labels, inner);
      return;
    }
    this.lines.push(`${indent}- alert: ${yamlText(rule.alert, inner)}`);
    this.field('expr', rule.expr, inner);
    if (rule.for) this.field('for', rule.for, inner);
    this.map('labels', rule.labels, inner);
    this.map('annotations', rule.annotations, inner);
  }

  private field(key: string, value: string, indent: string) {
    this.lines.push(`${indent}${key}: ${yamlText(value, indent)}`);
  }

  private map(
    key: string,
    values: Readonly<Record<string, string>>,
    indent: string,
  ) {
    const known = this.labels.get(values);
    if (known !== undefined) {
      this.lines.push(known);
      return;
    }
    const inner = `${indent}  `;
    const lines = Object.keys(values).map(
      name => `${inner}${name}: ${yamlText(values[name], inner)}`,
    );
    const printed = [`${indent}${key}:`, ...lines].join('\n');
    this.labels.set(values, printed);
    this.lines.push(printed);
  }
}

/**
 * Generated rules as YAML, which Prometheus reads back as they are, whatever
 * the texts in them hold.
 *
 * @param rules - of one SLO or of many
 * @public
 */
export function printRules(
  rules: ReadonlyArray<Pick<GeneratedRules, 'id' | 'groups'>>,
  format: RuleFormat,
): string {
  const printer = new RulePrinter();
  const written = rules.filter(({ groups }) => groups.length > 0);
  if (format === 'prometheus-operator') {
    return written
      .map(each => printResource(each, printer.print(each.groups, '    ')))
      .join('---\n');
  }
  return written.length === 0
    ? 'groups: []\n'
    : `groups:\n${written
        .map(each => printer.print(each.groups, '  '))
        .join('')}`;
}

function printResource(
  { id }: Pick<GeneratedRules, 'id'>,
  groups: string,
): string {
  return `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: ${resourceName(id)}
  labels:
    app.kubernetes.io/component: slo
    app.kubernetes.io/managed-by: reliability
spec:
  groups:
${groups}`;
}

const MAXIMUM_NAME = 63;

/** A name that Kubernetes accepts; what had to be changed is told apart by a sum of the id. */
function resourceName(id: string): string {
  const name = `slo-${id}`;
  if (name.length <= MAXIMUM_NAME && /^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(name)) {
    return name;
  }
  const sum = checksum(id);
  const kept = name
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAXIMUM_NAME - sum.length - 1)
    .replace(/-+$/, '');
  return `${kept}-${sum}`;
}

/** FNV-1a of 64 bits, as text. */
function checksum(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(36);
}
