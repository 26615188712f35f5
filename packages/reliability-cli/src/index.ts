/**
 * The command `reliability`.
 *
 * @packageDocumentation
 */
import { run } from './run';

// A reader such as `head` may leave before everything is written.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
});

const { exitCode, stdout, stderr } = run(process.argv.slice(2), {
  cwd: process.cwd(),
  isColoured: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR,
});
process.stderr.write(stderr);
process.stdout.write(stdout);
// Not process.exit(): that would cut off what a pipe has not taken yet.
process.exitCode = exitCode;
