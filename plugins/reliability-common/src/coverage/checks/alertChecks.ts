import { rememberedSyntaxError } from '../promql';
import { alertCheck } from './alertCheck';
import type { CheckDefinition } from './types';
import { fail, notApplicable, pass } from './verdicts';

/** Alerts of which nobody is ever told, or that tell wrong. */
export const ALERT_CHECKS: readonly CheckDefinition[] = [
  alertCheck({
    id: 'coverage/alert-healthy',
    level: 'alerted',
    title: 'Alerts are enabled and evaluated without errors',
    why: 'A rule that cannot be evaluated never fires, and nobody notices.',
    good: 'All are evaluated without errors.',
    findings: ['coverage/alert-enabled', 'coverage/alert-healthy'],
  }),
  alertCheck({
    id: 'coverage/alert-metric',
    level: 'alerted',
    title: 'Metrics of alerts exist',
    why: 'A rule over a metric that does not exist is silent for ever, and looks like peace.',
    good: 'All metrics they read exist.',
  }),
  alertCheck({
    id: 'coverage/alert-severity',
    level: 'alerted',
    title: 'Alerts have a severity',
    why: 'The severity decides whether somebody is woken or a ticket waits for the morning.',
    good: 'All have a severity.',
    lines: ({ name }) =>
      `      - alert: ${name}\n        labels: { severity: page }\n`,
  }),
  alertCheck({
    id: 'coverage/alert-for',
    level: 'alerted',
    title: 'Alerts wait, and not too long',
    why: 'Without waiting one bad scrape wakes somebody; with an hour users know first.',
    good: 'All wait a sensible time.',
    lines: ({ name }) => `      - alert: ${name}\n        for: 5m\n`,
  }),
  {
    id: 'coverage/alert-parses',
    level: 'alerted',
    title: 'Rules in git can be parsed',
    why: 'One rule with an error keeps the whole file from being loaded.',
    evaluate: ({ alerts }) => {
      const inGit = alerts.filter(({ isInGit }) => isInGit);
      if (!inGit.length) return notApplicable('No rule of it is in git.');
      const broken = inGit.flatMap(({ rule, gitQuery, file, line }) => {
        const error = rememberedSyntaxError(gitQuery ?? rule.query);
        return error
          ? [`${rule.name} (${file ?? 'git'}:${line ?? 1}): ${error}`]
          : [];
      });
      return broken.length
        ? fail(broken[0], 'Correct the expression in the rule file.', {
            evidence: broken,
          })
        : pass('All can be parsed.');
    },
  },
  alertCheck({
    id: 'coverage/alert-routed',
    level: 'alerted',
    title: 'Alerts reach a human',
    why: 'An alert that goes to a receiver nobody reads has told nobody.',
    good: 'All reach people.',
  }),
  alertCheck({
    id: 'coverage/alert-silenced',
    level: 'alerted',
    title: 'No alert is silenced',
    why: 'A silence that outlives its reason hides the next failure.',
    good: 'None is silenced.',
  }),
  alertCheck({
    id: 'coverage/alert-loaded',
    level: 'alerted',
    title: 'Rules in git are loaded',
    why: 'A rule file that was never deployed watches nothing.',
    good: 'All are loaded.',
  }),
  alertCheck({
    id: 'coverage/alert-in-git',
    level: 'alerted',
    title: 'Loaded rules are in git',
    why: 'What was clicked together is lost with the machine, and nobody reviews it.',
    good: 'All are in git, as they are loaded.',
  }),
];

/** Alerts that are looked at, because they say something. */
export const ALERT_FIRING = alertCheck({
  id: 'coverage/alert-firing',
  level: 'operable',
  title: 'Alerts fire sometimes, and not always',
  why: 'One that always fires is not looked at; one that never did may not be able to.',
  good: 'All fired, and were quiet again.',
});

export const RUNBOOK_LINKED = alertCheck({
  id: 'coverage/runbook-linked',
  level: 'operable',
  title: 'Alerts lead to a runbook',
  why: 'Whoever is woken may never have seen the service: the first step must be written down.',
  good: 'All lead to a runbook.',
  lines: ({ name }) =>
    `---\ntitle: What to do when ${name} fires\nalerts: [${name}]\n---\n# Look first\n`,
});
