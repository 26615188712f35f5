import { matcherText, passes } from './matchers';
import type { Route, RouteMatcher, RoutingConfig } from './types';

/**
 * A route that an alert ends at.
 *
 * @public
 */
export interface RouteMatch {
  route: Route;
  /** Matchers on the way there, the root left out: it takes everything. */
  path: readonly string[];
}

/**
 * Decides one matcher: `true`, `false`, or `undefined` when it cannot be told.
 */
export type Decide = (matcher: RouteMatcher) => boolean | undefined;

/**
 * The routes an alert ends at, in the order Alertmanager sends to their
 * receivers: children before their parent, and after the first that matches
 * only where it says `continue`.
 *
 * @param labels - every label of the alert; one that is not there is empty
 *
 * @public
 */
export function routesOf(
  config: RoutingConfig,
  labels: Readonly<Record<string, string>>,
): RouteMatch[] {
  const values = new Map(Object.entries(labels));
  return matchRoutes(config.route, matcher =>
    passes(matcher, values.get(matcher.name) ?? ''),
  );
}

/** {@link routesOf} with matchers decided by the caller; what cannot be told is no match. */
export function matchRoutes(
  route: Route,
  decide: Decide,
  above: readonly string[] = [],
): RouteMatch[] {
  if (!route.matchers.every(matcher => decide(matcher) === true)) return [];
  const path = pathTo(route, above);
  const found: RouteMatch[] = [];
  for (const child of route.routes) {
    const matches = matchRoutes(child, decide, path);
    found.push(...matches);
    if (matches.length > 0 && !child.continue) break;
  }
  return found.length > 0 ? found : [{ route, path }];
}

/** The path to a route's children. */
export function pathTo(route: Route, above: readonly string[]): string[] {
  return route.matchers.length > 0
    ? [...above, route.matchers.map(matcherText).join(', ')]
    : [...above];
}
