import fs from 'node:fs';
import path from 'node:path';

const NAME = 'reliability-v1.json';
const PUBLISHED = path.join('docs', 'schemas');

/** Where editors find the schema of definitions, and what to put there first. */
export interface Schema {
  /** For `yaml-language-server: $schema=`, relative to the definitions. */
  address: string;
  /** To copy, and the folder to copy them to. */
  copies: Array<{ from: string; to: string }>;
}

/**
 * The schema above the folder, where a repository publishes it; else a copy of
 * that beside the program, in a hidden folder that works without any network.
 *
 * @param program - file that runs
 */
export function schemaFor(
  folder: string,
  program = process.argv[1],
): Schema | undefined {
  const near = publishedAbove(folder);
  if (near) {
    const address = path.relative(folder, path.join(near, NAME));
    return { address: address.split(path.sep).join('/'), copies: [] };
  }
  const own =
    program && fs.existsSync(program)
      ? publishedAbove(fs.realpathSync(program))
      : undefined;
  if (!own) return undefined;
  return {
    address: `./.schemas/${NAME}`,
    copies: fs
      .readdirSync(own)
      .filter(name => name.endsWith('.json'))
      .map(name => ({
        from: path.join(own, name),
        to: path.join(folder, '.schemas', name),
      })),
  };
}

/** The nearest folder of schemas in a folder around this one. */
function publishedAbove(start: string): string | undefined {
  for (let at = start; ; at = path.dirname(at)) {
    const folder = path.join(at, PUBLISHED);
    if (fs.existsSync(path.join(folder, NAME))) return folder;
    if (at === path.dirname(at)) return undefined;
  }
}
