import {
  deadRunbookUrls,
  parseRunbookPath,
  type ServiceFacts,
} from '@vigie/backstage-plugin-reliability-common';
import type { RunbookStore } from '../database/runbooks/RunbookStore';
import { readRunbookMeta } from '../definitions/RunbookMeta';

/**
 * Adds the alerts whose `runbook_url` names a service of the portal and leads
 * to no runbook of it. Other addresses are not the portal's to judge.
 */
export async function withDeadRunbookUrls(
  all: readonly ServiceFacts[],
  store: Pick<RunbookStore, 'addresses' | 'known'>,
): Promise<ServiceFacts[]> {
  const written = all.map(facts => ({
    facts,
    urls: facts.alerts.flatMap(({ rule, file, line }) => {
      const url = rule.annotations.runbook_url ?? '';
      const address = parseRunbookPath(url);
      return address ? [{ alert: rule.name, url, file, line, address }] : [];
    }),
    // Written as the file of a runbook: its own folder tells.
    files: deadRunbookUrls({
      alerts: facts.alerts
        .filter(
          ({ rule }) => !parseRunbookPath(rule.annotations.runbook_url ?? ''),
        )
        .map(({ rule, file, line }) => ({ ...rule, file, line })),
      runbooks: facts.runbooks.map(({ slug, file = '' }) => ({ slug, file })),
      entityRef: facts.entityRef,
    }),
  }));
  const refs = [
    ...new Set(
      written.flatMap(({ urls }) =>
        urls.map(({ address }) => address.entityRef),
      ),
    ),
  ];
  if (!refs.length) {
    return written.map(({ facts, files }) => ({
      ...facts,
      deadRunbookUrls: files,
    }));
  }
  const known = await store.known(refs);
  const slugs = new Set<string>();
  const alerts = new Set<string>();
  for (const row of await store.addresses(refs)) {
    slugs.add(`${row.entity_ref}\n${row.slug}`);
    for (const alert of readRunbookMeta(row.meta).alerts) {
      alerts.add(`${row.entity_ref}\n${alert}`);
    }
  }
  return written.map(({ facts, urls, files }) => ({
    ...facts,
    deadRunbookUrls: [
      ...urls
        .filter(
          ({ address: { entityRef, slug, alert } }) =>
            known.has(entityRef) &&
            // Without a slug it leads to the list of the service.
            slug !== undefined &&
            !slugs.has(`${entityRef}\n${slug}`) &&
            !(alert !== undefined && alerts.has(`${entityRef}\n${alert}`)),
        )
        .map(({ alert, url, file, line }) => ({ alert, url, file, line })),
      ...files,
    ],
  }));
}
