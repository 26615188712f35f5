import type { DefinitionRuleId } from './rules';
import { readTextMap } from './textMap';
import type { Fields } from './yaml';

/** Names the configured source to read, where a format has no word for it. */
const SOURCE_ANNOTATION = 'reliability/source';
const CONTROL = /\p{Cc}/u;

export interface ResourceMetadata {
  name?: string;
  labels: ReadonlyMap<string, string>;
  /** The configured source to read, when the resource says which. */
  source?: string;
}

/** Reads the metadata of a Kubernetes resource, of which most is for others. */
export function readResourceMetadata(
  resource: Fields,
  rules: { type: DefinitionRuleId; name: DefinitionRuleId },
): ResourceMetadata {
  const metadata = resource.require('metadata', 'metadata: { name: my-name }')
    ? resource.map('metadata')
    : undefined;
  if (!metadata) return { labels: new Map() };
  const name = metadata.require('name', 'name: my-name')
    ? readPrintable(metadata, 'name', rules.name)
    : undefined;
  const labels = readTextMap(metadata, 'labels', rules.type);
  const annotations = readTextMap(metadata, 'annotations', rules.type);
  const source = annotations.get(SOURCE_ANNOTATION)?.trim();
  // Namespaces, owners and what a cluster adds are no concern of ours.
  metadata.entries();
  return { name, labels, ...(source && { source }) };
}

/** Reads a name that can be shown and stored. */
export function readPrintable(
  fields: Fields,
  key: string,
  rule: DefinitionRuleId,
): string | undefined {
  const name = fields.text(key);
  if (!name) return undefined;
  if (name.value.length > 253 || CONTROL.test(name.value)) {
    fields.reporter.report(
      rule,
      `${name.path} must have 1 to 253 printable characters.`,
      name,
    );
    return undefined;
  }
  return name.value.trim();
}
