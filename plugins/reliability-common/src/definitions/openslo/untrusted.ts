import { peek } from '../yaml';
import type { YamlNode } from '../yaml';

const SECRET_KEY =
  /password|passwd|token|secret|apikey|accesskey|privatekey|credential|authorization|bearer/;
const ADDRESS_KEYS = new Set([
  'url',
  'uri',
  'baseurl',
  'endpoint',
  'address',
  'proxy',
  'header',
  'headers',
]);

function normalised(key: string): string {
  return key.toLowerCase().replace(/[-_.\s]/g, '');
}

function textOf(node: YamlNode): string {
  return node.kind === 'scalar' && typeof node.value === 'string'
    ? node.value
    : '';
}

/** Whether a field looks like one that holds a secret, from its key and value. */
export function isSecret(key: string, value: YamlNode): boolean {
  const text = textOf(value).trim();
  if (/^[a-z][a-z0-9+.-]{0,30}:\/\/[^/?#@\s]+@/i.test(text)) return true;
  // A placeholder that something else fills in gives nothing away.
  if (/^(?:\$|\{\{)/.test(text)) return false;
  const name = normalised(key);
  return SECRET_KEY.test(name) || name === 'key' || name === 'auth';
}

/** Whether a field of a metric source would choose where a request goes or what it carries. */
export function isAddress(key: string, value: YamlNode): boolean {
  const name = normalised(key);
  return (
    ADDRESS_KEYS.has(name) ||
    SECRET_KEY.test(name) ||
    /^https?:\/\/\S+$/i.test(textOf(value).trim())
  );
}

/** Visits every entry of every mapping below a node. */
export function visitEntries(
  node: YamlNode,
  path: string,
  visit: (key: string, value: YamlNode, path: string) => void,
): void {
  if (node.kind === 'list') {
    node.items.forEach((item, index) =>
      visitEntries(item, `${path}[${index}]`, visit),
    );
  } else if (node.kind === 'map') {
    for (const key of node.entries.keys()) {
      const value = peek(node, key);
      if (value) {
        visit(key, value, `${path}.${key}`);
        visitEntries(value, `${path}.${key}`, visit);
      }
    }
  }
}
