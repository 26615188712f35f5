import type { AlertFact, ServiceFacts } from '../facts';
import type { AlertFinding } from '../results';
import { bad, good, momentText, spanText, unknown } from './finding';
import { firesAlways } from './stateFindings';

const NO_ROUTING =
  'No system that routes alerts is configured, so who is told is not known.';
const ADD_ROUTING = 'Configure an Alertmanager source in the portal.';

export function routedFinding(
  { routing }: AlertFact,
  facts: ServiceFacts,
): AlertFinding {
  const id = 'coverage/alert-routed';
  if (facts.routing?.alertmanagers === 0) {
    return bad(
      id,
      `${
        facts.monitoring.source ?? 'The monitoring system'
      } knows no Alertmanager: nobody is told of anything.`,
      'Configure its Alertmanagers.',
    );
  }
  if (!routing) {
    return facts.routing
      ? unknown(
          id,
          facts.routing.unknown ?? `${facts.routing.source} did not answer.`,
        )
      : unknown(id, NO_ROUTING, ADD_ROUTING);
  }
  const receivers = routing.receivers.join(', ');
  if (routing.reaches === 'human') {
    return good(id, routing.reason ?? `It reaches ${receivers}.`);
  }
  if (routing.reaches === 'nobody') {
    return bad(
      id,
      routing.reason ??
        `It is routed to ${receivers || 'no receiver'}, which reaches nobody.`,
      'Route its labels to a receiver that reaches people.',
    );
  }
  return unknown(id, routing.reason ?? 'Whom it reaches cannot be told.');
}

export function silencedFinding(
  { routing }: AlertFact,
  facts: ServiceFacts,
): AlertFinding {
  const id = 'coverage/alert-silenced';
  if (!routing) return unknown(id, facts.routing?.unknown ?? NO_ROUTING);
  const until = routing.silencedUntil;
  if (until === undefined || until <= facts.observedAt) {
    return good(id, 'It is not silenced.');
  }
  const by = routing.silencedBy ? ` by ${routing.silencedBy}` : '';
  return bad(
    id,
    `It is silenced${by} until ${momentText(until)}, another ${spanText(
      until - facts.observedAt,
    )}.`,
    'End the silence when its reason is gone.',
  );
}

export function inhibitedFinding(
  { routing }: AlertFact,
  facts: ServiceFacts,
): AlertFinding {
  const id = 'coverage/alert-inhibited';
  if (!routing) return unknown(id, facts.routing?.unknown ?? NO_ROUTING);
  const other = routing.inhibitedBy;
  if (!other) return good(id, 'No other alert keeps it quiet.');
  const isAlwaysQuiet = facts.alerts.some(
    alert => alert.rule.name === other && firesAlways(alert),
  );
  return isAlwaysQuiet
    ? bad(
        id,
        `${other} keeps it quiet, and has been firing all the time.`,
        `Repair what ${other} tells, or correct the rule of inhibition.`,
      )
    : good(id, `${other} keeps it quiet while it fires.`);
}
