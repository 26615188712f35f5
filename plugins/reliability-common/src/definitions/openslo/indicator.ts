import type { MetricSourceSpec, RatioIndicator, RawIndicator } from '../types';
import type { Fields } from '../yaml';
import { readNamed } from './document';
import type { NamedDocument, OpenSloDocument } from './document';
import type { KnownSources } from './knownSources';
import { readDescription } from './metadata';
import { readMetricSource } from './metricSource';
import { readRatio } from './ratio';

/** What an SLI reads, as far as it was understood. */
export interface IndicatorSpec {
  /** Whether op and value belong to it; `undefined` when that cannot be told. */
  isThreshold?: boolean;
  ratio?: Omit<RatioIndicator, 'name'> | Omit<RawIndicator, 'name'>;
  threshold?: MetricSourceSpec;
}

/** Reads the spec of an SLI, inline or in a document of its own. */
export function readIndicator(
  spec: Fields,
  sources: KnownSources,
): IndicatorSpec {
  readDescription(spec);
  const hasRatio = spec.has('ratioMetric');
  const hasThreshold = spec.has('thresholdMetric');
  const isChosen = hasRatio !== hasThreshold;
  if (!isChosen) {
    spec.reporter.report(
      'openslo/metric-choice',
      `${spec.path} needs exactly one of ratioMetric and thresholdMetric${
        hasRatio ? ', and has both' : ''
      }. Write ratioMetric with good and total.`,
      { at: spec.at, path: spec.path },
    );
  }
  const threshold = spec.map('thresholdMetric');
  const ratio = spec.map('ratioMetric');
  const read: IndicatorSpec = {
    isThreshold: isChosen ? hasThreshold : undefined,
    threshold: threshold && readMetricSource(threshold, sources),
    ratio: ratio && readRatio(ratio, sources),
  };
  spec.reportUnknown();
  return read;
}

/** Reads an SLI document; `undefined` when it has no usable name. */
export function readIndicatorDocument(
  document: OpenSloDocument,
  sources: KnownSources,
): NamedDocument<IndicatorSpec> | undefined {
  return readNamed(document, 'spec: { ratioMetric: … }', spec =>
    readIndicator(spec, sources),
  );
}
