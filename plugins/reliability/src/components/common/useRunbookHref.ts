import { useCallback } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { runbookPath } from '@vigie/backstage-plugin-reliability-common';
import { runbooksPageRouteRef } from '../../routes';

/** Where `runbookPath` begins, wherever the app has put the page. */
const CANONICAL_ROOT = '/runbooks';

/** The address of the pages of runbooks in this app. */
export function useRunbooksRoot(): string {
  return useRouteRef(runbooksPageRouteRef)?.() ?? CANONICAL_ROOT;
}

/** The address of a runbook in this app. */
export function useRunbookHref(): (address: {
  entityRef: string;
  slug: string;
  alert?: string;
}) => string {
  const root = useRunbooksRoot();
  return useCallback(
    address => `${root}${runbookPath(address).slice(CANONICAL_ROOT.length)}`,
    [root],
  );
}
