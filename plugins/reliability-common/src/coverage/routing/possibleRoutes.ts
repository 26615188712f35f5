import { passes } from './matchers';
import { type Decide, matchRoutes, pathTo, type RouteMatch } from './routesOf';
import { type PossibleLabels, valueOf } from './labelSet';
import { LabelWorld } from './LabelWorld';
import type { Route } from './types';

/** Trees with more ways through are not followed to the end. */
const MAXIMUM_WAYS = 2_000;

/** One way an alert may take through the tree. */
export interface PossibleWay {
  matches: readonly RouteMatch[];
  /** The label by which it parts from the way before it. */
  partsAt?: string;
}

/** Decides by what is known; `undefined` where a label that nobody knows decides. */
export function decideBy(labels: PossibleLabels): Decide {
  return matcher => {
    const value = valueOf(labels, matcher.name);
    return value === undefined ? undefined : passes(matcher, value);
  };
}

/**
 * Every route an alert may end at. Found in one pass through the tree, so that
 * there may be routes among them that no combination of labels leads to.
 */
export function reachableRoutes(
  route: Route,
  decide: Decide,
  above: readonly string[] = [],
): { matches: RouteMatch[]; isCertain: boolean } {
  const decisions = route.matchers.map(decide);
  if (decisions.includes(false)) return { matches: [], isCertain: false };
  const path = pathTo(route, above);
  const matches: RouteMatch[] = [];
  let isTaken = false;
  for (const child of route.routes) {
    const below = reachableRoutes(child, decide, path);
    matches.push(...below.matches);
    isTaken = isTaken || below.isCertain;
    if (below.isCertain && !child.continue) break;
  }
  if (!isTaken) matches.push({ route, path });
  return { matches, isCertain: !decisions.includes(undefined) };
}

/**
 * The ways an alert may take, one for each combination of the decisions that
 * depend on labels nobody knows. Ends with `undefined` when there are too many.
 */
export function* possibleWays(
  route: Route,
  labels: PossibleLabels,
): Generator<PossibleWay | undefined> {
  /** Decisions to repeat before the first free one; the last of each is the one turned round. */
  const waiting: boolean[][] = [[]];
  for (let ways = 0; waiting.length > 0; ways += 1) {
    if (ways >= MAXIMUM_WAYS) {
      yield undefined;
      return;
    }
    const given = waiting.pop() ?? [];
    const taken: boolean[] = [];
    let partsAt: string | undefined;
    const world = new LabelWorld(labels, name => {
      if (taken.length === given.length - 1) partsAt = name;
      const isFree = taken.length >= given.length;
      const decision = isFree || given[taken.length];
      if (isFree) waiting.push([...taken, false]);
      taken.push(decision);
      return decision;
    });
    const matches = matchRoutes(route, matcher => world.decide(matcher));
    yield { matches, ...(partsAt !== undefined && { partsAt }) };
  }
}
