import type { JsonValue } from '@backstage/types';
import type { YamlNode } from './nodes';

/**
 * A YAML value as JSON. Numbers that JSON cannot hold (`.nan`, `.inf`) become
 * their text. `omit` leaves entries out, by their path below `node`.
 */
export function toJson(
  node: YamlNode,
  omit: (entry: { key: string; value: YamlNode; path: string }) => boolean,
  path = '',
): JsonValue {
  if (node.kind === 'list') {
    return node.items.map((item, index) =>
      toJson(item, omit, `${path}[${index}]`),
    );
  }
  if (node.kind === 'map') {
    // fromEntries defines properties, so a key such as __proto__ is only a key.
    return Object.fromEntries(
      Array.from(node.entries)
        .map(([key, { value }]) => ({
          key,
          value,
          path: path ? `${path}.${key}` : key,
        }))
        .filter(entry => !omit(entry))
        .map(entry => [entry.key, toJson(entry.value, omit, entry.path)]),
    );
  }
  if (typeof node.value === 'number' && !Number.isFinite(node.value)) {
    return node.text;
  }
  return node.value ?? null;
}
