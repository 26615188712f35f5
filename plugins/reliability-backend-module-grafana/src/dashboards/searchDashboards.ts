import { listSchema, searchItemSchema } from '../client/answers';
import type { GrafanaClient } from '../client/GrafanaClient';
import type { DashboardMeta } from './types';

const PAGE = 5000;

/** What a list says, and whether it says all. */
export interface DashboardList<T> {
  items: T[];
  /** There are more than may be read. */
  isCut: boolean;
  /** Items of a shape that was not expected. */
  unreadable: number;
}

/**
 * Lists dashboards by the older API. It tells no total: a page that is not full
 * is the last.
 *
 * @throws GrafanaError, or the signal's reason
 */
export async function searchDashboards(
  client: GrafanaClient,
  maximum: number,
  signal: AbortSignal,
): Promise<DashboardList<DashboardMeta>> {
  const found = new Map<string, DashboardMeta>();
  let unreadable = 0;
  for (let page = 1; ; page += 1) {
    const items = await client.ask({
      path: '/api/search',
      query: { type: 'dash-db', limit: String(PAGE), page: String(page) },
      schema: listSchema,
      signal,
    });
    const before = found.size;
    for (const item of items) {
      const read = searchItemSchema.safeParse(item);
      if (!read.success) {
        unreadable += 1;
        continue;
      }
      const { uid, title, url, tags, folderTitle, folderUrl } = read.data;
      found.set(uid, {
        uid,
        title,
        tags: tags ?? [],
        path: url ?? `/d/${uid}`,
        folderTitle: folderTitle ?? '',
        folderPath: folderUrl ?? '',
      });
    }
    // A server that does not know pages would give the first one for ever.
    const isLast = items.length < PAGE || found.size === before;
    if (isLast || found.size > maximum) {
      return {
        items: [...found.values()].slice(0, maximum),
        isCut: found.size > maximum,
        unreadable,
      };
    }
  }
}
