import { version } from '../package.json';
import { budget } from './budget';
import { UsageError } from './command';
import type { Command, Outcome, Surroundings } from './command';
import { validate } from './validate';

const COMMANDS = new Map<string, Command>([
  ['validate', validate],
  ['budget', budget],
]);

const HELP = `Usage: reliability COMMAND …

Commands:
  validate PATH…    check definitions, runbooks and courses
  budget            the error budget and alerts of a target over a window

Options:
  --help            this text; after a command, the help of that command
  --version         the version

Exit codes: 0 no errors, 1 errors were found, 2 wrong usage or unreadable input.

Examples:
  reliability validate reliability/
  reliability budget --target 99.9 --window 30d
`;

/** Runs a command line, without the program's name. Never throws for bad input. */
export function run(
  args: readonly string[],
  surroundings: Surroundings,
): Outcome {
  const [name, ...rest] = args;
  if (name === '--version') return said(`${version}\n`);
  if (name === '--help' || name === '-h') return said(HELP);
  const command = COMMANDS.get(name ?? '');
  if (!command) {
    const problem = name
      ? `There is no command "${name}".`
      : 'Which command? None was given.';
    return failed(`${problem} See reliability --help.`);
  }
  const beforePaths = rest.slice(
    0,
    rest.includes('--') ? rest.indexOf('--') : undefined,
  );
  if (beforePaths.some(arg => arg === '--help' || arg === '-h')) {
    return said(command.help);
  }
  if (beforePaths.includes('--version')) return said(`${version}\n`);
  try {
    return command.run(rest, surroundings);
  } catch (error) {
    if (error instanceof UsageError) return failed(error.message);
    throw error;
  }
}

function said(stdout: string): Outcome {
  return { exitCode: 0, stdout, stderr: '' };
}

function failed(message: string): Outcome {
  return {
    exitCode: 2,
    stdout: '',
    stderr: `reliability: ${message.replace(/\p{Cc}+/gu, ' ')}\n`,
  };
}
