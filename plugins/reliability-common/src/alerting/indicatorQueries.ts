import type {
  IndicatorDefinition,
  MetricSourceSpec,
  RatioIndicator,
  RawIndicator,
  ThresholdIndicator,
  ThresholdOperator,
} from '../definitions/types';
import {
  type CountQuery,
  readExpression,
  rememberedQuery,
  type ValueExpression,
} from '../promql';
import { ratioOf } from './decimals';
import { subquery } from './durations';

/** PromQL of an indicator over a range of seconds, each one series without labels. */
export type IndicatorQueries =
  | {
      shape: 'counts';
      total(seconds: number): string;
      error(seconds: number): string;
      /** Whether two bad events can be told from one. */
      countsEvents: boolean;
      /** A constant stands in where the total is absent. */
      neverAbsent: boolean;
    }
  | {
      shape: 'ratio';
      /** Share of the time that was bad. */
      error(seconds: number): string;
      /** 1 when less than the target of the slice was good, else 0. */
      badSlice(seconds: number, targetPpm: number): string;
    };

/** Seconds between the moments at which values are looked at. */
const OBSERVATION_SECONDS = 60;

const OPPOSITES: Record<ThresholdOperator, string> = {
  lte: '>',
  lt: '>=',
  gte: '<',
  gt: '<=',
};

/** Why there are no queries: a sentence. */
export class NotExpressible extends Error {}

/** @throws NotExpressible */
export function indicatorQueries(
  indicator: IndicatorDefinition,
): IndicatorQueries {
  if ('total' in indicator) return eventQueries(indicator);
  return 'raw' in indicator
    ? rawQueries(indicator)
    : thresholdQueries(indicator);
}

function eventQueries(indicator: RatioIndicator): IndicatorQueries {
  const { good, bad, counter = true } = indicator;
  const part = countQuery(good ?? bad);
  const all = countQuery(indicator.total);
  const count = (query: CountQuery, seconds: number) =>
    query.plain !== undefined && !counter
      ? `sum(sum_over_time(${query.plain}[${seconds}s]))`
      : query.render(seconds);
  const total = (seconds: number) => count(all, seconds);
  // Counters are born with their first event, so that an absent part is no
  // event; but a bucket of a histogram is there whenever the histogram is.
  const some = (seconds: number) =>
    part.bucketBound === undefined
      ? `(${count(part, seconds)} or ${total(seconds)} * 0)`
      : count(part, seconds);
  return {
    shape: 'counts',
    total,
    error: good
      ? seconds => `clamp_min(${total(seconds)} - ${some(seconds)}, 0)`
      : some,
    countsEvents: [part, all].every(
      ({ warnings }) =>
        !warnings.some(({ rule }) => rule === 'prometheus/rate-compared'),
    ),
    neverAbsent: all.neverAbsent,
  };
}

function rawQueries({ raw, rawType }: RawIndicator): IndicatorQueries {
  const expression = valueExpression(raw);
  const mean = (seconds: number) => {
    const { plain, isTemplate } = expression;
    if (isTemplate) return `avg(${expression.render(seconds)})`;
    return plain === undefined
      ? `avg(avg_over_time((${expression.render(seconds)})${subquery(
          seconds,
          OBSERVATION_SECONDS,
        )}))`
      : `avg(avg_over_time(${plain}[${seconds}s]))`;
  };
  const isSuccess = rawType === 'success';
  return {
    shape: 'ratio',
    error: seconds => (isSuccess ? `1 - ${mean(seconds)}` : mean(seconds)),
    badSlice: (seconds, targetPpm) =>
      isSuccess
        ? `${mean(seconds)} < bool ${ratioOf(targetPpm)}`
        : `${mean(seconds)} > bool ${ratioOf(1_000_000 - targetPpm)}`,
  };
}

function thresholdQueries({
  threshold,
  op,
  value,
}: ThresholdIndicator): IndicatorQueries {
  const expression = valueExpression(threshold);
  // Greater than -Inf is every number but the one that is none.
  const observed = `((${expression.render(OBSERVATION_SECONDS)}) >= -Inf)`;
  const over = (seconds: number) => subquery(seconds, OBSERVATION_SECONDS);
  return {
    shape: 'counts',
    total: seconds => `sum(count_over_time(${observed}${over(seconds)}))`,
    error: seconds =>
      `sum(sum_over_time((${observed} ${OPPOSITES[op]} bool ${value})${over(
        seconds,
      )}))`,
    countsEvents: true,
    neverAbsent: false,
  };
}

function countQuery(metric: MetricSourceSpec | undefined): CountQuery {
  const read = rememberedQuery(queryOf(metric));
  if (!read.ok) throw new NotExpressible(read.problem.message);
  return read.query;
}

function valueExpression(metric: MetricSourceSpec): ValueExpression {
  const read = readExpression(queryOf(metric));
  if (!read.ok) throw new NotExpressible(read.problem.message);
  return read.expression;
}

function queryOf(metric: MetricSourceSpec | undefined): unknown {
  return metric && Object.hasOwn(metric.spec, 'query')
    ? metric.spec.query
    : undefined;
}
