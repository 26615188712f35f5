import { ALERT_CHECKS, ALERT_FIRING, RUNBOOK_LINKED } from './alertChecks';
import { BURN_ALERTED } from './burnAlerted';
import { DASHBOARD } from './dashboardCheck';
import { ALERTMANAGER_PEERS, DEPENDENCY_CHECKS } from './dependencyChecks';
import { OWNERSHIP_CHECKS, SRE_PARTNER } from './ownershipChecks';
import { reportedCheck } from './reportedCheck';
import { RUNBOOK_ALERT_CHECKS } from './runbookAlertChecks';
import { RUNBOOK_CHECKS } from './runbookChecks';
import { RUNBOOK_REVIEWED } from './runbookReviewed';
import { RUNBOOKS_REHEARSED } from './runbooksRehearsed';
import { RUNBOOK_TEXT_CHECKS } from './runbookTextChecks';
import { alertedCheck, collectedCheck } from './signalChecks';
import { DEFINITIONS_VALID, SLO_CHECKS, SLO_PROMISE_KEPT } from './sloChecks';
import { TARGETS_UP } from './targetsUp';
import { LEVELS } from './types';
import type { CheckDefinition } from './types';

/**
 * The checks there are without any configuration, in the order of levels.
 *
 * @public
 */
export const DEFAULT_CHECKS: readonly CheckDefinition[] = inOrder([
  ...OWNERSHIP_CHECKS,
  DEFINITIONS_VALID,
  ...SLO_CHECKS,
  TARGETS_UP,
  collectedCheck('traffic', 'observed'),
  collectedCheck('errors', 'observed'),
  collectedCheck('latency', 'observed'),
  collectedCheck('saturation', 'observed'),
  alertedCheck('traffic', 'alerted'),
  alertedCheck('errors', 'alerted'),
  alertedCheck('latency', 'alerted'),
  alertedCheck('saturation', 'alerted'),
  ...ALERT_CHECKS,
  BURN_ALERTED,
  RUNBOOK_LINKED,
  ...RUNBOOK_CHECKS,
  ...RUNBOOK_ALERT_CHECKS,
  ...RUNBOOK_TEXT_CHECKS,
  RUNBOOK_REVIEWED,
  DASHBOARD,
  ALERT_FIRING,
  collectedCheck('logs', 'operable'),
  SRE_PARTNER,
  SLO_PROMISE_KEPT,
  collectedCheck('probes', 'resilient'),
  alertedCheck('probes', 'resilient'),
  collectedCheck('security', 'resilient'),
  ...DEPENDENCY_CHECKS,
  ALERTMANAGER_PEERS,
  RUNBOOKS_REHEARSED,
  reportedCheck({
    id: 'delivery/e2e',
    level: 'resilient',
    title: 'End-to-end tests pass',
    why: 'They are the first user of each version, and the only one who does not mind.',
    next: 'Open the run, repair what failed, and have CI report the next one.',
  }),
  reportedCheck({
    id: 'delivery/deploy',
    level: 'resilient',
    title: 'The last deployment succeeded',
    why: 'A deployment that stopped half way leaves two versions that nobody planned.',
    next: 'Open the run, finish it or roll it back, and have CI report the next one.',
  }),
  reportedCheck({
    id: 'delivery/backup',
    level: 'resilient',
    title: 'The last backup succeeded',
    why: 'A datastore is as safe as its last backup that can be restored.',
    appliesTo: ({ technology }) => technology !== undefined,
    next: 'Open the run, repair the backup, and have it report the next one.',
  }),
]);

/** Sorted by level; within a level they stay as they come. */
export function inOrder(checks: readonly CheckDefinition[]): CheckDefinition[] {
  return LEVELS.flatMap(level => checks.filter(each => each.level === level));
}
