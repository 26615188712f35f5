import { libraryElementsSchema } from '../client/answers';
import type { GrafanaClient } from '../client/GrafanaClient';
import { readLibraryPanel } from './readContent';

const PAGE = 500;
const MAXIMUM_PAGES = 100;

/**
 * What panels that are kept apart read, by their identifiers.
 *
 * @throws GrafanaError, or the signal's reason
 */
export async function readLibraryPanels(
  client: GrafanaClient,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const panels = new Map<string, readonly string[]>();
  for (let page = 1; page <= MAXIMUM_PAGES; page += 1) {
    const { result } = await client.ask({
      path: '/api/library-elements',
      query: { kind: '1', perPage: String(PAGE), page: String(page) },
      schema: libraryElementsSchema,
      signal,
    });
    for (const { uid, model } of result.elements) {
      panels.set(uid, readLibraryPanel(model));
    }
    if (!result.elements.length || page * PAGE >= result.totalCount) break;
  }
  return panels;
}
