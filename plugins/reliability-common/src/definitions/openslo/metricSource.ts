import type { JsonObject } from '@backstage/types';
import { quoted, toJson } from '../yaml';
import type { Fields } from '../yaml';
import type { MetricSourceSpec } from '../types';
import type { DataSourceDocument } from './document';
import { readName } from './metadata';
import { isAddress } from './untrusted';

/**
 * Reads a MetricSpec (`{ metricSource: … }`). A reference names a DataSource of
 * the folder, or else a configured source of the type given beside it.
 */
export function readMetricSource(
  metric: Fields,
  dataSources: ReadonlyMap<string, DataSourceDocument>,
): MetricSourceSpec | undefined {
  const source = metric.require(
    'metricSource',
    'metricSource: { type: Prometheus, spec: { query: … } }',
  )
    ? metric.map('metricSource')
    : undefined;
  metric.reportUnknown();
  if (!source) return undefined;

  const target = readTarget(source, dataSources);
  const spec = readSpec(source);
  source.reportUnknown();
  return target && spec && { ...target, spec };
}

function readTarget(
  source: Fields,
  dataSources: ReadonlyMap<string, DataSourceDocument>,
): { type: string; source?: string } | undefined {
  const { reporter } = source;
  const hasReference = source.has('metricSourceRef');
  const reference = hasReference
    ? readName(source, 'metricSourceRef')
    : undefined;
  const hasType = source.has('type');
  const type = source.text('type')?.value;

  if (!hasReference) {
    if (!hasType) {
      reporter.report(
        'openslo/metric-source-type',
        `${source.path} names no source. Write type: Prometheus, or metricSourceRef with the name of a DataSource.`,
        { at: source.at, path: source.path },
      );
    }
    return type ? { type } : undefined;
  }
  if (!reference || (hasType && !type)) return undefined;

  const document = dataSources.get(reference);
  const place = source.place('metricSourceRef');
  if (!document) {
    if (type) return { type, source: reference };
    reporter.report(
      'openslo/reference-missing',
      `No DataSource named ${quoted(
        reference,
      )} is in this folder. Add one, or write type beside the reference to mean the configured source of that name.`,
      place,
    );
    return undefined;
  }
  if (!document.isSound || !document.type) {
    reporter.report(
      'openslo/reference-invalid',
      `The DataSource ${quoted(reference)} (${document.file}:${
        document.at.line
      }) is not valid. Correct it first.`,
      place,
    );
    return undefined;
  }
  if (type && type.toLowerCase() !== document.type.toLowerCase()) {
    reporter.report(
      'openslo/metric-source-conflict',
      `The type is ${quoted(type)} here and ${quoted(
        document.type,
      )} in the DataSource ${quoted(
        reference,
      )}. Remove one, or make them agree.`,
      source.place('type'),
    );
    return undefined;
  }
  return {
    type: document.type,
    ...(document.source && { source: document.source }),
  };
}

function readSpec(source: Fields): JsonObject | undefined {
  const example = 'spec: { query: … }';
  if (!source.require('spec', example)) return undefined;
  const spec = source.map('spec');
  const node = source.nodeAt('spec');
  if (!spec || !node) return undefined;
  const json = toJson(node, ({ key, value, path }) => {
    if (!isAddress(key, value)) return false;
    source.reporter.report(
      'openslo/metric-source-address',
      'Addresses, headers and credentials in a definition are ignored. Configure the source in the portal and name it with metricSourceRef.',
      { at: value.at, path: `${spec.path}.${path}` },
    );
    return true;
  }) as JsonObject;
  if (Object.keys(json).length === 0) {
    source.reporter.report(
      'openslo/metric-source-spec',
      `${spec.path} says nothing about what to read. Write ${example}.`,
      { at: spec.at, path: spec.path },
    );
    return undefined;
  }
  return json;
}
