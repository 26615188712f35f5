import type { RunbookFact } from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { readRunbookMeta } from '../../definitions/RunbookMeta';
import { externalLinkId } from '../../links';
import { whereAny } from '../operations/whereAny';
import type { DocumentRow, ExternalLinkRow } from '../tables';
import { ActivityStore } from './ActivityStore';

/** What checks look at of runbooks, for many services in three queries. */
export async function runbookFacts(
  knex: Knex,
  entityRefs: readonly string[],
  rows: ReadonlyArray<
    Pick<DocumentRow, 'entity_ref' | 'slug' | 'title' | 'file' | 'meta'>
  >,
): Promise<Array<{ entityRef: string; fact: RunbookFact }>> {
  if (!rows.length) {
    return [];
  }
  const runbooks = rows.map(row => ({ row, meta: readRunbookMeta(row.meta) }));
  const activityOf = await new ActivityStore(knex).read(entityRefs);
  const links = await linkStates(
    knex,
    runbooks.flatMap(({ meta }) =>
      (meta.externalLinks ?? []).map(({ target }) => target),
    ),
  );
  return runbooks.map(({ row, meta }) => {
    const activity = activityOf(row.entity_ref, row.slug);
    return {
      entityRef: row.entity_ref,
      fact: {
        slug: row.slug,
        title: row.title,
        alerts: meta.alerts,
        signals: meta.signals,
        file: row.file,
        ...(meta.reviewed && { reviewed: meta.reviewed }),
        missingSections: meta.missingSections ?? [],
        deadLinks: meta.deadLinks ?? [],
        externalLinks: (meta.externalLinks ?? []).map(link => ({
          ...link,
          ...links(link.target),
        })),
        ...(activity && { activity }),
      },
    };
  });
}

type LinkState = Pick<
  NonNullable<RunbookFact['externalLinks']>[number],
  'state' | 'reason'
>;

/** What the checker knows of links; nothing is known of one that it has not looked at. */
async function linkStates(
  knex: Knex,
  targets: readonly string[],
): Promise<(target: string) => LinkState> {
  const ids = new Map(targets.map(target => [target, externalLinkId(target)]));
  const rows: ExternalLinkRow[] = ids.size
    ? await whereAny(
        knex,
        knex<ExternalLinkRow>('external_link').select('id', 'state', 'reason'),
        'id',
        [...new Set(ids.values())],
      )
    : [];
  const states = new Map(rows.map(row => [row.id, row]));
  return target => {
    const row = states.get(ids.get(target) ?? '');
    return row
      ? { state: row.state, ...(row.reason && { reason: row.reason }) }
      : { state: 'unknown', reason: 'It has not been looked at yet.' };
  };
}
