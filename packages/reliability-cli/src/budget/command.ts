import { parseTarget } from '@vigie/backstage-plugin-reliability-common';
import { UsageError } from '../command';
import type { Command } from '../command';
import { chooseFormat, parseOptions } from '../options';
import { budgetTable } from './budgetTable';
import { toText } from './toText';
import { parseWindow } from './window';

const FORMATS = ['text', 'json'] as const;

const HELP = `Usage: reliability budget --target PERCENT [--window DURATION] [--format text|json]

The error budget of a target over a rolling window, and the burn-rate alerts
that guard it: those that the portal evaluates.

Options:
  --target PERCENT    for example 99.9, at most four decimals
  --window DURATION   1h to 400d, in m, h, d, w, or M (30d), Q (90d), Y (365d) (30d)
  --format FORMAT     text or json (text)
  --help              this text

Examples:
  reliability budget --target 99.9
  reliability budget --target 99.95 --window 28d --format json
`;

/** `reliability budget` */
export const budget: Command = {
  summary: 'the error budget and alerts of a target over a window',
  help: HELP,
  options: ['target', 'window', 'format'],
  choices: { format: FORMATS },
  run(args, { isColoured }) {
    const { values, paths } = parseOptions(args, budget.options);
    if (paths.length) {
      throw new UsageError(
        `budget reads no file, so "${paths[0]}" means nothing to it. See reliability budget --help.`,
      );
    }
    const format = chooseFormat(values.format, FORMATS);
    if (values.target === undefined) {
      throw new UsageError('Which target? Write for example --target 99.9.');
    }
    const parsed = parseTarget(values.target, 'percent');
    if (!parsed.ok) throw new UsageError(parsed.message);
    const window = values.window ?? '30d';
    const table = budgetTable(parsed.target, parseWindow(window));
    return {
      exitCode: 0,
      stdout:
        format === 'json'
          ? `${JSON.stringify(table, undefined, 2)}\n`
          : toText(table, { target: values.target, window }, isColoured),
      stderr: '',
    };
  },
};
