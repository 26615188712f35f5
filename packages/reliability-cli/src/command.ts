/** Where and for whom a command runs. */
export interface Surroundings {
  /** Absolute; paths are read, and files named, relative to it. */
  cwd: string;
  isColoured: boolean;
}

/** What a command gives back. */
export interface Outcome {
  /** 0 fine, 1 problems were found, 2 the command could not do its work. */
  exitCode: 0 | 1 | 2;
  stdout: string;
  stderr: string;
}

export interface Command {
  help: string;
  /** @throws UsageError */
  run(args: readonly string[], surroundings: Surroundings): Outcome;
}

/** The command was called wrongly, or cannot read what it was given: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
