import { LEVELS } from '@vigie/backstage-plugin-reliability-common';
import type { Level } from '@vigie/backstage-plugin-reliability-common';
import { UsageError } from '../command';
import type { Command } from '../command';
import { chooseFormat, parseOptions } from '../options';
import { CHECKS, isUpTo } from './checkTable';
import { collect } from './collect';
import { toJson } from './formats/toJson';
import { toSarif } from './formats/toSarif';
import { toText } from './formats/toText';

const FORMATS = ['text', 'json', 'sarif'] as const;
const DEFAULT_LEVEL: Level = 'operable';

const HELP = `Usage: reliability coverage [--format text|json|sarif] [--level NAME] PATH…

Judges alerts and services by their files alone, as far as files can tell: no
running system is asked. The portal goes on from there.

A PATH is a file or a folder. In a folder, each catalog-info.yaml is a service
with the folder of its annotation reliability/definitions; alerting rules are
read wherever they lie, in rule files and PrometheusRule resources.

Checks, by level:
${LEVELS.slice(0, 3)
  .map(
    level =>
      `  ${level.padEnd(10)}${CHECKS.filter(check => check.level === level)
        .map(({ id }) => id)
        .join(', ')}`,
  )
  .join('\n')}

Exemptions of the folder count until the end of their last day in UTC.

Options:
  --format FORMAT   text, json or sarif (text)
  --level NAME      ${LEVELS.join(
    ', ',
  )}: a check of this level or below that fails makes the exit code 1 (${DEFAULT_LEVEL})
  --help            this text

Exit codes: 0 no check up to the level failed, 1 one did, 2 wrong usage or unreadable input.

Examples:
  reliability coverage .
  reliability coverage --level alerted rules/
  reliability coverage --format sarif . > coverage.sarif
`;

/** `reliability coverage` */
export const coverage: Command = {
  summary: 'judge alerts, runbooks and ownership by their files',
  help: HELP,
  options: ['format', 'level'],
  choices: { format: FORMATS, level: LEVELS },
  run(args, { cwd, isColoured }) {
    const { values, paths } = parseOptions(args, coverage.options);
    const format = chooseFormat(values.format, FORMATS);
    const level = chooseLevel(values.level);
    if (!paths.length || paths.includes('')) {
      throw new UsageError(
        'Which files or folders? Write for example reliability coverage reliability/.',
      );
    }
    const today = new Date().toISOString().slice(0, 10);
    const entries = collect(paths, cwd, today);
    const texts = {
      text: () => toText(entries, isColoured),
      json: () => toJson(entries),
      sarif: () => toSarif(entries),
    };
    const hasFailed = entries.some(
      ({ id, outcome }) => outcome === 'fail' && isUpTo(level, id),
    );
    return { exitCode: hasFailed ? 1 : 0, stdout: texts[format](), stderr: '' };
  },
};

function chooseLevel(value: string | undefined): Level {
  if (value === undefined) return DEFAULT_LEVEL;
  const level = LEVELS.find(each => each === value);
  if (level) return level;
  throw new UsageError(
    `There is no level "${value}". Write --level ${LEVELS.join(' or ')}.`,
  );
}
