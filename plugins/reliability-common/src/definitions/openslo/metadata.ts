import { isAbsent, quoted } from '../yaml';
import type { Fields, YamlNode } from '../yaml';

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const LABEL_KEY = /^[a-zA-Z0-9]([-._a-zA-Z0-9]{0,61}[a-zA-Z0-9])?$/;
const DNS_SUBDOMAIN = /^[a-z0-9]([-.a-z0-9]*[a-z0-9])?$/;

export interface Metadata {
  name?: string;
  displayName?: string;
}

/** Reads `metadata`: reports what the standard does not allow, keeps what can be used. */
export function readMetadata(document: Fields): Metadata {
  if (!document.require('metadata', 'metadata: { name: my-name }')) return {};
  const metadata = document.map('metadata');
  if (!metadata) return {};

  const name = metadata.require('name', 'name: my-name')
    ? readName(metadata, 'name')
    : undefined;
  const displayName = metadata.text('displayName');
  if (displayName && displayName.value.length > 63) {
    metadata.reporter.report(
      'openslo/display-name-length',
      `The display name has ${displayName.value.length} characters; the standard allows 63. Shorten it.`,
      displayName,
    );
  }
  metadata
    .map('labels')
    ?.entries()
    .forEach(label => {
      const { key, at, path } = label;
      if (!LABEL_KEY.test(key)) {
        metadata.reporter.report(
          'openslo/label-key',
          `The label key ${quoted(
            key,
          )} has characters the standard does not allow. Use up to 63 letters, digits, dots, dashes and underscores.`,
          { at, path },
        );
      }
      const values =
        label.value.kind === 'list' ? label.value.items : [label.value];
      if (!values.every(isText)) {
        metadata.reporter.report(
          'openslo/label-value',
          `The label ${quoted(key)} must be a text or a list of texts.`,
          { at: label.value.at, path },
        );
      }
    });
  metadata
    .map('annotations')
    ?.entries()
    .forEach(({ key, value, at, path }) => {
      reportAnnotationKey(metadata, key, { at, path });
      if (!isText(value)) {
        metadata.reporter.report(
          'openslo/annotation-value',
          `The annotation ${quoted(key)} must be a text. Put it in quotes.`,
          { at: value.at, path },
        );
      }
    });
  metadata.reportUnknown();
  return { name, displayName: displayName?.value.trim() };
}

/**
 * Reads a name or a reference. The standard asks for a DNS label, but its own
 * examples are not, so only names that cannot be shown or stored are refused.
 */
export function readName(fields: Fields, key: string): string | undefined {
  const name = fields.text(key);
  if (!name) return undefined;
  if (name.value.length > 253 || !isPrintable(name.value)) {
    fields.reporter.report(
      'openslo/name',
      `${name.path} must have 1 to 253 printable characters.`,
      name,
    );
    return undefined;
  }
  if (name.value.length > 63 || !DNS_LABEL.test(name.value)) {
    fields.reporter.report(
      'openslo/name-format',
      `${quoted(
        name.value,
      )} is not a name by the standard. Use up to 63 lower-case letters, digits and dashes.`,
      name,
    );
  }
  return name.value;
}

/** Reads a description, which has the same limit everywhere in the standard. */
export function readDescription(fields: Fields): string | undefined {
  const description = fields.text('description');
  if (description && description.value.length > 1050) {
    fields.reporter.report(
      'openslo/description-length',
      `The description has ${description.value.length} characters; the standard allows 1,050. Shorten it.`,
      description,
    );
  }
  return description?.value.trim();
}

function reportAnnotationKey(
  metadata: Fields,
  key: string,
  place: Parameters<Fields['reporter']['report']>[2],
) {
  const slash = key.indexOf('/');
  const prefix = slash === -1 ? undefined : key.slice(0, slash);
  if (prefix === 'openslo.com') {
    metadata.reporter.report(
      'openslo/annotation-reserved',
      `The annotation ${quoted(
        key,
      )} uses a prefix the standard keeps for itself. Use another prefix.`,
      place,
    );
  }
  const isValidPrefix =
    prefix === undefined ||
    (prefix.length <= 253 && DNS_SUBDOMAIN.test(prefix));
  if (!isValidPrefix || !LABEL_KEY.test(key.slice(slash + 1))) {
    metadata.reporter.report(
      'openslo/annotation-key',
      `The annotation key ${quoted(
        key,
      )} is not of the form [prefix/]name. Use a DNS name before the slash and up to 63 letters, digits, dots, dashes and underscores after it.`,
      place,
    );
  }
}

function isText(node: YamlNode): boolean {
  return (
    node.kind === 'scalar' && !isAbsent(node) && typeof node.value === 'string'
  );
}

function isPrintable(text: string): boolean {
  return Array.from(text).every(
    character => character >= ' ' && character !== '\u007f',
  );
}
