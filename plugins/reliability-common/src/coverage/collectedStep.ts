import type { CoverageStep } from '../api/types';
import { classifyMetric, isRecorded } from './classifyMetric';
import type { LiveMonitoring } from './coverageInput';
import { STATUS_LABEL } from './metricPatterns';
import type { AssessedSignal } from './metricPatterns';
import { oneLine, SIGNAL_WORDS, step } from './steps';
import type { CoverageVerdict, MonitoredMetric } from './types';

interface Finding {
  verdict: CoverageVerdict;
  reason?: string;
  evidence: string[];
}

const EXAMPLES = {
  traffic: 'http_requests_total',
  errors: 'http_requests_total with a label code',
  latency: 'http_request_duration_seconds_bucket',
} as const;

/** Whether a signal is collected, from the metrics and targets of the service. */
export function collectedStep(
  signal: AssessedSignal,
  live: LiveMonitoring,
  serviceName: string,
): CoverageStep {
  const metrics = live.metrics.filter(
    metric => !isRecorded(metric.name) && isEventMetric(metric),
  );
  const found = findSignal(signal, metrics);
  const down = live.targets?.down ?? 0;
  const up = live.targets?.up ?? 0;
  const targetsDown = down
    ? `${down} of ${up + down} targets ${down === 1 ? 'is' : 'are'} down${
        live.targets?.lastError ? `: ${oneLine(live.targets.lastError)}` : ''
      }. Bring them back, or remove them.`
    : undefined;

  if (!found) {
    if (live.metricsUnknown) return step('unknown', live.metricsUnknown);
    if (targetsDown && !up) {
      return step(
        'unknown',
        `What is collected cannot be seen: ${targetsDown}`,
      );
    }
    return step(
      'uncovered',
      live.metrics.length
        ? `No metric tells ${SIGNAL_WORDS[signal]}. Expose for example ${EXAMPLES[signal]}.`
        : `${live.source} has no metric of "${serviceName}". Have it scraped, or set reliability/service-name to the name it is known by.`,
    );
  }
  if (found.verdict === 'covered' && targetsDown) {
    return step('partial', targetsDown, found.evidence);
  }
  const reason = [found.reason, targetsDown].filter(Boolean).join(' ');
  return step(found.verdict, reason || undefined, found.evidence);
}

/** Gauges count nothing, whatever their name ends in. */
function isEventMetric(metric: MonitoredMetric): boolean {
  return metric.type !== 'gauge' || classifyMetric(metric.name) === 'latency';
}

function findSignal(
  signal: AssessedSignal,
  metrics: readonly MonitoredMetric[],
): Finding | undefined {
  if (signal === 'errors') return findErrors(metrics);
  const own = metrics.filter(metric => classifyMetric(metric.name) === signal);
  if (!own.length) return undefined;
  const evidence = own.map(describeMetric);
  const isAverageOnly =
    signal === 'latency' && own.every(metric => metric.name.endsWith('_sum'));
  return isAverageOnly
    ? {
        verdict: 'partial',
        reason:
          'Only sums are collected, so averages are known and percentiles are not. Expose a histogram.',
        evidence,
      }
    : { verdict: 'covered', evidence };
}

function findErrors(metrics: readonly MonitoredMetric[]): Finding | undefined {
  const traffic = metrics.filter(
    metric => classifyMetric(metric.name) === 'traffic',
  );
  const byLabel = traffic.flatMap(metric => {
    const label = metric.labels?.find(name => STATUS_LABEL.test(name));
    return label ? [`${describeMetric(metric)} by ${label}`] : [];
  });
  const evidence = [
    ...byLabel,
    ...metrics
      .filter(metric => classifyMetric(metric.name) === 'errors')
      .map(describeMetric),
  ];
  if (evidence.length) return { verdict: 'covered', evidence };
  const unread = traffic.filter(metric => metric.labels === undefined);
  return unread.length
    ? {
        verdict: 'unknown',
        reason: 'Whether a label tells failures apart could not be seen.',
        evidence: unread.map(describeMetric),
      }
    : undefined;
}

function describeMetric(metric: MonitoredMetric): string {
  return metric.type ? `${metric.name} (${metric.type})` : metric.name;
}
