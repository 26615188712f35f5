import type { JsonObject } from '@backstage/types';
import { quoted, toJson } from '../yaml';
import type { Fields } from '../yaml';
import type { MetricSourceSpec } from '../types';
import type { KnownSources } from './knownSources';
import { readName } from './metadata';
import { reportUnknownType } from './sourceType';
import { isAddress } from './untrusted';

/**
 * Reads a MetricSpec (`{ metricSource: … }`). A reference names a DataSource of
 * the folder, or else a configured source of the type given beside it.
 */
export function readMetricSource(
  metric: Fields,
  known: KnownSources,
): MetricSourceSpec | undefined {
  const source = metric.require(
    'metricSource',
    'metricSource: { type: Prometheus, spec: { query: … } }',
  )
    ? metric.map('metricSource')
    : undefined;
  metric.reportUnknown();
  if (!source) return undefined;

  const target = readTarget(source, known);
  const spec = readSpec(source);
  source.reportUnknown();
  return target && spec && { ...target, spec };
}

function readTarget(
  source: Fields,
  { dataSources, types }: KnownSources,
): { type: string; source?: string } | undefined {
  const { reporter } = source;
  const hasReference = source.has('metricSourceRef');
  const reference = hasReference
    ? readName(source, 'metricSourceRef')
    : undefined;
  const hasType = source.has('type');
  const type = source.text('type');
  if (type) reportUnknownType(reporter, type, types);

  if (!hasReference) {
    if (!hasType) {
      reporter.report(
        'openslo/metric-source-type',
        `${source.path} names no source. Write type: Prometheus, or metricSourceRef with the name of a DataSource.`,
        { at: source.at, path: source.path },
      );
    }
    return type && { type: type.value };
  }
  if (!reference || (hasType && !type)) return undefined;
  if (type && !dataSources.has(reference)) {
    return { type: type.value, source: reference };
  }

  const document = dataSources.resolve(
    reference,
    reporter,
    source.place('metricSourceRef'),
    'Add one, or write type beside the reference to mean the configured source of that name.',
  );
  const content = document?.content;
  if (!content) return undefined;
  if (type && type.value.toLowerCase() !== content.type.toLowerCase()) {
    reporter.report(
      'openslo/metric-source-conflict',
      `The type is ${quoted(type.value)} here and ${quoted(
        content.type,
      )} in the DataSource ${quoted(
        reference,
      )}. Remove one, or make them agree.`,
      type,
    );
    return undefined;
  }
  return content;
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
