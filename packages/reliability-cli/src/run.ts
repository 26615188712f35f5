import { version } from '../package.json';
import { budget } from './budget';
import { UsageError } from './command';
import type { Ask, Command, Outcome, Surroundings } from './command';
import { completionOf } from './completion';
import { coverage } from './coverage';
import { init } from './init';
import { rules } from './rules';
import { validate } from './validate';

const COMMANDS = new Map<string, Command>([
  ['validate', validate],
  ['coverage', coverage],
  ['rules', rules],
  ['budget', budget],
  ['init', init],
]);
COMMANDS.set('completion', completionOf(COMMANDS));

const HELP = `Usage: reliability COMMAND …

Commands:
${[...COMMANDS]
  .map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`)
  .join('\n')}

Options:
  --color, --no-color  with or without colours (with on a terminal, unless NO_COLOR is set)
  --help               this text; after a command, the help of that command
  --version            the version

Exit codes: 0 no errors, 1 errors were found, 2 wrong usage or unreadable input.

Examples:
  reliability init
  reliability validate reliability/
  reliability rules --portal https://portal.example.com . > slo.rules.yaml
  reliability budget --target 99.9 --window 30d
`;

/** Runs a command line, without the program's name. Never throws for bad input. */
export function run(
  line: readonly string[],
  surroundings: Surroundings,
): Outcome {
  const { args, isColoured } = withoutColours(line);
  const [name, ...rest] = args;
  if (name === '--version') return said(`${version}\n`);
  if (name === '--help' || name === '-h') return said(HELP);
  const command = COMMANDS.get(name ?? '');
  if (!command) {
    const problem = name
      ? `There is no command "${name}".`
      : 'Which command? None was given.';
    return failed(new UsageError(`${problem} See reliability --help.`));
  }
  const options = beforePaths(rest);
  if (options.some(isHelp)) return said(command.help);
  if (options.includes('--version')) return said(`${version}\n`);
  try {
    return command.run(rest, {
      ...surroundings,
      ...(isColoured !== undefined && {
        isColoured,
        isErrorColoured: isColoured,
      }),
    });
  } catch (error) {
    return failed(error);
  }
}

/**
 * Asks, where a command has questions and there is someone to answer them.
 *
 * @returns the command line with the answers, or what to say instead of running it
 */
export async function completed(
  line: readonly string[],
  ask: Ask,
): Promise<string[] | Outcome> {
  const { args } = withoutColours(line);
  const [name, ...rest] = args;
  const command = COMMANDS.get(name ?? '');
  if (!command?.complete || beforePaths(rest).some(isInformation)) {
    return [...line];
  }
  try {
    return [name, ...(await command.complete(rest, ask))];
  } catch (error) {
    return failed(error);
  }
}

/** Whether a command line may need answers. */
export function hasQuestions(line: readonly string[]): boolean {
  return Boolean(COMMANDS.get(withoutColours(line).args[0] ?? '')?.complete);
}

function withoutColours(line: readonly string[]): {
  args: string[];
  isColoured?: boolean;
} {
  const end = line.includes('--') ? line.indexOf('--') : line.length;
  const isFlag = (arg: string, index: number) =>
    index < end && /^--(?:no-)?colou?r$/.test(arg);
  const flag = line.filter(isFlag).pop();
  return {
    args: line.filter((arg, index) => !isFlag(arg, index)),
    ...(flag && { isColoured: !flag.startsWith('--no-') }),
  };
}

function beforePaths(args: readonly string[]): readonly string[] {
  return args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
}

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}

function isInformation(arg: string): boolean {
  return isHelp(arg) || arg === '--version';
}

function said(stdout: string): Outcome {
  return { exitCode: 0, stdout, stderr: '' };
}

function failed(error: unknown): Outcome {
  if (!(error instanceof UsageError)) throw error;
  return {
    exitCode: 2,
    stdout: '',
    stderr: `reliability: ${error.message.replace(/\p{Cc}+/gu, ' ')}\n`,
  };
}
