import {
  printRules,
  RULE_FORMATS,
} from '@vigie/backstage-plugin-reliability-common';
import { UsageError } from '../command';
import type { Command } from '../command';
import { chooseFormat, parseOptions } from '../options';
import { problemLine } from '../validate/formats/toText';
import { collectRules } from './collectRules';
import { writeFile } from './writeFile';

const DEFAULT_PORTAL = 'http://localhost:7007';

const HELP = `Usage: reliability rules [--format prometheus|prometheus-operator]
                         [--portal URL] [--output FILE] PATH…

Prometheus rules for the SLOs at the paths: recordings that dashboards made for
Sloth read, burn-rate alerts that page or make a ticket, and alerts for metrics
that are absent. What rules cannot say is told on stderr.

A PATH is read as by reliability validate. When a definition has an error,
nothing is written.

Options:
  --format FORMAT   prometheus, a rule file, or prometheus-operator, one
                    PrometheusRule resource for each SLO (prometheus)
  --portal URL      where links of alerts lead (${DEFAULT_PORTAL})
  --output FILE     write there instead of to stdout
  --help            this text

Exit codes: 0 written, 1 errors in definitions, 2 wrong usage or unreadable input.

Examples:
  reliability rules --portal https://portal.example.com . > slo.rules.yaml
  reliability rules --format prometheus-operator --output slo.yaml reliability/
  reliability rules . | promtool check rules
`;

/** `reliability rules` */
export const rules: Command = {
  summary: 'Prometheus rules and alerts for SLOs',
  help: HELP,
  options: ['format', 'portal', 'output'],
  choices: { format: RULE_FORMATS },
  run(args, { cwd, isErrorColoured }) {
    const { values, paths } = parseOptions(args, rules.options);
    const format = chooseFormat(values.format, RULE_FORMATS);
    const portal = readPortal(values.portal ?? DEFAULT_PORTAL);
    if (!paths.length || paths.includes('')) {
      throw new UsageError(
        'Which files or folders? Write for example reliability rules reliability/.',
      );
    }
    if (values.output === '') {
      throw new UsageError('--output needs the name of a file.');
    }
    const {
      rules: generated,
      errors,
      notes,
    } = collectRules(paths, cwd, portal);
    if (errors.length) {
      return {
        exitCode: 1,
        stdout: '',
        stderr: errors
          .map(problem => `${problemLine(problem, isErrorColoured)}\n`)
          .join(''),
      };
    }
    const isLinked = generated.some(({ groups }) => groups.length > 0);
    const said = notes.map(({ file, line, message }) =>
      problemLine(
        { severity: 'warning', rule: 'rules/left-out', file, line, message },
        isErrorColoured,
      ),
    );
    if (!generated.length) said.push('reliability: No SLO was found.');
    else if (isLinked && values.portal === undefined) {
      said.push(
        `reliability: Links of alerts lead to ${DEFAULT_PORTAL}. Write --portal URL for yours.`,
      );
    }
    const text = printRules(generated, format);
    if (values.output !== undefined) writeFile(cwd, values.output, text);
    return {
      exitCode: 0,
      stdout: values.output === undefined ? text : '',
      stderr: said.map(line => `${line}\n`).join(''),
    };
  },
};

function readPortal(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search) {
    throw new UsageError(
      `"${text}" is not the address of a portal. Write for example --portal https://portal.example.com.`,
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
