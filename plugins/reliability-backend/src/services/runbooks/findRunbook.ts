import { NotFoundError } from '@backstage/errors';
import type { RunbookView } from './toRunbookItem';

/** Runbooks named when one is not found. */
const MAX_NAMED = 10;

/**
 * The runbook of an address. Who comes from an alert gets the one that answers
 * it when the slug is gone, and an address may say `-` for it from the start.
 *
 * @throws `NotFoundError` that names the runbooks there are.
 */
export function findRunbook(
  views: readonly RunbookView[],
  {
    entityRef,
    slug,
    alert,
  }: { entityRef: string; slug: string; alert?: string },
): RunbookView {
  const found =
    views.find(view => view.row.slug === slug) ??
    (alert === undefined
      ? undefined
      : views.find(view => view.meta.alerts.includes(alert)));
  if (found) {
    return found;
  }
  const named = views.slice(0, MAX_NAMED).map(view => `'${view.row.slug}'`);
  const more = views.length - named.length;
  const there = named.length
    ? `There ${named.length === 1 ? 'is' : 'are'} ${named.join(', ')}${
        more > 0 ? ` and ${more} more` : ''
      }.`
    : 'It has no runbook.';
  const wanted =
    alert === undefined
      ? `No runbook '${slug}' of '${entityRef}'.`
      : `No runbook '${slug}' of '${entityRef}', and none that answers ${alert}.`;
  throw new NotFoundError(`${wanted} ${there}`);
}
