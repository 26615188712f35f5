import type { FindInhibitor } from './inhibition';
import { type PossibleLabels, valueOf } from './labelSet';
import { decideBy, possibleWays, reachableRoutes } from './possibleRoutes';
import { routeOutcome, type RouteOutcome, together } from './routeOutcome';
import type { Decide } from './routesOf';
import { silenceFor } from './silenceFor';
import type { AlertRouting, RoutingConfig, Silence } from './types';

/** What decides where an alert ends up. @public */
export interface AlertRoutingInput {
  config: RoutingConfig;
  /** Labels of the alert, see `alertLabels`. */
  labels: PossibleLabels;
  silences: readonly Silence[];
  /** Of all alerts, see `inhibition`; inhibition is not looked at without. */
  findInhibitor?: FindInhibitor;
  /** Epoch seconds: silences and time intervals are those of this moment. */
  now: number;
}

/**
 * Where an alert ends up: whether people are told, through which receivers,
 * and what keeps it quiet.
 *
 * @remarks
 *
 * Labels nobody knows count only where they make a difference: when people are
 * reached whatever they are, people are reached. Where they decide, the answer
 * is `unknown` and its reason names the label.
 *
 * @public
 */
export function alertRouting(input: AlertRoutingInput): AlertRouting {
  const { config, labels, silences, findInhibitor, now } = input;
  const silence = silenceFor(silences, labels, now);
  const silencedBy = silence && (silence.createdBy ?? silence.id);
  const inhibitedBy = findInhibitor?.({
    name: labels.known.get('alertname') ?? '',
    labels,
  });
  return {
    ...whoIsTold(config, labels, now),
    ...(silence && { silencedUntil: silence.endsAt, silencedBy }),
    ...(inhibitedBy !== undefined && { inhibitedBy }),
  };
}

function whoIsTold(
  config: RoutingConfig,
  labels: PossibleLabels,
  now: number,
): Pick<AlertRouting, 'reaches' | 'receivers' | 'path' | 'reason'> {
  const undecided = new Set<string>();
  const decideKnown = decideBy(labels);
  const decide: Decide = matcher => {
    const decision = decideKnown(matcher);
    if (decision === undefined) undecided.add(matcher.name);
    return decision;
  };
  const outcomes = reachableRoutes(config.route, decide).matches.map(match =>
    routeOutcome(config, match, now),
  );
  const places = {
    receivers: distinct(outcomes.map(outcome => outcome.receiver)),
    path: distinct(outcomes.map(outcome => outcome.path)),
  };
  if (undecided.size === 0) {
    const reaches = together(outcomes);
    return { ...places, reaches, ...reasonOf(outcomes, reaches) };
  }
  const first = outcomes[0].reaches;
  if (outcomes.every(outcome => outcome.reaches === first)) {
    const which =
      outcomes.length > 1
        ? `which of the receivers it is depends on ${named([...undecided])}`
        : undefined;
    return { ...places, reaches: first, ...reasonOf(outcomes, first, which) };
  }
  return { ...places, ...decideByWays(config, labels, now) };
}

/** Follows every way the alert may take, until two of them end differently. */
function decideByWays(
  config: RoutingConfig,
  labels: PossibleLabels,
  now: number,
): Pick<AlertRouting, 'reaches' | 'reason'> {
  let before: AlertRouting['reaches'] | undefined;
  let outcomes: RouteOutcome[] = [];
  for (const way of possibleWays(config.route, labels)) {
    if (!way) {
      return {
        reaches: 'unknown',
        reason:
          'the route tree decides on too many labels that are not known before it fires',
      };
    }
    outcomes = way.matches.map(match => routeOutcome(config, match, now));
    const reaches = together(outcomes);
    if (before !== undefined && before !== reaches) {
      return { reaches: 'unknown', reason: differsBy(way.partsAt, labels) };
    }
    before = reaches;
  }
  const reaches = before ?? 'unknown';
  return { reaches, ...reasonOf(outcomes, reaches) };
}

function differsBy(name: string | undefined, labels: PossibleLabels): string {
  const label = name ?? '';
  return valueOf(labels, label) === undefined
    ? `whether people are told depends on ${named([
        label,
      ])}, which neither the rule nor its query sets`
    : `whether people are told depends on an expression for ${named([
        label,
      ])} that cannot be read`;
}

/** What the routes that decided the answer have to say. */
function reasonOf(
  outcomes: readonly RouteOutcome[],
  reaches: AlertRouting['reaches'],
  which?: string,
): Pick<AlertRouting, 'reason'> {
  const reasons = distinct(
    outcomes.flatMap(outcome =>
      outcome.reaches === reaches && outcome.reason ? [outcome.reason] : [],
    ),
  );
  const all = [...(which ? [which] : []), ...reasons];
  return all.length > 0 ? { reason: all.join('; ') } : {};
}

function named(labels: readonly string[]): string {
  const shown = labels.slice(0, 3).map(label => `"${label}"`);
  const rest = labels.length - shown.length;
  return `the label${labels.length > 1 ? 's' : ''} ${shown.join(', ')}${
    rest > 0 ? ` and ${rest} more` : ''
  }`;
}

function distinct(texts: readonly string[]): string[] {
  return Array.from(new Set(texts));
}
