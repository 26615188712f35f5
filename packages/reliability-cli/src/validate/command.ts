import { UsageError } from '../command';
import type { Command } from '../command';
import { chooseFormat, parseOptions } from '../options';
import { check } from './check';
import { toJson } from './formats/toJson';
import { toSarif } from './formats/toSarif';
import { toText } from './formats/toText';

const FORMATS = ['text', 'json', 'sarif'] as const;

const HELP = `Usage: reliability validate [--format text|json|sarif] PATH…

Checks definitions, runbooks and courses, with the verdict of the portal.

A PATH is a file or a folder. In a folder, each catalog-info.yaml is looked at:
the folders that its annotations reliability/definitions and reliability/course
name are checked. Where there is no such annotation, the folder itself is taken
for a definitions folder: *.yaml and *.yml, runbooks/*.md, and folders with a
course.yaml.

Options:
  --format FORMAT   text, json or sarif (text)
  --help            this text

Exit codes: 0 no errors (warnings may be), 1 errors, 2 wrong usage or unreadable input.

Examples:
  reliability validate .
  reliability validate services/checkout/reliability
  reliability validate --format sarif . > reliability.sarif
`;

/** `reliability validate` */
export const validate: Command = {
  summary: 'check definitions, runbooks and courses',
  help: HELP,
  options: ['format'],
  choices: { format: FORMATS },
  run(args, { cwd, isColoured }) {
    const { values, paths } = parseOptions(args, validate.options);
    const format = chooseFormat(values.format, FORMATS);
    if (!paths.length || paths.includes('')) {
      throw new UsageError(
        'Which files or folders? Write for example reliability validate reliability/.',
      );
    }
    const report = check(paths, cwd);
    const texts = {
      text: () => toText(report, isColoured),
      json: () => toJson(report),
      sarif: () => toSarif(report),
    };
    const hasErrors = report.problems.some(
      ({ severity }) => severity === 'error',
    );
    return { exitCode: hasErrors ? 1 : 0, stdout: texts[format](), stderr: '' };
  },
};
