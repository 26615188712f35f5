import type { MonitorRule } from '../../coverage/types';
import type { Runbook } from '../parseRunbook';
import type { DrillScenario, RunbookFreshnessRules } from '../types';

/**
 * What a folder holds, as far as lint looks at it.
 *
 * @public
 */
export interface RunbookLintInput {
  /** With slugs of their own: see `withUniqueSlugs`. */
  runbooks: readonly Runbook[];
  scenarios?: readonly DrillScenario[];
  /** Alerting rules of the folder. */
  alerts: readonly MonitorRule[];
  /** Names of alerts that rules elsewhere define, such as those written from SLOs. */
  otherAlerts?: ReadonlySet<string>;
  /**
   * All paths in the folder. Absent when only some of it was read: then nothing
   * is said of what may lie in the rest.
   */
  files?: ReadonlySet<string>;
  tier?: string;
  /** Whose folder it is; without it, addresses of the portal are not judged. */
  entityRef?: string;
  /** ISO date. */
  today: string;
  /** As `DEFAULT_RUNBOOK_SECTIONS`. */
  sections: readonly string[];
  rules: Pick<RunbookFreshnessRules, 'reviewDays'>;
}
