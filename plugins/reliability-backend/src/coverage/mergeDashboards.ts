import type { DashboardFact } from '@vigie/backstage-plugin-reliability-common';
import { joined } from './sourceCovers';
import type { LookAround } from './SourcesReader';

/** Dashboards kept for a service. */
const MAX_DASHBOARDS = 50;

export interface DashboardView {
  isConfigured: boolean;
  /** Why a dashboard of this entity that is not seen may be there all the same. */
  unknown(entityRef: string): string | undefined;
  of(entityRef: string): DashboardFact[];
}

/** The dashboards that all systems show together. */
export function mergeDashboards({ dashboards }: LookAround): DashboardView {
  const read = dashboards.flatMap(answer =>
    'snapshot' in answer ? [answer.snapshot] : [],
  );
  const failures = dashboards.flatMap(answer =>
    'error' in answer
      ? [`${answer.source} could not be read: ${answer.error}`]
      : [],
  );
  return {
    isConfigured: dashboards.length > 0,
    unknown: entityRef =>
      joined(
        ...read.map(({ dashboardsUnknown }) => dashboardsUnknown),
        ...read.map(({ problems }) => problems?.get(entityRef)),
        ...failures,
      ),
    of: entityRef =>
      read
        .flatMap(snapshot => snapshot.dashboards.get(entityRef) ?? [])
        .slice(0, MAX_DASHBOARDS),
  };
}
