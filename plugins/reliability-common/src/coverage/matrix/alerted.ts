import type { CoverageStep } from '../../api/types';
import type { ServiceFacts } from '../facts';
import { NOT_VERIFIED, SIGNAL_WORDS, step } from '../steps';
import type { Signal } from '../types';
import { alertLine } from './signalAlert';
import type { SignalAlert } from './signalAlert';
import { unseenReason } from './unseen';

/** Signals whose alerts may be kept by tools that are no source. */
const SEEN_ELSEWHERE: readonly Signal[] = ['logs', 'probes', 'security'];

/** Whether somebody would be told: an alert that is there and can fire. */
export function alerted(
  signal: Signal,
  alerts: readonly SignalAlert[],
  facts: ServiceFacts,
  isCollected: CoverageStep,
): CoverageStep {
  const { monitoring } = facts;
  const evidence = alerts.map(({ alert, counts, reason }) =>
    counts === 'not' ? `${alertLine(alert)} — ${reason}` : alertLine(alert),
  );
  const partly = alerts.find(({ counts }) => counts === 'partly');
  if (alerts.some(({ counts }) => counts === 'fully')) {
    return step('covered', undefined, evidence);
  }
  const rulesUnknown = monitoring.rulesUnknown ?? monitoring.unknown;
  if (partly) {
    // A rule in git says nothing where the loaded ones cannot be seen.
    const isSeen = monitoring.basis === 'git' || partly.alert.isLoaded === true;
    if (!isSeen && rulesUnknown) return step('unknown', rulesUnknown, evidence);
    return step(
      'partial',
      monitoring.basis === 'git'
        ? NOT_VERIFIED
        : `${partly.alert.name}: ${partly.reason}`,
      evidence,
    );
  }
  if (monitoring.basis === 'none' || rulesUnknown) {
    return step('unknown', rulesUnknown ?? unseenReason(facts), evidence);
  }
  if (alerts.length) {
    return step(
      'uncovered',
      `${alerts[0].alert.name}: ${alerts[0].reason}`,
      evidence,
    );
  }
  if (SEEN_ELSEWHERE.includes(signal) && isCollected.verdict === 'unknown') {
    return step('unknown', isCollected.reason);
  }
  const where =
    monitoring.basis === 'git' ? 'in git' : `loaded in ${monitoring.source}`;
  return step(
    'uncovered',
    `No rule ${where} watches ${SIGNAL_WORDS[signal]}. Add an alert on the symptom your users notice.`,
  );
}
