import { quoteString } from '../../promql';
import type {
  IndicatorDefinition,
  MetricSourceSpec,
  SloDefinition,
} from '../types';

/** Who records figures that can be shown as they are. */
export type RecordingTool = NonNullable<SloDefinition['recorded']>['by'];

/** Pyrra evaluates the rules that record these rates every 30 seconds. */
const PYRRA_INTERVAL_SECONDS = 30;

/**
 * What reads the figures that a tool has recorded, and how they are weighed.
 *
 * @remarks
 *
 * Sloth records a ratio of errors over five minutes and forgets how many events
 * it stands for, so each moment counts alike. Pyrra records events per second,
 * so that what is summed up are events again.
 */
export function recordedIndicator(
  name: string,
  by: RecordingTool,
  id: string,
  source: string | undefined,
): { indicator: IndicatorDefinition; recorded: SloDefinition['recorded'] } {
  const metric = (query: string): MetricSourceSpec => ({
    type: 'Prometheus',
    ...(source && { source }),
    spec: { query },
  });
  if (by === 'Sloth') {
    const query = `slo:sli_error:ratio_rate5m${matcher('sloth_id', id)}`;
    return {
      indicator: { name, raw: metric(query), rawType: 'failure' },
      recorded: { by, weighting: 'slice-averaged' },
    };
  }
  const events = (record: string) =>
    metric(
      `sum_over_time(${record}${matcher(
        'slo',
        id,
      )}[{{.window}}]) * ${PYRRA_INTERVAL_SECONDS}`,
    );
  return {
    indicator: {
      name,
      bad: events('pyrra_errors:rate5m'),
      total: events('pyrra_requests:rate5m'),
    },
    recorded: { by, weighting: 'event-weighted' },
  };
}

/**
 * One label matcher, whatever the value holds. Two braces together are parted,
 * for they would be taken for the placeholder of a range.
 */
function matcher(label: string, value: string): string {
  return `{${label}=${quoteString(value).replace(/\{(?=\{)/g, '\\x7b')}}`;
}
