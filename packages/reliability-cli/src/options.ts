import { parseArgs } from 'node:util';
import { UsageError } from './command';

export interface ParsedOptions {
  values: Record<string, string | undefined>;
  paths: string[];
}

/**
 * Reads `--name value` and `--name=value`; everything else is a path.
 *
 * @param names - of the options that are known; each takes a value
 * @throws UsageError for options that are unknown or lack their value
 */
export function parseOptions(
  args: readonly string[],
  names: readonly string[],
): ParsedOptions {
  try {
    const { values, positionals } = parseArgs({
      args: joinNumbers(args),
      options: Object.fromEntries(
        names.map(name => [name, { type: 'string' as const }]),
      ),
      allowPositionals: true,
    });
    return { values: { ...values }, paths: positionals };
  } catch (error) {
    // The parser goes on to explain how to write a path that begins with a dash.
    const [first] = (error as Error).message.split(/\.\s|\n/, 1);
    throw new UsageError(`${first.replace(/\.$/, '')}.`);
  }
}

/** @throws UsageError unless the value is one of the choices; the first one is the default */
export function chooseFormat<T extends string>(
  value: string | undefined,
  choices: readonly T[],
): T {
  if (value === undefined) return choices[0];
  const choice = choices.find(each => each === value);
  if (choice) return choice;
  throw new UsageError(
    `There is no format "${value}". Write --format ${choices.join(' or ')}.`,
  );
}

/** `--target -1` is a bad target, not an option called 1. */
function joinNumbers(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const last = joined[joined.length - 1];
    if (/^-[0-9.]/.test(arg) && /^--[a-z-]+$/.test(last ?? '')) {
      joined[joined.length - 1] = `${last}=${arg}`;
    } else {
      joined.push(arg);
    }
  }
  return joined;
}
