import { freshnessDays } from '../../runbooks';
import type { RunbookFact } from '../../runbooks';
import { wakesSomebody } from '../alerts/ruleFindings';
import type { ServiceFacts } from '../facts';
import { hiddenRules, NO_RUNBOOK } from './runbookEvidence';
import { freshnessOf, lastTime, rulesOf } from './runbookTrust';
import type { CheckDefinition } from './types';
import { counted, fail, notApplicable, pass, unknown } from './verdicts';

const NAMES_SHOWN = 5;

export const RUNBOOKS_REHEARSED: CheckDefinition = {
  id: 'runbooks/rehearsed',
  level: 'resilient',
  title: 'Runbooks for alerts that wake somebody are rehearsed',
  why: 'A runbook that was never followed is a guess. In a drill a wrong step costs a minute; at night it costs the promise.',
  evaluate: (facts, context) => {
    const { runbooks, tier, scenarios } = facts;
    if (!runbooks.length) return NO_RUNBOOK;
    const paging = pagingAlerts(facts);
    const needed = runbooks.filter(({ alerts }) =>
      alerts.some(name => paging.has(name)),
    );
    const unproven = needed
      .map(runbook => ({
        runbook,
        freshness: freshnessOf(runbook, tier, context),
      }))
      .filter(
        ({ freshness: { execution, drill } }) =>
          Math.max(execution.score, drill.score) < 100,
      );
    if (unproven.length) {
      const days = freshnessDays(rulesOf(context).rehearsalDays, tier);
      return fail(
        `${counted(
          unproven.length,
          'runbook',
        )} did not work in a drill or an incident within ${counted(
          days,
          'day',
        )}: ${namesOf(unproven.map(({ runbook }) => runbook.title))}.`,
        scenarios === 0
          ? 'Write a scenario, a Markdown file in drills/ of the folder of definitions, and rehearse it at /runbooks/drills.'
          : 'Rehearse at /runbooks/drills.',
        {
          evidence: unproven.map(({ runbook, freshness }) =>
            lastTime(runbook, [freshness.execution, freshness.drill]),
          ),
          ...(scenarios === 0 && {
            lines: scenarioLines(unproven[0].runbook),
          }),
        },
      );
    }
    const hidden = hiddenRules(facts);
    if (hidden && nameUnseenAlerts(facts)) {
      return unknown(hidden);
    }
    return needed.length
      ? pass(
          'Each of them worked lately.',
          needed.map(({ title }) => title),
        )
      : notApplicable('No runbook answers an alert that wakes somebody.');
  },
};

/** Names of the alerts that wake somebody: in tier 1, all of them. */
function pagingAlerts({ alerts, tier }: ServiceFacts): ReadonlySet<string> {
  return new Set(
    alerts
      .filter(({ rule }) => isFirstTier(tier) || wakesSomebody(rule))
      .map(({ rule }) => rule.name),
  );
}

/** Whether some name an alert that is not seen, of which nobody knows whether it pages. */
function nameUnseenAlerts({ runbooks, alerts }: ServiceFacts): boolean {
  const seen = new Set(alerts.map(({ rule }) => rule.name));
  return runbooks.some(runbook => runbook.alerts.some(name => !seen.has(name)));
}

function isFirstTier(tier: string | undefined): boolean {
  return tier?.trim() === '1';
}

function scenarioLines({ slug, alerts }: RunbookFact): string {
  return `---
title: What goes wrong
runbooks: [${slug}]
alerts: [${yamlWord(alerts[0])}]
minutes: 45
---
## Situation

## Hints

## Expected path
`;
}

/** An alert may be called anything; what YAML would read otherwise is quoted. */
function yamlWord(text: string): string {
  return /^[A-Za-z_][\w.-]*$/.test(text) ? text : JSON.stringify(text);
}

function namesOf(titles: readonly string[]): string {
  const shown = titles.slice(0, NAMES_SHOWN).join(', ');
  const more = titles.length - NAMES_SHOWN;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
