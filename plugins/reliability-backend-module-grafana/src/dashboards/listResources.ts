import type { z } from 'zod';
import { pageSchema, resourceSchema } from '../client/answers';
import { GrafanaError } from '../client/GrafanaError';
import type { GrafanaClient } from '../client/GrafanaClient';
import type { DashboardList } from './searchDashboards';

const PAGE = 100;

export type Resource = z.infer<typeof resourceSchema>;

/** How far a list was read, so that it can go on where it was given up. */
export interface ListProgress {
  items: Resource[];
  /** Places of pages that were given. */
  seen: Set<string>;
  unreadable: number;
  limit: number;
  next?: string;
}

export function fromTheStart(): ListProgress {
  return { items: [], seen: new Set(), unreadable: 0, limit: PAGE };
}

/**
 * Lists resources by the newer API, page by page until it names no further one.
 * Pages that are too large are asked for in smaller parts.
 *
 * @throws GrafanaError, or the signal's reason
 */
export async function listResources(
  client: GrafanaClient,
  path: string,
  maximum: number,
  signal: AbortSignal,
  progress: ListProgress = fromTheStart(),
): Promise<DashboardList<Resource>> {
  const { items, seen } = progress;
  for (;;) {
    const { limit } = progress;
    let page;
    try {
      page = await client.ask({
        path,
        query: {
          limit: String(limit),
          ...(progress.next && { continue: progress.next }),
        },
        schema: pageSchema,
        // Whatever is wrong with it, the older API is asked next.
        isProbe: true,
        signal,
      });
    } catch (error) {
      if (!(error instanceof GrafanaError && error.tooLarge) || limit === 1) {
        throw error;
      }
      progress.limit = Math.max(1, Math.floor(limit / 4));
      continue;
    }
    for (const item of page.items ?? []) {
      const read = resourceSchema.safeParse(item);
      if (read.success) items.push(read.data);
      else progress.unreadable += 1;
    }
    const next = page.metadata?.continue || undefined;
    const isRepeated = next !== undefined && seen.has(next);
    if (next === undefined || isRepeated || items.length > maximum) {
      return {
        items: items.slice(0, maximum),
        isCut: isRepeated || next !== undefined || items.length > maximum,
        unreadable: progress.unreadable,
      };
    }
    seen.add(next);
    progress.next = next;
  }
}
