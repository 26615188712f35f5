import fs from 'node:fs';
import path from 'node:path';
import { UsageError } from '../command';
import type { Command } from '../command';
import { parseOptions } from '../options';
import { readService } from '../validate/checkUnit';
import { isInside } from '../validate/fileSystem';
import { QUESTIONS, readAnswers, TOOLS } from './answers';
import { firstFiles } from './firstFiles';
import { schemaFor } from './schema';

const HELP = `Usage: reliability init [DIR] [--service NAME] [--tool prometheus|measurements]
                        [--metric TEXT] [--errors SELECTOR]
                        [--target PERCENT] [--window DURATION]

Writes the first definitions of a service, DIR/reliability: an SLO and a runbook
for its alert. On a terminal it asks for what is not written. It overwrites
nothing. DIR is the folder of the service's catalog-info.yaml (.).

Options:
  --service NAME    as in the catalog
  --tool TOOL       prometheus, or measurements that are pushed (prometheus)
  --metric TEXT     selector of all events, or name of the series that is pushed
  --errors TEXT     selector of the bad events (those of the metric with code 5..)
  --target PERCENT  for example 99.9 (99.9)
  --window DURATION for example 30d (30d)
  --schema URL      of reliability-v1.json, for editors
  --help            this text

Examples:
  reliability init
  reliability init services/delivery-quote --service delivery-quote --target 99.95
  reliability init --service depot-scanner --tool measurements --metric scans
`;

/** `reliability init` */
export const init: Command = {
  summary: 'the first definitions of a service',
  help: HELP,
  options: [...QUESTIONS.map(({ option }) => option), 'schema'],
  choices: { tool: TOOLS },

  async complete(args, ask) {
    const { values, paths } = parseOptions(args, init.options);
    const asked: string[] = [];
    for (const { option, text, matters, fallback } of QUESTIONS) {
      if (values[option] !== undefined || !matters(values)) continue;
      const offered = fallback?.(values);
      const hint = offered ? ` [${offered}]` : '';
      const answer = (await ask(`${text(values)}${hint}: `)) || offered || '';
      values[option] = answer;
      asked.push(`--${option}=${answer}`);
    }
    const written = Object.entries(values).flatMap(([name, value]) =>
      value === undefined || asked.some(arg => arg.startsWith(`--${name}=`))
        ? []
        : [`--${name}=${value}`],
    );
    return [...written, ...asked, '--', ...paths];
  },

  run(args, { cwd }) {
    const { values, paths } = parseOptions(args, init.options);
    if (paths.length > 1) {
      throw new UsageError('init writes into one folder. Name one.');
    }
    const home = path.resolve(cwd, paths[0] ?? '.');
    const folder = path.join(home, 'reliability');
    const shown = (file: string) =>
      isInside(cwd, file) ? path.relative(cwd, file) : file;
    if (!fs.existsSync(home)) {
      throw new UsageError(`There is no folder "${shown(home)}".`);
    }
    const answers = readAnswers(values);
    const schema = values.schema
      ? { address: values.schema, copies: [] }
      : schemaFor(folder);
    const files = firstFiles(answers, schema?.address);
    const wrong = readService(files).problems.find(
      ({ severity }) => severity === 'error',
    );
    if (wrong) throw new UsageError(wrong.message);
    const taken = files.find(file =>
      fs.existsSync(path.join(folder, file.path)),
    );
    if (taken) {
      throw new UsageError(
        `"${shown(
          path.join(folder, taken.path),
        )}" is there already, and nothing is overwritten.`,
      );
    }
    for (const { path: file, content } of files) {
      const target = path.join(folder, file);
      writing(shown(target), () => {
        fs.mkdirSync(path.dirname(target), { recursive: true });
        fs.writeFileSync(target, content, { flag: 'wx' });
      });
    }
    for (const { from, to } of schema?.copies ?? []) {
      writing(shown(to), () => {
        fs.mkdirSync(path.dirname(to), { recursive: true });
        fs.copyFileSync(from, to);
      });
    }
    return {
      exitCode: 0,
      stdout: `${files
        .map(file => `wrote ${shown(path.join(folder, file.path))}`)
        .join('\n')}

Next: put this annotation into catalog-info.yaml, and say in both files what only you know.
  annotations:
    reliability/definitions: dir:./reliability
`,
      stderr: '',
    };
  },
};

function writing(shown: string, work: () => void) {
  try {
    work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    throw new UsageError(`"${shown}" cannot be written: ${code}.`);
  }
}
