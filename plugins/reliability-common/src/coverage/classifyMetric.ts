import { EXCLUDED_METRICS, TECHNOLOGIES } from './metricPatterns';
import type { AssessedSignal } from './metricPatterns';

const MAXIMUM_NAME = 300;

/** Which signal a metric stands for, from its name alone. */
export function classifyMetric(name: string): AssessedSignal | undefined {
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
  return undefined;
}

/** Names with a colon are written by recording rules. */
export function isRecorded(name: string): boolean {
  return name.includes(':');
}

/** Recorded names are free, but their words are mostly these. */
function classifyRecorded(name: string): AssessedSignal | undefined {
  if (/error|fail|availability/i.test(name)) return 'errors';
  if (/latency|duration/i.test(name)) return 'latency';
  if (/requests?|traffic|throughput/i.test(name)) return 'traffic';
  return undefined;
}

/** Name of the histogram or counter that a series belongs to. */
export function familyOf(name: string): string {
  return name.replace(/_(bucket|count|sum|total)$/, '');
}
