import {
  evaluateChecks,
  watchesAlerting,
} from '@vigie/backstage-plugin-reliability-common';
import type { ServiceFacts } from '@vigie/backstage-plugin-reliability-common';
import { CHECKS } from './checkTable';
import type { Folder } from './readFolder';
import type { Entry } from './report';

/** What is judged: an entity of the catalog, or a folder as if it were one. */
export interface Judged {
  /** Its reference, or the folder. */
  object: string;
  kind: string;
  type?: string;
}

const OF_SERVICE = CHECKS.filter(({ id }) =>
  ['slo/defined', 'runbooks/present', 'runbooks/answer-alerts'].includes(id),
);

/** What a service has to have in its folder, by the portal's own checks. */
export function serviceEntries(judged: Judged, folder: Folder): Entry[] {
  const { results } = evaluateChecks(factsOf(judged, folder), {
    checks: OF_SERVICE,
    now: 0,
  });
  return results.map(({ id, outcome, reason, next }) => ({
    id,
    outcome,
    object: judged.object,
    ...placeOf(id, folder),
    message: reason,
    ...(next && { next }),
  }));
}

/** Every error is one entry, at its place; a folder without one passes. */
export function validityEntries(object: string, { errors }: Folder): Entry[] {
  const id = 'definitions/valid';
  if (!errors.length) {
    return [{ id, outcome: 'pass', object, file: '.', message: 'No errors.' }];
  }
  return errors.map(({ rule, message, file, line }) => ({
    id,
    outcome: 'fail',
    object,
    file,
    line,
    message: `${message} (${rule})`,
    next: 'Correct the file; reliability validate says more.',
  }));
}

/** Where to look first. */
function placeOf(
  id: string,
  { slos, refused, runbooks }: Folder,
): Pick<Entry, 'file' | 'line'> {
  const [first] = [...slos, ...refused];
  if (id === 'slo/defined' && first) {
    return { file: first.file, line: first.line };
  }
  const [runbook] = runbooks;
  return id === 'runbooks/answer-alerts' && runbook
    ? { file: runbook.file, line: 1 }
    : { file: '.' };
}

/** A checkout as the portal would see it without any monitoring system. */
function factsOf(
  { object, kind, type }: Judged,
  { slos, refused, runbooks, rules }: Folder,
): ServiceFacts {
  return {
    entityRef: object,
    kind,
    type,
    name: object,
    serviceName: object,
    observedAt: 0,
    slos: [
      ...slos.map(({ name }) => ({ name, state: 'no-data' as const })),
      ...refused.map(({ name }) => ({ name, state: 'invalid' as const })),
    ],
    runbooks,
    dependencies: [],
    monitoring: { basis: 'git', metrics: [] },
    alerts: rules
      .filter(rule => !watchesAlerting(rule))
      .map(rule => ({ rule, relation: 'this', isInGit: true })),
    dashboards: { isConfigured: false, items: [] },
    reports: [],
    exemptions: [],
  };
}
