import { quoted } from '../../definitions/yaml';
import { runbookPath } from '../address';
import type { Runbook } from '../parseRunbook';
import { deadRunbookUrls, destinations } from './alertUrls';
import type { ProblemLogs } from './ProblemLogs';
import type { RunbookLintInput } from './types';

/** Whether alerts and runbooks lead to each other. */
export function lintAlerts(input: RunbookLintInput, log: ProblemLogs) {
  const answers = new Map<string, Runbook>();
  for (const runbook of input.runbooks) {
    for (const alert of runbook.alerts) {
      const first = answers.get(alert);
      if (first) {
        log.report(
          runbook.file,
          runbook.alertsLine ?? 1,
          'runbook/two-for-one-alert',
          `${quoted(alert)} has a runbook already: ${
            first.file
          }. Keep the alert in one of them, and link to the other.`,
        );
      } else {
        answers.set(alert, runbook);
      }
    }
  }
  lintNames(input, log);
  // What only part of the folder was read of may lead to what was not.
  if (!input.files) return;
  lintOrphans(input, log);
  for (const { alert, url, file, line = 1 } of deadRunbookUrls(input)) {
    if (file === undefined) continue;
    log.report(
      file,
      line,
      'runbook/alert-url',
      `The runbook_url of ${quoted(alert)} leads to no runbook: ${quoted(
        url,
      )}. ${whatToWrite(input, alert, answers.get(alert))}`,
    );
  }
}

function whatToWrite(
  { entityRef }: RunbookLintInput,
  alert: string,
  runbook: Runbook | undefined,
): string {
  if (!runbook) return 'Correct it, or add the runbook.';
  return entityRef
    ? `Write ${runbookPath({
        entityRef,
        slug: runbook.slug,
        alert,
      })} behind the address of the portal.`
    : `Correct it to lead to ${runbook.file}.`;
}

function knownAlerts({ alerts, otherAlerts }: RunbookLintInput): Set<string> {
  return new Set([...alerts.map(({ name }) => name), ...(otherAlerts ?? [])]);
}

/** Where the folder has no rules, they are elsewhere: names cannot be judged. */
function lintNames(input: RunbookLintInput, log: ProblemLogs) {
  if (!input.alerts.length) return;
  const known = knownAlerts(input);
  for (const { file, alerts, alertsLine = 1 } of input.runbooks) {
    for (const alert of alerts.filter(name => !known.has(name))) {
      log.report(
        file,
        alertsLine,
        'runbook/unknown-alert',
        `No rule of the folder defines ${quoted(
          alert,
        )}. Write the name as the rule does, or remove it.`,
      );
    }
  }
}

function lintOrphans(input: RunbookLintInput, log: ProblemLogs) {
  const known = knownAlerts(input);
  const areKnown = input.alerts.length > 0;
  const destinationOf = destinations(input);
  const ledTo = new Set<string>();
  for (const { annotations } of input.alerts) {
    const destination = destinationOf(annotations.runbook_url ?? '');
    if (typeof destination === 'object') ledTo.add(destination.slug);
  }
  for (const { file, slug, alerts, alertsLine = 1 } of input.runbooks) {
    const isNamed = alerts.some(name => !areKnown || known.has(name));
    if (!isNamed && !ledTo.has(slug)) {
      log.report(
        file,
        alertsLine,
        'runbook/orphan',
        'No alert leads to it, so nobody who is woken finds it. Name the alerts it answers in the front matter: alerts: [NameOfTheAlert].',
      );
    }
  }
}
