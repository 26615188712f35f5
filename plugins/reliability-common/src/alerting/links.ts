import { parseEntityRef } from '@backstage/catalog-model';
import { runbookPath } from '../runbooks';
import type { RuleOptions } from './types';

/** Where an alert leads: to its runbook, else to the page of its SLO. */
export function linksOf(
  { portal, entityRef, runbooks = [] }: RuleOptions,
  alert: string,
): Readonly<Record<string, string>> {
  if (!portal || !entityRef) return {};
  const { kind, namespace, name } = parseEntityRef(entityRef, {
    defaultKind: 'component',
    defaultNamespace: 'default',
  });
  const base = portal.replace(/\/+$/, '');
  const entity = [namespace, kind, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/');
  const page = `${base}/catalog/${entity}/slo`;
  const runbook = runbooks.find(({ alerts }) => alerts.includes(alert));
  return {
    runbook_url: runbook
      ? `${base}${runbookPath({ entityRef, slug: runbook.slug, alert })}`
      : page,
    slo_url: page,
  };
}
