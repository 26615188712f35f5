import { isRunning } from './applies';
import type { CheckDefinition } from './types';
import { NO_RUNBOOK } from './runbookEvidence';
import { counted, fail, pass, unknown } from './verdicts';

/** What to do when it breaks, and where to look. */
export const RUNBOOK_CHECKS: readonly CheckDefinition[] = [
  {
    id: 'runbooks/present',
    level: 'operable',
    title: 'Has a runbook',
    why: 'At night nobody remembers; a page that says what to look at first saves the hour that counts.',
    appliesTo: isRunning,
    evaluate: ({ runbooks }) =>
      runbooks.length
        ? pass(
            `It has ${counted(runbooks.length, 'runbook')}.`,
            runbooks.map(({ title }) => title),
          )
        : fail(
            'It has no runbook.',
            'Add a Markdown file to runbooks/ in the folder of definitions.',
            {
              lines:
                '---\ntitle: The service does not answer\nalerts: []\n---\n# Look first\n',
            },
          ),
  },
  {
    id: 'runbooks/answer-alerts',
    level: 'operable',
    title: 'Runbooks answer alerts that exist',
    why: 'A runbook for an alert that was renamed is found by nobody when it fires.',
    appliesTo: isRunning,
    evaluate: ({ runbooks, alerts, monitoring }) => {
      if (!runbooks.length) {
        return NO_RUNBOOK;
      }
      const answered = runbooks.flatMap(runbook =>
        runbook.alerts.map(alert => ({ runbook, alert })),
      );
      if (!answered.length) {
        return fail(
          'No runbook names the alert it answers.',
          'List the alerts in the front matter of the runbook.',
          { lines: 'alerts: [NameOfTheAlert]\n' },
        );
      }
      const known = new Set(alerts.map(({ rule }) => rule.name));
      const lost = answered.filter(({ alert }) => !known.has(alert));
      const evidence = lost.map(
        ({ runbook, alert }) => `${runbook.title}: ${alert}`,
      );
      if (!lost.length) return pass('Every alert they name exists.');
      const hidden = monitoring.rulesUnknown ?? monitoring.unknown;
      if (hidden || monitoring.basis === 'none') {
        return unknown(
          hidden ?? `Whether ${lost[0].alert} exists cannot be seen.`,
          undefined,
          evidence,
        );
      }
      return fail(
        `${lost[0].runbook.title} answers ${lost[0].alert}, which does not exist.`,
        'Correct the name in the front matter, or add the alert.',
        { evidence },
      );
    },
  },
];
