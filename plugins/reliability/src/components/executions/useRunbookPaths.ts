import { useMemo } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { runbookPath } from '@vigie/backstage-plugin-reliability-common';
import { runbooksRouteRef } from '../../routes';

/** Where `runbookPath` begins, wherever the app has put the page. */
const CANONICAL_ROOT = '/runbooks';

/** Addresses in this app. */
export interface RunbookPaths {
  drills: string;
  execution(id: string): string;
  runbook(address: { entityRef: string; slug: string; alert?: string }): string;
}

export function useRunbookPaths(): RunbookPaths {
  const root = useRouteRef(runbooksRouteRef)();
  return useMemo(
    () => ({
      drills: `${root}/drills`,
      execution: id => `${root}/executions/${encodeURIComponent(id)}`,
      runbook: address =>
        `${root}${runbookPath(address).slice(CANONICAL_ROOT.length)}`,
    }),
    [root],
  );
}
