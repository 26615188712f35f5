import { InputError } from '@backstage/errors';
import { parse } from 'yaml';

/** Aliases of a configuration written by hand; more is an attack on memory. */
const MAXIMUM_ALIASES = 1_000;

/**
 * Reads YAML into maps, lists, texts and nulls. Scalars keep the text they are
 * written with, as Alertmanager reads them: `500` and `yes` are label values.
 *
 * @throws InputError that quotes nothing of the text
 */
export function parsePlainYaml(text: string): unknown {
  try {
    return parse(text, {
      schema: 'failsafe',
      customTags: ['null', 'merge'],
      mapAsMap: true,
      maxAliasCount: MAXIMUM_ALIASES,
      prettyErrors: false,
      logLevel: 'error',
    });
  } catch {
    // Its own message would quote the text, which may hold secrets.
    throw new InputError('the configuration is not valid YAML');
  }
}

export function isPlainMap(value: unknown): value is Map<string, unknown> {
  return value instanceof Map;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Texts of a list, or of a single text. */
export function textsOf(value: unknown): string[] {
  const items = typeof value === 'string' ? [value] : listOf(value);
  return items.flatMap(item => textOf(item) ?? []);
}
