import type { CoverageStep } from '../../api/types';
import type { ServiceFacts } from '../facts';
import { step } from '../steps';
import type { Signal } from '../types';
import { namesOf } from './signalAlert';
import type { SignalAlert } from './signalAlert';

const ADVICE = 'List the alert in the front matter of a file in runbooks/.';

/** Whether who is told knows what to do: each alert that counts has a runbook. */
export function runbook(
  signal: Signal,
  alerts: readonly SignalAlert[],
  isAlerted: CoverageStep,
  { runbooks, monitoring }: ServiceFacts,
): CoverageStep {
  const about = runbooks
    .filter(({ signals }) => signals.includes(signal))
    .map(({ title }) => `Runbook about this signal: ${title}`);
  const counting = alerts
    .filter(({ counts }) => counts !== 'not')
    .map(({ alert }) => alert);
  if (!counting.length) {
    return isAlerted.verdict === 'unknown'
      ? step('unknown', isAlerted.reason, about)
      : step(
          'uncovered',
          'There is no alert to write a runbook for yet.',
          about,
        );
  }
  const evidence = counting.flatMap(alert =>
    alert.runbook ? `${alert.name}: ${alert.runbook.title}` : [],
  );
  const without = counting.filter(alert => !alert.runbook);
  if (without.length) {
    return step(
      evidence.length || about.length ? 'partial' : 'uncovered',
      `No runbook answers ${namesOf(without)}. ${ADVICE}`,
      [...evidence, ...about],
    );
  }
  const isLinkOnly = counting.some(alert => alert.runbook?.id === undefined);
  if (monitoring.basis !== 'live' && isLinkOnly) {
    return step(
      'partial',
      'The link is in a rule in git; neither is verified live.',
      evidence,
    );
  }
  return step('covered', undefined, evidence);
}
