import type { Field, Fields } from '../yaml';
import type { MetricSourceSpec } from '../types';
import type {
  DataSourceDocument,
  NamedDocument,
  OpenSloDocument,
} from './document';
import { readDescription, readMetadata } from './metadata';
import { readMetricSource } from './metricSource';

/** What an indicator reads, as far as it can be evaluated today. */
export interface IndicatorContent {
  ratio?: {
    good?: MetricSourceSpec;
    bad?: MetricSourceSpec;
    total: MetricSourceSpec;
  };
  isThreshold: boolean;
  /** Valid by the standard, but not evaluated yet. */
  unsupported?: Field<string>;
}

export interface IndicatorDocument extends NamedDocument {
  content: IndicatorContent;
}

type DataSources = ReadonlyMap<string, DataSourceDocument>;

/** Reads the spec of an SLI, inline or in a document of its own. */
export function readIndicator(
  spec: Fields,
  dataSources: DataSources,
): IndicatorContent {
  readDescription(spec);
  const hasRatio = spec.has('ratioMetric');
  const isThreshold = spec.has('thresholdMetric');
  if (hasRatio === isThreshold) {
    spec.reporter.report(
      'openslo/metric-choice',
      `${spec.path} needs exactly one of ratioMetric and thresholdMetric${
        hasRatio ? ', and has both' : ''
      }. Write ratioMetric with good and total.`,
      { at: spec.at, path: spec.path },
    );
  }
  const content: IndicatorContent = { isThreshold };
  const threshold = spec.map('thresholdMetric');
  if (threshold) {
    readMetricSource(threshold, dataSources);
    content.unsupported = {
      value:
        'thresholdMetric is not supported yet. Write ratioMetric: count the events under the threshold as good, and all events as total.',
      ...spec.place('thresholdMetric'),
    };
  }
  const ratio = spec.map('ratioMetric');
  if (ratio) Object.assign(content, readRatio(ratio, dataSources));
  spec.reportUnknown();
  return content;
}

function readRatio(
  ratio: Fields,
  dataSources: DataSources,
): Pick<IndicatorContent, 'ratio' | 'unsupported'> {
  const has = {
    good: ratio.has('good'),
    bad: ratio.has('bad'),
    total: ratio.has('total'),
    raw: ratio.has('raw'),
  };
  const counter = ratio.boolean('counter');
  const read = (key: string) => {
    const metric = ratio.map(key);
    return metric && readMetricSource(metric, dataSources);
  };
  const [good, bad, total] = [read('good'), read('bad'), read('total')];
  read('raw');
  const rawType = ratio.text('rawType');
  ratio.reportUnknown();

  const isRaw = has.raw && !has.total && !has.good && !has.bad;
  const isCounts = has.total && !has.raw && has.good !== has.bad;
  if (!isRaw && !isCounts) {
    ratio.reporter.report(
      'openslo/ratio-choice',
      `${ratio.path} needs total with exactly one of good and bad, or raw alone. Write good and total.`,
      { at: ratio.at, path: ratio.path },
    );
    return {};
  }
  if (isRaw) {
    if (!rawType || !['success', 'failure'].includes(rawType.value)) {
      ratio.reporter.report(
        'openslo/raw-type',
        'raw needs rawType: success or rawType: failure.',
        ratio.place('rawType'),
      );
    }
    return {
      unsupported: {
        value:
          'raw is not supported yet, because a ratio hides how many events it stands for. Write good and total.',
        ...ratio.place('raw'),
      },
    };
  }
  if (counter?.value === false) {
    return {
      unsupported: {
        value:
          'counter: false is not supported yet. Write counter: true with a metric that only grows, or a query that itself counts the events of [{{.window}}].',
        ...ratio.place('counter'),
      },
    };
  }
  if (!total || !(good || bad)) return {};
  return { ratio: { ...(good && { good }), ...(bad && { bad }), total } };
}

/** Reads an SLI document; `undefined` when it has no usable name. */
export function readIndicatorDocument(
  document: OpenSloDocument,
  dataSources: DataSources,
): IndicatorDocument | undefined {
  const { fields, reporter, file, at } = document;
  const { name } = readMetadata(fields);
  const spec = fields.require('spec', 'spec: { ratioMetric: … }')
    ? fields.map('spec')
    : undefined;
  const content: IndicatorContent = spec
    ? readIndicator(spec, dataSources)
    : { isThreshold: false };
  fields.reportUnknown();
  if (content.unsupported) {
    // The error belongs to the SLO that cannot be evaluated because of it.
    reporter.report(
      'openslo/not-read-yet',
      content.unsupported.value,
      content.unsupported,
    );
  }
  if (!name) return undefined;
  return { name, content, isSound: reporter.isSound, file, at, reporter };
}
