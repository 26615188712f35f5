import type { SloPart } from '../definitions/sloParts';
import { ratioOf } from './decimals';
import { durationText, subquery } from './durations';
import type { SloIdentity } from './identity';
import type { IndicatorQueries } from './indicatorQueries';
import type { PrometheusRule } from './types';
import { DIRECT_SECONDS, INCREMENT_SECONDS } from './windows';

const INCREMENT = durationText(INCREMENT_SECONDS);

export const TOTAL_INCREMENT = `slo:sli_total:increase${INCREMENT}`;
export const ERROR_INCREMENT = `slo:sli_error:increase${INCREMENT}`;

/** The recorded error ratio over a window. */
export function ratioName(seconds: number): string {
  return `slo:sli_error:ratio_rate${durationText(seconds)}`;
}

/** The recorded number of bad events over a window. */
export function increaseName(seconds: number): string {
  return `slo:sli_error:increase${durationText(seconds)}`;
}

/** The recorded badness of the slice that ends now. */
export function sliceName(seconds: number): string {
  return `slo:sli_error:slice${durationText(seconds)}`;
}

/** What every window of a part is made of; recorded first. */
export function baseRecordings(
  { slicing }: SloPart,
  queries: IndicatorQueries,
  identity: SloIdentity,
): PrometheusRule[] {
  const { labels } = identity;
  const rules: PrometheusRule[] = [];
  if (queries.shape === 'counts') {
    rules.push({
      record: TOTAL_INCREMENT,
      expr: queries.total(INCREMENT_SECONDS),
      labels,
    });
    if (!slicing) {
      rules.push({
        record: ERROR_INCREMENT,
        expr: queries.error(INCREMENT_SECONDS),
        labels,
      });
    }
  }
  if (slicing) {
    const { seconds, target } = slicing;
    rules.push({
      record: sliceName(seconds),
      expr: sliceExpression(queries, seconds, target?.ppm),
      labels,
    });
  }
  return rules;
}

/**
 * The error ratio of a part over a window.
 *
 * @remarks
 *
 * Long windows are made of what is recorded. Increments are recorded more often
 * than they are long, so that each event is counted several times, in errors
 * and in the total alike: the ratio of their sums is weighed by events.
 */
export function ratioRecording(
  { slicing }: SloPart,
  queries: IndicatorQueries,
  identity: SloIdentity,
  seconds: number,
): PrometheusRule {
  return {
    record: ratioName(seconds),
    expr: slicing
      ? meanOfSlices(identity, seconds, slicing.seconds)
      : ratioExpression(queries, identity, seconds),
    labels: { ...identity.labels, sloth_window: durationText(seconds) },
  };
}

/** How often an event was bad, over a window: for the pairs that must not fire for one. */
export function increaseRecording(
  queries: Extract<IndicatorQueries, { shape: 'counts' }>,
  { labels }: SloIdentity,
  seconds: number,
): PrometheusRule {
  return {
    record: increaseName(seconds),
    expr: queries.error(seconds),
    labels,
  };
}

function ratioExpression(
  queries: IndicatorQueries,
  { selector }: SloIdentity,
  seconds: number,
): string {
  const window = durationText(seconds);
  if (queries.shape === 'ratio') {
    return seconds <= INCREMENT_SECONDS
      ? queries.error(seconds)
      : `avg_over_time(${ratioName(INCREMENT_SECONDS)}${selector}[${window}])`;
  }
  if (seconds === INCREMENT_SECONDS) {
    return share(
      `${ERROR_INCREMENT}${selector}`,
      `${TOTAL_INCREMENT}${selector}`,
    );
  }
  return seconds <= DIRECT_SECONDS
    ? share(queries.error(seconds), queries.total(seconds))
    : share(
        `sum_over_time(${ERROR_INCREMENT}${selector}[${window}])`,
        `sum_over_time(${TOTAL_INCREMENT}${selector}[${window}])`,
      );
}

function sliceExpression(
  queries: IndicatorQueries,
  seconds: number,
  targetPpm: number | undefined,
): string {
  if (queries.shape === 'ratio') {
    return targetPpm === undefined
      ? queries.error(seconds)
      : queries.badSlice(seconds, targetPpm);
  }
  const ratio = share(queries.error(seconds), queries.total(seconds));
  return targetPpm === undefined
    ? ratio
    : `${ratio} > bool ${ratioOf(1_000_000 - targetPpm)}`;
}

/** Looked at once a slice, so that each counts once; never at less than one. */
function meanOfSlices(
  { selector }: SloIdentity,
  seconds: number,
  slice: number,
): string {
  const range = subquery(Math.max(seconds, slice), slice);
  return `avg_over_time(${sliceName(slice)}${selector}${range})`;
}

/** Without events there is no ratio, rather than a good one. */
function share(error: string, total: string): string {
  return `${error} / (${total} > 0)`;
}
