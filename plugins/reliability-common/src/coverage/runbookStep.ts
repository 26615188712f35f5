import type { CoverageStep } from '../api/types';
import type { CoverageInput } from './coverageInput';
import type { RuleStanding } from './ruleStanding';
import { step } from './steps';

const RUNBOOK_ANNOTATIONS = ['runbook_url', 'runbook'] as const;

/**
 * Whether who is told knows what to do: each rule that counts is answered by a
 * runbook of the folder, or links to one elsewhere. A link of a rule that only
 * is in git is worth less than a runbook that is there too.
 */
export function runbookStep(
  standings: readonly RuleStanding[],
  alerted: CoverageStep,
  runbooks: CoverageInput['runbooks'],
  basis: 'live' | 'git',
): CoverageStep {
  const rules = standings
    .filter(each => each.standing !== 'dead')
    .map(each => each.rule);
  if (!rules.length) {
    return alerted.verdict === 'unknown'
      ? step('unknown', alerted.reason)
      : step('uncovered', 'There is no alert to write a runbook for yet.');
  }
  const linked = rules.map(rule => {
    const runbook = runbooks.find(each => each.alerts.includes(rule.name));
    if (runbook) {
      return {
        rule,
        isFile: true,
        line: `${rule.name}: runbook ${runbook.slug}`,
      };
    }
    const link = RUNBOOK_ANNOTATIONS.map(key =>
      rule.annotations[key]?.trim(),
    ).find(Boolean);
    return { rule, isFile: false, line: link && `${rule.name}: ${link}` };
  });
  const evidence = linked.flatMap(each => each.line ?? []);
  const without = linked.filter(each => !each.line).map(each => each.rule.name);
  const advice = 'List the alert in the front matter of a file in runbooks/.';
  if (!evidence.length) {
    return step('uncovered', `No runbook answers ${names(without)}. ${advice}`);
  }
  if (without.length) {
    return step(
      'partial',
      `No runbook answers ${names(without)}. ${advice}`,
      evidence,
    );
  }
  if (basis === 'git' && !linked.every(each => each.isFile)) {
    return step(
      'partial',
      'The link is in a rule in git; neither is verified live.',
      evidence,
    );
  }
  return step('covered', undefined, evidence);
}

function names(alerts: readonly string[]): string {
  const distinct = Array.from(new Set(alerts));
  const shown = distinct.slice(0, 3).join(', ');
  return distinct.length > 3
    ? `${shown} and ${distinct.length - 3} more`
    : shown;
}
