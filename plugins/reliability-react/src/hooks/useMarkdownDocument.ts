import { useApi } from '@backstage/core-plugin-api';
import type { MarkdownDocument } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '../api';
import { useRefreshed, type Refreshed } from './useRefreshed';

/**
 * The text of a runbook or lesson; loaded once, so that it does not change
 * under the eyes of who reads it.
 *
 * @public
 */
export function useMarkdownDocument(id: string): Refreshed<MarkdownDocument> {
  const api = useApi(reliabilityApiRef);
  return useRefreshed({
    key: id,
    load: signal => api.getDocument(id, { signal }),
    once: true,
  });
}
