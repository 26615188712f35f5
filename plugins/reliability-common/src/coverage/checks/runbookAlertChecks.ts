import { parseRunbookPath } from '../../runbooks';
import type { RunbookFact } from '../../runbooks/types';
import type { ServiceFacts } from '../facts';
import type { CheckDefinition } from './types';
import { hiddenRules, NO_RUNBOOK, placeOf } from './runbookEvidence';
import { counted, fail, notApplicable, pass, unknown } from './verdicts';

/** A path in the repository; an address on the web is for others to judge. */
const FILE = /^(?:[^:?#]*\/)?(runbooks\/[^/?#]+\.md)(?:[?#].*)?$/i;

/** Whether an alert leads to one runbook, and each runbook is led to. */
export const RUNBOOK_ALERT_CHECKS: readonly CheckDefinition[] = [
  {
    id: 'runbooks/urls-lead-somewhere',
    level: 'operable',
    title: 'The runbook links of alerts lead to a runbook',
    why: 'A link that leads nowhere is found out at the worst moment, by the person the alert woke.',
    evaluate: ({ runbooks, deadRunbookUrls }) => {
      if (deadRunbookUrls?.length) {
        const [{ alert, url }] = deadRunbookUrls;
        return fail(
          `The runbook_url of ${alert} leads to no runbook.`,
          'Correct the address in the rule file, or add the runbook it names.',
          {
            evidence: deadRunbookUrls.map(
              dead => `${placeOf(dead)}${dead.alert}: ${dead.url}`,
            ),
            ...(/^https?:\/\//.test(url) && { link: url }),
          },
        );
      }
      if (!runbooks.length) return NO_RUNBOOK;
      return deadRunbookUrls
        ? pass('Every runbook_url that points into the portal leads somewhere.')
        : unknown('Where the alerts lead has not been looked at yet.');
    },
  },
  {
    id: 'runbooks/alert-leads-to-each',
    level: 'operable',
    title: 'An alert leads to each runbook',
    why: 'A runbook that no alert leads to is found only by those who know of it, and they are asleep.',
    evaluate: facts => {
      const { runbooks } = facts;
      if (!runbooks.length) return NO_RUNBOOK;
      const isLedTo = whatAlertsLeadTo(facts);
      const lonely = runbooks.filter(runbook => !isLedTo(runbook));
      if (!lonely.length) return pass('An alert leads to each of them.');
      const evidence = lonely.map(
        runbook => `${placeOf(runbook)}${runbook.title}`,
      );
      const reason = `No alert leads to ${lonely[0].title}.`;
      const hidden = hiddenRules(facts);
      if (hidden) return unknown(hidden, undefined, evidence);
      return fail(
        reason,
        'Name the alerts it answers in its front matter, or delete it if nothing can lead to it any more.',
        { evidence, lines: 'alerts: [NameOfTheAlert]\n' },
      );
    },
  },
  {
    id: 'runbooks/one-per-alert',
    level: 'operable',
    title: 'Each alert has one runbook',
    why: 'With two runbooks for one alert, the first minutes go by in choosing between them.',
    evaluate: ({ runbooks }) => {
      if (!runbooks.length) return NO_RUNBOOK;
      const byAlert = new Map<string, RunbookFact[]>();
      for (const runbook of runbooks) {
        for (const alert of new Set(runbook.alerts)) {
          const several = byAlert.get(alert);
          if (several) several.push(runbook);
          else byAlert.set(alert, [runbook]);
        }
      }
      if (!byAlert.size) {
        return notApplicable(
          'No runbook names an alert; runbooks/answer-alerts says so.',
        );
      }
      const shared = [...byAlert].filter(([, { length }]) => length > 1);
      if (!shared.length) return pass('None is answered by two.');
      const [alert, both] = shared[0];
      return fail(
        `${counted(both.length, 'runbook')} answer ${alert}.`,
        'Join them, or leave the alert in the front matter of the one that is to be opened first and link to the other from there.',
        {
          evidence: shared.flatMap(([name, several]) =>
            several.map(each => `${placeOf(each)}${each.title}: ${name}`),
          ),
        },
      );
    },
  },
];

/** By the name it answers, or by the address or path an alert carries. */
function whatAlertsLeadTo({
  alerts,
  entityRef,
}: ServiceFacts): (runbook: RunbookFact) => boolean {
  const names = new Set(alerts.map(({ rule }) => rule.name));
  const slugs = new Set<string | undefined>();
  const files = new Set<string | undefined>();
  for (const { annotations } of alerts.map(({ rule }) => rule)) {
    for (const url of [annotations.runbook_url, annotations.runbook]) {
      const address = url ? parseRunbookPath(url) : undefined;
      if (address?.entityRef === entityRef) slugs.add(address.slug);
      files.add(FILE.exec(url?.trim() ?? '')?.[1]);
    }
  }
  return ({ slug, file, alerts: answered }) =>
    slugs.has(slug) ||
    (file !== undefined && files.has(file)) ||
    answered.some(name => names.has(name));
}
