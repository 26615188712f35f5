import type { NamedDocument, OpenSloDocument } from './document';
import { readNamed } from './document';
import type { DataSource } from './knownSources';
import { readDescription, readMetadata } from './metadata';
import { reportUnknownType } from './sourceType';
import { isSecret, visitEntries } from './untrusted';
import { peekText } from '../yaml';
import type { Fields } from '../yaml';

/** Reads a DataSource; `undefined` when it has no usable name. */
export function readDataSource(
  document: OpenSloDocument,
  types: ReadonlySet<string>,
): NamedDocument<DataSource> | undefined {
  return readNamed(
    document,
    'spec: { type: Prometheus, connectionDetails: { source: main } }',
    spec => readSpec(spec, types),
  );
}

function readSpec(
  spec: Fields,
  types: ReadonlySet<string>,
): DataSource | undefined {
  readDescription(spec);
  const type = spec.require('type', 'type: Prometheus')
    ? spec.text('type')
    : undefined;
  if (type) reportUnknownType(spec.reporter, type, types);
  const source = readDetails(spec);
  spec.reportUnknown();
  return type && { type: type.value, ...(source && { source }) };
}

/** Looks for secrets, and for the name of the configured source. */
function readDetails(spec: Fields): string | undefined {
  const key = 'connectionDetails';
  if (!spec.require(key, `${key}: { source: main }`)) return undefined;
  const details = spec.nodeAt(key);
  if (!details) return undefined;
  visitEntries(details, spec.pathOf(key), (name, value, path) => {
    if (isSecret(name, value)) {
      spec.reporter.report(
        'openslo/secret',
        'This looks like a secret. Remove it from the repository, replace it where it is in force, and keep it in the configuration of the portal.',
        { at: value.at, path },
      );
    }
  });
  return peekText(details, 'source');
}

/** Reads a Service, of which nothing but its name and soundness matters here. */
export function readService({
  fields,
  reporter,
  file,
  at,
}: OpenSloDocument): NamedDocument<true> | undefined {
  const { name, displayName } = readMetadata(fields);
  const spec = fields.map('spec');
  if (spec) {
    readDescription(spec);
    spec.reportUnknown();
  }
  fields.reportUnknown();
  if (!name) return undefined;
  const { isSound } = reporter;
  return { name, displayName, content: true, isSound, file, at, reporter };
}
