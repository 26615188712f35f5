import { createInterface } from 'node:readline';
import { UsageError } from './command';
import type { Ask } from './command';

/** Lets `work` ask the person at the terminal. Questions go to stderr: stdout is for results. */
export async function withTerminal<T>(
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  const terminal = createInterface({
    input: process.stdin,
    output: process.stderr,
  });
  // Lines are kept as they come: pasted answers may be there before the questions.
  const lines = terminal[Symbol.asyncIterator]();
  try {
    return await work(async question => {
      terminal.setPrompt(question);
      terminal.prompt();
      const { done, value } = await lines.next();
      if (done) throw new UsageError('Stopped before all was answered.');
      return value.trim();
    });
  } finally {
    terminal.close();
  }
}
