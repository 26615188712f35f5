/**
 * The command `reliability`.
 *
 * @packageDocumentation
 */
import { takesColours } from './colours';
import type { Outcome } from './command';
import { completed, hasQuestions, run } from './run';
import { withTerminal } from './terminal';

// A reader such as `head` may leave before everything is written.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
});

async function outcomeOf(line: readonly string[]): Promise<Outcome> {
  const isAsked = hasQuestions(line) && process.stdin.isTTY;
  const args = isAsked
    ? await withTerminal(ask => completed(line, ask))
    : [...line];
  return Array.isArray(args)
    ? run(args, {
        cwd: process.cwd(),
        isColoured: takesColours(process.stdout, process.env),
        isErrorColoured: takesColours(process.stderr, process.env),
      })
    : args;
}

outcomeOf(process.argv.slice(2)).then(
  ({ exitCode, stdout, stderr }) => {
    process.stderr.write(stderr);
    process.stdout.write(stdout);
    // Not process.exit(): that would cut off what a pipe has not taken yet.
    process.exitCode = exitCode;
  },
  error => {
    process.stderr.write(`${error?.stack ?? error}\n`);
    process.exitCode = 2;
  },
);
