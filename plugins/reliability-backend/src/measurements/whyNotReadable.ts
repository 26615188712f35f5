import type {
  SliFailure,
  SliQuery,
} from '@vigie/backstage-plugin-reliability-node';
import type { MeasurementSeriesRow } from '../database/tables';
import { kindRead } from './seriesOf';

/** Why a series cannot answer an SLI in buckets of `step` seconds, and what to push. */
export function whyNotReadable(
  sli: SliQuery,
  series: Pick<MeasurementSeriesRow, 'series' | 'kind' | 'step'>,
  step: number,
): SliFailure | undefined {
  const name = `the series '${series.series}'`;
  if (series.kind !== kindRead(sli)) {
    return {
      kind: 'query-rejected',
      message:
        series.kind === 'values'
          ? `${name} holds values, but a ratio reads counts: push [epochSeconds, good, total] to a series of its own`
          : `${name} holds counts, but this SLI reads values: push [epochSeconds, value] to a series of its own`,
    };
  }
  return step % series.step === 0
    ? undefined
    : {
        kind: 'query-rejected',
        message: `the points of ${name} stand for ${series.step} seconds each and cannot be told apart into steps of ${step} seconds: use slices of a multiple of ${series.step} seconds, or push shorter steps to another series`,
      };
}
