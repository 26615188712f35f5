import type { SignalCoverage } from '../api/types';
import type { CoverageVerdict } from './types';

/**
 * One verdict for a signal. The alert decides: a metric nobody is told about
 * covers half, and what the alert is cannot be said when it cannot be seen.
 *
 * - covered: collected, alerted and with a runbook
 * - unknown: whether it is alerted is unknown
 * - uncovered: not alerted, and not known to be collected
 * - partial: everything between
 */
export function signalVerdict(
  steps: Pick<SignalCoverage, 'collected' | 'alerted' | 'runbook'>,
): CoverageVerdict {
  const collected = steps.collected.verdict;
  const alerted = steps.alerted.verdict;
  const runbook = steps.runbook.verdict;
  if ([collected, alerted, runbook].every(each => each === 'covered')) {
    return 'covered';
  }
  if (alerted === 'unknown') return 'unknown';
  if (
    alerted === 'uncovered' &&
    collected !== 'covered' &&
    collected !== 'partial'
  ) {
    return 'uncovered';
  }
  return 'partial';
}

/**
 * One verdict for a service.
 *
 * - the verdict of its signals, when they agree
 * - partial: some signal is covered or partial
 * - unknown: nothing is covered, and of something it cannot be said
 */
export function serviceVerdict(
  signals: ReadonlyArray<Pick<SignalCoverage, 'verdict'>>,
): CoverageVerdict {
  const verdicts = new Set(signals.map(signal => signal.verdict));
  if (verdicts.size === 1) return signals[0].verdict;
  if (verdicts.has('covered') || verdicts.has('partial')) return 'partial';
  return 'unknown';
}
