import { peekText } from '../yaml';
import { readDescription, readMetadata } from './metadata';
import { isSecret, visitEntries } from './untrusted';
import type {
  DataSourceDocument,
  NamedDocument,
  OpenSloDocument,
} from './document';

/** Reads a DataSource; `undefined` when it has no usable name. */
export function readDataSource(
  document: OpenSloDocument,
): DataSourceDocument | undefined {
  const { fields, reporter, file, at } = document;
  const { name } = readMetadata(fields);
  const spec = fields.require(
    'spec',
    'spec: { type: Prometheus, connectionDetails: { source: main } }',
  )
    ? fields.map('spec')
    : undefined;
  let type: string | undefined;
  let source: string | undefined;
  if (spec) {
    readDescription(spec);
    type = spec.require('type', 'type: Prometheus')
      ? spec.text('type')?.value
      : undefined;
    if (
      spec.require('connectionDetails', 'connectionDetails: { source: main }')
    ) {
      const details = spec.nodeAt('connectionDetails');
      source = peekText(details, 'source');
      if (details) {
        visitEntries(
          details,
          spec.pathOf('connectionDetails'),
          (key, value, path) => {
            if (isSecret(key, value)) {
              reporter.report(
                'openslo/secret',
                'This looks like a secret. Remove it from the repository, replace it where it is in force, and keep it in the configuration of the portal.',
                { at: value.at, path },
              );
            }
          },
        );
      }
    }
    spec.reportUnknown();
  }
  fields.reportUnknown();
  if (!name) return undefined;
  return { name, type, source, isSound: reporter.isSound, file, at, reporter };
}

/** Reads a Service, of which nothing but its soundness matters here. */
export function readService(
  document: OpenSloDocument,
): NamedDocument | undefined {
  const { fields, reporter, file, at } = document;
  const { name } = readMetadata(fields);
  const spec = fields.map('spec');
  if (spec) {
    readDescription(spec);
    spec.reportUnknown();
  }
  fields.reportUnknown();
  return name
    ? { name, isSound: reporter.isSound, file, at, reporter }
    : undefined;
}
