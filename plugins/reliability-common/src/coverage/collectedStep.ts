import type { CoverageStep } from '../api/types';
import type { LiveMonitoring } from './liveMonitoring';
import { STATUS_LABEL } from './metricPatterns';
import { metricsBySignal } from './metricsByName';
import { oneLine, SIGNAL_WORDS, step } from './steps';
import type { CoverageVerdict, MonitoredMetric, Signal } from './types';

interface Finding {
  verdict: CoverageVerdict;
  reason?: string;
  evidence: string[];
}

const EXAMPLES = {
  traffic: 'http_requests_total',
  errors: 'http_requests_total with a label code',
  latency: 'http_request_duration_seconds_bucket',
  saturation: 'process_resident_memory_bytes',
  logs: 'log_messages_total with a label level',
  probes: 'probe_success of a probe from outside',
  security: 'the expiry of its certificate, probe_ssl_earliest_cert_expiry',
} as const;

/** What other tools than those for metrics look at too. */
const SEEN_ELSEWHERE: readonly Signal[] = ['logs', 'probes', 'security'];

/** Whether a signal is collected, from the metrics and targets of the service. */
export function collectedStep(
  signal: Signal,
  live: Pick<
    LiveMonitoring,
    'source' | 'metrics' | 'metricsUnknown' | 'targets'
  >,
  serviceName: string,
): CoverageStep {
  const found = findSignal(signal, metricsBySignal(live.metrics));
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
    if (!live.metrics.length && SEEN_ELSEWHERE.includes(signal)) {
      return step(
        'unknown',
        `${live.source} has no metric of "${serviceName}", and no other source sees ${SIGNAL_WORDS[signal]}.`,
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

type MetricsBySignal = ReturnType<typeof metricsBySignal>;

function findSignal(
  signal: Signal,
  metrics: MetricsBySignal,
): Finding | undefined {
  if (signal === 'errors') return findErrors(metrics);
  const own = metrics.get(signal);
  if (!own) return undefined;
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

function findErrors(metrics: MetricsBySignal): Finding | undefined {
  const traffic = metrics.get('traffic') ?? [];
  const byLabel = traffic.flatMap(metric => {
    const label = metric.labels?.find(name => STATUS_LABEL.test(name));
    return label ? [`${describeMetric(metric)} by ${label}`] : [];
  });
  const evidence = [
    ...byLabel,
    ...(metrics.get('errors') ?? []).map(describeMetric),
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
