import { describe as describeNode } from './yaml';
import type { Fields } from './yaml';
import type { DefinitionRuleId } from './rules';

/** Reads labels or annotations: one text for each key. Others are reported and left out. */
export function readTextMap(
  fields: Fields,
  key: string,
  typeRule: DefinitionRuleId,
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const entry of fields.map(key)?.entries() ?? []) {
    const { value } = entry;
    if (value.kind === 'scalar' && typeof value.value === 'string') {
      texts.set(entry.key, value.value);
    } else {
      fields.reporter.report(
        typeRule,
        `${entry.path} must be a text, not ${describeNode(
          value,
        )}. Put it in quotes.`,
        { at: value.at, path: entry.path },
      );
    }
  }
  return texts;
}
