import type { CoverageStep } from '../api/types';
import type { LiveMonitoring } from './coverageInput';
import type { AssessedSignal } from './metricPatterns';
import { ruleEvidence } from './ruleStanding';
import type { RuleStanding } from './ruleStanding';
import { NOT_VERIFIED, ruleLine, SIGNAL_WORDS, step } from './steps';
import type { MonitorRule } from './types';

/** Whether somebody is told, from the rules a monitoring system has loaded. */
export function liveAlertedStep(
  signal: AssessedSignal,
  standings: readonly RuleStanding[],
  gitRules: readonly MonitorRule[],
  live: LiveMonitoring,
): CoverageStep {
  const evidence = ruleEvidence(standings);
  const doubtful = standings.find(each => each.standing === 'doubtful');
  if (standings.some(each => each.standing === 'sound')) {
    return step('covered', undefined, evidence);
  }
  if (doubtful) return step('partial', doubtful.reason, evidence);
  if (live.rulesUnknown) {
    return step('unknown', live.rulesUnknown, [
      ...evidence,
      ...gitRules.map(ruleLine),
    ]);
  }
  if (standings.length) {
    return step('uncovered', standings[0].reason, evidence);
  }
  if (gitRules.length) {
    return step(
      'uncovered',
      `${gitRules[0].name} is in git and not loaded in ${live.source}. Deploy the rule file.`,
      gitRules.map(ruleLine),
    );
  }
  return step('uncovered', noRule(signal, `loaded in ${live.source}`));
}

/** Whether somebody would be told, from the rule files beside the code. */
export function gitAlertedStep(
  signal: AssessedSignal,
  standings: readonly RuleStanding[],
): CoverageStep {
  const evidence = ruleEvidence(standings);
  if (standings.some(each => each.standing === 'doubtful')) {
    return step('partial', NOT_VERIFIED, evidence);
  }
  return standings.length
    ? step('uncovered', standings[0].reason, evidence)
    : step('uncovered', noRule(signal, 'in git'));
}

function noRule(signal: AssessedSignal, where: string): string {
  return `No rule ${where} watches ${SIGNAL_WORDS[signal]}. Add an alert on the symptom your users notice.`;
}
