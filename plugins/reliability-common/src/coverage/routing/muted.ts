import { isInForce } from './timeIntervals';
import type { Route, RoutingConfig } from './types';

/**
 * Whether a route keeps quiet now, because of its time intervals.
 *
 * @returns `undefined` when a time interval cannot be told
 */
export function isMuted(
  config: RoutingConfig,
  route: Route,
  now: number,
): boolean | undefined {
  const muting = route.muteTimeIntervals.map(name =>
    isInForce(config, name, now),
  );
  const active = route.activeTimeIntervals.map(name =>
    isInForce(config, name, now),
  );
  const isActive = active.length === 0 || active.includes(true);
  if (muting.includes(true)) return true;
  if (!isActive && !active.includes(undefined)) return true;
  return muting.includes(undefined) || !isActive ? undefined : false;
}

/** Says in words when a route keeps quiet; `undefined` when it never does. */
export function muteText(route: Route): string | undefined {
  const parts = [
    ...(route.muteTimeIntervals.length > 0
      ? [`quiet during ${route.muteTimeIntervals.join(', ')}`]
      : []),
    ...(route.activeTimeIntervals.length > 0
      ? [`only told during ${route.activeTimeIntervals.join(', ')}`]
      : []),
  ];
  return parts.length > 0 ? parts.join(' and ') : undefined;
}
