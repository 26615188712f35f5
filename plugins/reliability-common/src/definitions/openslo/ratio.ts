import type { RatioIndicator, RawIndicator } from '../types';
import type { Fields } from '../yaml';
import type { KnownSources } from './knownSources';
import { readMetricSource } from './metricSource';

/** Reads a ratioMetric: good or bad of total, or a ratio divided already. */
export function readRatio(
  ratio: Fields,
  sources: KnownSources,
): Omit<RatioIndicator, 'name'> | Omit<RawIndicator, 'name'> | undefined {
  const has = {
    good: ratio.has('good'),
    bad: ratio.has('bad'),
    total: ratio.has('total'),
    raw: ratio.has('raw'),
  };
  const counter = ratio.boolean('counter');
  const read = (key: string) => {
    const metric = ratio.map(key);
    return metric && readMetricSource(metric, sources);
  };
  const [good, bad, total, raw] = ['good', 'bad', 'total', 'raw'].map(read);
  const isRaw = has.raw && !has.total && !has.good && !has.bad;
  const isCounts = has.total && !has.raw && has.good !== has.bad;
  const rawType = isRaw ? readRawType(ratio) : undefined;
  if (isCounts && ratio.has('rawType')) {
    ratio.reporter.report(
      'openslo/raw-type-unused',
      'rawType says what a raw ratio means, and there is none here. Remove it.',
      ratio.place('rawType'),
    );
  }
  ratio.has('rawType');
  ratio.reportUnknown();

  if (!isRaw && !isCounts) {
    ratio.reporter.report(
      'openslo/ratio-choice',
      `${ratio.path} needs total with exactly one of good and bad, or raw alone. Write good and total.`,
      { at: ratio.at, path: ratio.path },
    );
    return undefined;
  }
  if (isRaw) return raw && rawType && { raw, rawType };
  if (!total || !(good || bad)) return undefined;
  return {
    ...(good && { good }),
    ...(bad && { bad }),
    total,
    ...(counter?.value === false && { counter: false }),
  };
}

function readRawType(ratio: Fields): 'success' | 'failure' | undefined {
  const value = ratio.has('rawType') ? ratio.text('rawType')?.value : undefined;
  if (value === 'success' || value === 'failure') return value;
  ratio.reporter.report(
    'openslo/raw-type',
    'raw needs rawType: success when 1 means that all is good, or rawType: failure when 1 means that all is bad.',
    ratio.place('rawType'),
  );
  return undefined;
}
