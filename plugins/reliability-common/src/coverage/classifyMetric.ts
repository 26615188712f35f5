import { EXCLUDED_METRICS, TECHNOLOGIES } from './metricPatterns';
import { rememberUpTo } from './rememberUpTo';
import { SIGNAL_PATTERNS } from './signalPatterns';
import type { MonitoredMetric, Signal } from './types';

const MAXIMUM_NAME = 300;

/** Which signal a metric stands for, from its name alone; each name is looked at once. */
export const classifyMetric = rememberUpTo(50_000, readName);

/** Which signal a metric stands for: gauges count nothing, whatever their name ends in. */
export function signalOf(metric: MonitoredMetric): Signal | undefined {
  const signal = classifyMetric(metric.name);
  return metric.type === 'gauge' && isOfEvents(signal) ? undefined : signal;
}

/** Whether a signal is told by counting events. */
export function isOfEvents(signal: Signal | undefined): boolean {
  return signal === 'traffic' || signal === 'errors' || signal === 'logs';
}

function readName(name: string): Signal | undefined {
  if (name.length > MAXIMUM_NAME) return undefined;
  if (EXCLUDED_METRICS.some(pattern => pattern.test(name))) return undefined;
  if (isRecorded(name)) return classifyRecorded(name);
  const matches = (patterns: readonly RegExp[], text: string) =>
    patterns.some(pattern => pattern.test(text));
  for (const technology of TECHNOLOGIES) {
    // Before traffic, whose patterns are wider: messages that could not be routed.
    if (matches(technology.errors, name)) return 'errors';
    if (matches(technology.traffic, name)) return 'traffic';
    // A histogram is read by its buckets, its sum, or whole where it is native.
    const asBucket = `${name.replace(/_sum$/, '')}_bucket`;
    if (
      matches(technology.latency, name) ||
      matches(technology.latency, asBucket)
    ) {
      return 'latency';
    }
  }
  return SIGNAL_PATTERNS.find(([, patterns]) => matches(patterns, name))?.[0];
}

/** Names with a colon are written by recording rules. */
export function isRecorded(name: string): boolean {
  return name.includes(':');
}

/** Recorded names are free, but their words are mostly these. */
function classifyRecorded(name: string): Signal | undefined {
  if (/error|fail|availability/i.test(name)) return 'errors';
  if (/latency|duration/i.test(name)) return 'latency';
  if (/requests?|traffic|throughput/i.test(name)) return 'traffic';
  if (/probe|blackbox|synthetic/i.test(name)) return 'probes';
  if (/(^|[_:])(logs?|log_lines)([_:]|$)/i.test(name)) return 'logs';
  if (/saturation|utili[sz]ation|cpu|memory|disk|queue|lag/i.test(name)) {
    return 'saturation';
  }
  return undefined;
}

/** Name of the histogram or counter that a series belongs to. */
export function familyOf(name: string): string {
  return name.replace(/_(bucket|count|sum|total)$/, '');
}
