import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';

/** Why promtool cannot be asked; `undefined` when it can. */
export function whyNoPromtool(): string | undefined {
  try {
    execFileSync('promtool', ['--version'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'promtool not found on the PATH';
  }
}

/** One scenario of `promtool test rules`; all steps are a minute. */
export interface Scenario {
  name: string;
  series: Array<{ series: string; values: string }>;
  alerts?: Array<{
    minute: number;
    alert: string;
    /** Severities that fire then. */
    severities: string[];
  }>;
  /** Expressions of which each must have one sample, the number given. */
  values?: Array<{ minute: number; expr: string; value: number }>;
  /** Expressions that must have no sample. */
  absent?: Array<{ minute: number; expr: string }>;
}

interface Alert {
  alert: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

/** What promtool says of a rule file. */
export function checkRules(rules: string): { status: number; said: string } {
  return inFolder(folder => {
    const file = path.join(folder, 'rules.yml');
    fs.writeFileSync(file, rules);
    return promtool(folder, ['check', 'rules', '--lint-fatal', file]);
  });
}

/** Runs generated rules over series in Prometheus's own engine. */
export function testRules(
  rules: string,
  groups: ReadonlyArray<{ name: string; rules: readonly object[] }>,
  scenarios: readonly Scenario[],
): { status: number; said: string } {
  const alerts = groups
    .flatMap(group => group.rules)
    .filter((rule): rule is Alert => 'alert' in rule);
  const expected = (name: string, severities: readonly string[]) =>
    alerts
      .filter(
        ({ alert, labels }) =>
          alert === name && severities.includes(labels.severity),
      )
      .map(({ labels, annotations }) => ({
        exp_labels: labels,
        exp_annotations: annotations,
      }));
  return inFolder(folder => {
    fs.writeFileSync(path.join(folder, 'rules.yml'), rules);
    fs.writeFileSync(
      path.join(folder, 'tests.yml'),
      stringify({
        rule_files: ['rules.yml'],
        evaluation_interval: '1m',
        group_eval_order: groups.map(({ name }) => name),
        tests: scenarios.map(({ name, series, ...checks }) => ({
          name,
          interval: '1m',
          input_series: series,
          alert_rule_test: (checks.alerts ?? []).map(
            ({ minute, alert, severities }) => ({
              eval_time: `${minute}m`,
              alertname: alert,
              exp_alerts: expected(alert, severities),
            }),
          ),
          promql_expr_test: [
            ...(checks.values ?? []).map(({ minute, expr, value }) => ({
              // The engine prints samples as they are; nearer than 1e-9 is equal.
              expr: `sum(abs((${expr}) - (${value})) <= bool 1e-9)`,
              eval_time: `${minute}m`,
              exp_samples: [{ labels: '{}', value: 1 }],
            })),
            ...(checks.absent ?? []).map(({ minute, expr }) => ({
              expr,
              eval_time: `${minute}m`,
              exp_samples: [],
            })),
          ],
        })),
      }),
    );
    return promtool(folder, ['test', 'rules', 'tests.yml']);
  });
}

/** Values of a series, minute by minute, as promtool reads them. */
export function valuesOf(values: ReadonlyArray<number | undefined>): string {
  return values.map(value => (value === undefined ? '_' : value)).join(' ');
}

function promtool(cwd: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('promtool', args, {
    cwd,
    encoding: 'utf8',
  });
  return { status: status ?? -1, said: `${stdout}${stderr}` };
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rules-'));
  try {
    return work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
