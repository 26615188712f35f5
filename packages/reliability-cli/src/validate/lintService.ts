import {
  generatedAlertNames,
  lintRunbooks,
} from '@vigie/backstage-plugin-reliability-common';
import type {
  DefinitionProblem,
  RunbookLintInput,
} from '@vigie/backstage-plugin-reliability-common';
import type { ReadService } from './checkUnit';
import type { Unit } from './unit';

/** What the portal's configuration says there, and options here. */
export type RunbookRules = Pick<
  RunbookLintInput,
  'sections' | 'rules' | 'today'
>;

/** What the portal would say of a folder's runbooks and scenarios. */
export function lintService(
  { entityRef, tier, files, isPart }: Unit,
  { slos, alerts, runbooks, scenarios }: Omit<ReadService, 'problems'>,
  rules: RunbookRules,
): DefinitionProblem[] {
  return lintRunbooks({
    ...rules,
    runbooks,
    scenarios,
    alerts,
    otherAlerts: generatedAlertNames(slos),
    ...(!isPart && { files: new Set(files) }),
    tier,
    entityRef,
  });
}
