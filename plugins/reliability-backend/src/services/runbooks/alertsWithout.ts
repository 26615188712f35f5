import {
  parseRunbookPath,
  type ServiceFacts,
} from '@vigie/backstage-plugin-reliability-common';
import type { RunbookView } from './toRunbookItem';

/** Alerts of a service that no runbook answers: none names them, and they lead to none. */
export function alertsWithout(
  entityRef: string,
  facts: ServiceFacts | undefined,
  views: readonly RunbookView[],
): string[] {
  const answered = new Set(views.flatMap(view => view.meta.alerts));
  const slugs = new Set(views.map(view => view.row.slug));
  const names = (facts?.alerts ?? [])
    // A rule that watches every service is not for each of them to answer.
    .filter(({ relation }) => relation === 'this')
    .filter(({ rule }) => {
      const address = parseRunbookPath(rule.annotations.runbook_url ?? '');
      return !(
        answered.has(rule.name) ||
        (address?.entityRef === entityRef && slugs.has(address.slug ?? ''))
      );
    })
    .map(({ rule }) => rule.name);
  return [...new Set(names)].sort();
}
