import { alertQuality } from '../alerts/alertQuality';
import { whyNotApplicable } from '../applicability';
import type { ServiceFacts } from '../facts';
import type { AlertQuality, SignalMatrixRow } from '../results';
import { step } from '../steps';
import { SIGNALS } from '../types';
import type { Signal } from '../types';
import { alerted } from './alerted';
import { collected } from './collected';
import { dashboard } from './dashboard';
import { rowVerdict } from './rowVerdict';
import { routed } from './routed';
import { runbook } from './runbook';
import { alertsOf } from './signalAlert';

/**
 * For every signal, the way from a metric to somebody who knows what to do, one
 * row in the order of {@link SIGNALS}.
 *
 * @param alerts - the judged alerts of the service, when they are at hand.
 * @public
 */
export function signalMatrix(
  facts: ServiceFacts,
  alerts: readonly AlertQuality[] = facts.alerts.map(alert =>
    alertQuality(alert, facts),
  ),
): SignalMatrixRow[] {
  return SIGNALS.map(signal => {
    const why = whyNotApplicable(signal, facts);
    return why ? notApplicable(signal, why) : row(signal, facts, alerts);
  });
}

function row(
  signal: Signal,
  facts: ServiceFacts,
  all: readonly AlertQuality[],
): SignalMatrixRow {
  const alerts = alertsOf(signal, all);
  const isCollected = collected(signal, facts);
  const isAlerted = alerted(signal, alerts, facts, isCollected);
  const steps = {
    collected: isCollected,
    alerted: isAlerted,
    routed: routed(alerts, isAlerted),
    runbook: runbook(signal, alerts, isAlerted, facts),
    dashboard: dashboard(signal, alerts, facts),
  };
  return { signal, verdict: rowVerdict(steps), steps };
}

function notApplicable(signal: Signal, why: string): SignalMatrixRow {
  const same = () => step('not-applicable', why);
  return {
    signal,
    verdict: 'not-applicable',
    steps: {
      collected: same(),
      alerted: same(),
      routed: same(),
      runbook: same(),
      dashboard: same(),
    },
  };
}
