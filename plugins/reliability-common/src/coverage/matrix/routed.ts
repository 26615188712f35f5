import type { CoverageStep } from '../../api/types';
import type { AlertQuality } from '../results';
import { step } from '../steps';
import { findingOf } from './signalAlert';
import type { SignalAlert } from './signalAlert';

/** Whether the alerts that count reach a human. One that does is enough. */
export function routed(
  alerts: readonly SignalAlert[],
  isAlerted: CoverageStep,
): CoverageStep {
  const counting = alerts
    .filter(({ counts }) => counts !== 'not')
    .map(({ alert }) => alert);
  if (!counting.length) {
    return isAlerted.verdict === 'unknown'
      ? step('unknown', isAlerted.reason)
      : step('uncovered', 'There is no alert to route yet.');
  }
  const evidence = counting.map(routeLine);
  const reach = counting.filter(alert => verdictOf(alert) === 'good');
  const heard = reach.find(
    alert => findingOf(alert, 'coverage/alert-silenced')?.verdict === 'good',
  );
  if (heard) return step('covered', undefined, evidence);
  if (reach.length) {
    return step(
      'partial',
      reasonOf(reach[0], 'coverage/alert-silenced'),
      evidence,
    );
  }
  const unseen = counting.find(alert => verdictOf(alert) === 'unknown');
  return unseen
    ? step('unknown', reasonOf(unseen, 'coverage/alert-routed'), evidence)
    : step(
        'uncovered',
        reasonOf(counting[0], 'coverage/alert-routed'),
        evidence,
      );
}

function verdictOf(alert: AlertQuality) {
  return findingOf(alert, 'coverage/alert-routed')?.verdict ?? 'unknown';
}

function reasonOf(alert: AlertQuality, id: string): string {
  const finding = findingOf(alert, id);
  return [`${alert.name}: ${finding?.message ?? ''}`, finding?.next]
    .filter(Boolean)
    .join(' ');
}

function routeLine(alert: AlertQuality): string {
  const route = alert.route?.join(' → ');
  const receivers = alert.receivers?.join(', ');
  const where = [
    route && `route ${route}`,
    receivers && `receiver ${receivers}`,
  ]
    .filter(Boolean)
    .join(', ');
  return `${alert.name}: ${
    where || findingOf(alert, 'coverage/alert-routed')?.message
  }`;
}
