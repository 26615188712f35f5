/** Where and for whom a command runs. */
export interface Surroundings {
  /** Absolute; paths are read, and files named, relative to it. */
  cwd: string;
  /** Whether stdout takes colours. */
  isColoured: boolean;
  /** Whether stderr does. */
  isErrorColoured?: boolean;
  /** ISO date of the day that ages are counted from; today unless told. */
  today?: string;
}

/** What a command gives back. */
export interface Outcome {
  /** 0 fine, 1 problems were found, 2 the command could not do its work. */
  exitCode: 0 | 1 | 2;
  stdout: string;
  stderr: string;
}

/** Puts a question to a person; resolves to what was written, without blanks around it. */
export type Ask = (question: string) => Promise<string>;

export interface Command {
  /** For the list of commands. */
  summary: string;
  help: string;
  /** Names of the options that take a value. */
  options: readonly string[];
  /** The values of options that have only some. */
  choices?: Readonly<Record<string, readonly string[]>>;
  /** What may follow the options, when it is not a path. */
  words?: readonly string[];
  /** @throws UsageError */
  run(args: readonly string[], surroundings: Surroundings): Outcome;
  /**
   * Asks for what was not written.
   *
   * @returns the arguments as if all had been written
   * @throws UsageError
   */
  complete?(args: readonly string[], ask: Ask): Promise<string[]>;
}

/** The command was called wrongly, or cannot read what it was given: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
