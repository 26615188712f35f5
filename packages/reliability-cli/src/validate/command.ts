import { UsageError } from '../command';
import type { Command } from '../command';
import { chooseFormat, parseOptions } from '../options';
import { check } from './check';
import { toJson } from './formats/toJson';
import { toSarif } from './formats/toSarif';
import { toText } from './formats/toText';
import { runbookRules } from './runbookRules';

const FORMATS = ['text', 'json', 'sarif'] as const;

const HELP = `Usage: reliability validate [--format text|json|sarif]
                            [--runbook-sections NAMES] [--review-days N] PATH…

Checks definitions, runbooks, scenarios and courses, with the verdict of the portal.

A PATH is a file or a folder. In a folder, each catalog-info.yaml is looked at:
the folders that its annotations reliability/definitions and reliability/course
name are checked. Where there is no such annotation, the folder itself is taken
for a definitions folder: *.yaml and *.yml, runbooks/*.md, drills/*.md, and
folders with a course.yaml.

Options:
  --format FORMAT           text, json or sarif (text)
  --runbook-sections NAMES  headings a runbook must have, with commas between
                            them, and / between names of the same section
                            (Meaning / Signification, Impact, Diagnosis /
                            Diagnostic, Mitigation / Atténuation / Remédiation)
  --review-days N           days after which a runbook is to be reviewed again
                            (tier 1: 90, tier 2: 180, others: 365)
  --help                    this text

Exit codes: 0 no errors (warnings may be), 1 errors, 2 wrong usage or unreadable input.

Examples:
  reliability validate .
  reliability validate services/checkout/reliability
  reliability validate --format sarif . > reliability.sarif
`;

/** `reliability validate` */
export const validate: Command = {
  summary: 'check definitions, runbooks, scenarios and courses',
  help: HELP,
  options: ['format', 'runbook-sections', 'review-days'],
  choices: { format: FORMATS },
  run(args, { cwd, isColoured, today = isoDate(new Date()) }) {
    const { values, paths } = parseOptions(args, validate.options);
    const format = chooseFormat(values.format, FORMATS);
    if (!paths.length || paths.includes('')) {
      throw new UsageError(
        'Which files or folders? Write for example reliability validate reliability/.',
      );
    }
    const report = check(paths, cwd, runbookRules(values, today));
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

function isoDate(time: Date): string {
  return time.toISOString().slice(0, 10);
}
