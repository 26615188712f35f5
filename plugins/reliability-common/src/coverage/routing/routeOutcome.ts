import { isMuted, muteText } from './muted';
import { reachesPeople } from './reachesPeople';
import type { RouteMatch } from './routesOf';
import type { AlertRouting, RoutingConfig } from './types';

/** What becomes of an alert that ends at one route. */
export interface RouteOutcome {
  reaches: AlertRouting['reaches'];
  receiver: string;
  /** Way to the receiver, for the evidence. */
  path: string;
  /** Why it does not reach people, or when it does not. */
  reason?: string;
}

const READS_WEBHOOK =
  'is told by a webhook only: what is behind it cannot be seen from here';

export function routeOutcome(
  config: RoutingConfig,
  { route, path }: RouteMatch,
  now: number,
): RouteOutcome {
  const name = route.receiver;
  const receiver = config.receivers.find(item => item.name === name);
  const outcome = {
    receiver: name,
    path: [...(path.length > 0 ? path : ['default route']), name].join(' → '),
  };
  const reaches = reachesPeople(receiver);
  if (reaches !== 'human') {
    const nobody = `the receiver "${name}" has no integration: it tells nobody`;
    const unknown = receiver
      ? `the receiver "${name}" has only integrations that are not known here: ${receiver.integrations.join(
          ', ',
        )}`
      : `the receiver "${name}" is not in the configuration`;
    return {
      ...outcome,
      reaches,
      reason: reaches === 'nobody' ? nobody : unknown,
    };
  }
  const times = muteText(route);
  const muted = times === undefined ? false : isMuted(config, route, now);
  if (muted !== false) {
    return {
      ...outcome,
      reaches: muted ? 'nobody' : 'unknown',
      reason: muted
        ? `the route to "${name}" is quiet at this time: ${times}`
        : `whether the route to "${name}" is quiet at this time cannot be told: ${times}`,
    };
  }
  const isWebhookOnly = receiver?.integrations.every(
    kind => kind === 'webhook',
  );
  const reason = [
    ...(isWebhookOnly ? [`"${name}" ${READS_WEBHOOK}`] : []),
    ...(times === undefined ? [] : [`the route to "${name}" is ${times}`]),
  ].join('; ');
  return { ...outcome, reaches, ...(reason && { reason }) };
}

/** People are reached as soon as one of the routes reaches them. */
export function together(
  outcomes: readonly RouteOutcome[],
): AlertRouting['reaches'] {
  const all = outcomes.map(outcome => outcome.reaches);
  if (all.includes('human')) return 'human';
  return all.includes('unknown') ? 'unknown' : 'nobody';
}
