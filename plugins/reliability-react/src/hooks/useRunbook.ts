import { useApi } from '@backstage/core-plugin-api';
import type {
  RunbookAddress,
  RunbookReading,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '../api';
import { refusalOf } from './refusalOf';
import { useRefreshed, type Refreshed } from './useRefreshed';

/**
 * A runbook to read.
 *
 * @public
 */
export interface RunbookResult extends Refreshed<RunbookReading> {
  /** There is no such runbook, or the caller may not see its service. */
  unknown: boolean;
}

/**
 * A runbook by its address; loaded once, so that the text does not change under
 * the eyes of who reads it.
 *
 * @public
 */
export function useRunbook(
  address: RunbookAddress & { alert?: string },
): RunbookResult {
  const api = useApi(reliabilityApiRef);
  const { entityRef, slug, alert } = address;
  const { value, error, ...rest } = useRefreshed({
    key: JSON.stringify([entityRef, slug, alert]),
    load: signal => api.runbooks.get(address, { signal }),
    once: true,
  });
  const unknown = refusalOf(error, 404) !== undefined;
  return unknown
    ? { ...rest, unknown }
    : { ...rest, value, error, unknown: false };
}
