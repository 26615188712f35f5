import type { AlertFact, ServiceFacts } from '../facts';
import type { AlertQuality } from '../results';
import { alertSignals } from './alertSignals';
import { dashboardFinding, dashboardOf } from './dashboardFinding';
import { metricFinding } from './metricFinding';
import {
  inhibitedFinding,
  routedFinding,
  silencedFinding,
} from './routingFindings';
import { forFinding, severityFinding, severityOf } from './ruleFindings';
import { runbookFinding, runbookOf } from './runbook';
import { standingOf } from './standing';
import {
  enabledFinding,
  firingFinding,
  healthyFinding,
  inGitFinding,
  loadedFinding,
} from './stateFindings';

/**
 * Judges an alert: whether it would tell a human who finds a runbook.
 *
 * @remarks
 *
 * `dead` when it is broken, paused, reads a metric that is not there, or is
 * routed to nobody; `weak` when something is wrong with it; `complete` when all
 * that matters was seen and is right. What cannot be seen is `unknown`.
 *
 * @public
 */
export function alertQuality(
  alert: AlertFact,
  facts: ServiceFacts,
): AlertQuality {
  const { rule, routing, firing } = alert;
  const dashboard = dashboardOf(alert, facts);
  const findings = [
    enabledFinding(alert),
    healthyFinding(alert),
    metricFinding(alert, facts),
    firingFinding(alert),
    forFinding(rule),
    severityFinding(rule),
    routedFinding(alert, facts),
    silencedFinding(alert, facts),
    inhibitedFinding(alert, facts),
    runbookFinding(rule, facts.runbooks),
    loadedFinding(alert, facts),
    inGitFinding(alert),
    dashboardFinding(dashboard, facts),
  ];
  const severity = severityOf(rule);
  const runbook = runbookOf(rule, facts.runbooks);
  const until = routing?.silencedUntil;
  return {
    name: rule.name,
    signals: alertSignals(alert, facts),
    standing: standingOf(findings),
    findings,
    query: rule.query,
    labels: rule.labels,
    relation: alert.relation,
    isInGit: alert.isInGit,
    ...(severity && { severity }),
    ...(rule.forSeconds !== undefined && {
      forSeconds: Math.round(rule.forSeconds),
    }),
    ...(alert.isLoaded !== undefined && { isLoaded: alert.isLoaded }),
    ...(alert.file !== undefined && { file: alert.file }),
    ...(alert.line !== undefined && { line: alert.line }),
    ...(alert.source !== undefined && { source: alert.source }),
    ...(routing && {
      receivers: [...routing.receivers],
      route: [...routing.path],
    }),
    ...(until !== undefined &&
      until > facts.observedAt && { silencedUntil: until }),
    ...(firing && { firingRatio: firing.ratio }),
    ...(runbook && { runbook }),
    ...(dashboard && { dashboard }),
  };
}
