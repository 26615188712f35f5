import type { SloPart } from '../definitions/sloParts';
import type { ObjectiveDefinition, SloDefinition } from '../definitions/types';
import { burnRatePairs } from '../slo';
import type { Burning } from './alerts';
import { errorRatioAt, percentOf, ratioOf, timesRatio } from './decimals';
import type { SloIdentity } from './identity';
import type { IndicatorQueries } from './indicatorQueries';
import { burnRecordings, objectiveMetadata } from './metadata';
import {
  baseRecordings,
  ERROR_INCREMENT,
  increaseName,
  increaseRecording,
  ratioName,
  ratioRecording,
  sliceName,
  TOTAL_INCREMENT,
} from './recordings';
import type { PrometheusRule } from './types';
import { durationText } from './durations';
import {
  DIRECT_SECONDS,
  EVALUATION_SECONDS,
  INCREMENT_SECONDS,
  recordedWindows,
} from './windows';

/** One objective: what it is about, and how it is asked. */
export interface ObjectiveRules {
  identity: SloIdentity;
  objective: ObjectiveDefinition;
  part: SloPart;
  queries: IndicatorQueries;
}

/** Two bad events, with room for what `increase` adds or takes at the edges. */
const MORE_THAN_ONE = '1.5';

/** Increments and error ratios of an objective, all but that over the period. */
export function sliRules(
  definition: SloDefinition,
  { identity, part, queries }: ObjectiveRules,
): PrometheusRule[] {
  const guarded = burnRatePairs(definition.window.seconds)
    .map(({ longSeconds }) => longSeconds)
    .filter(seconds => seconds <= DIRECT_SECONDS);
  return [
    ...baseRecordings(part, queries, identity),
    ...(queries.shape === 'counts' && countsEvents({ part, queries })
      ? guarded.map(seconds => increaseRecording(queries, identity, seconds))
      : []),
    ...recordedWindows(definition).map(seconds =>
      ratioRecording(part, queries, identity, seconds),
    ),
  ];
}

/** The error ratio over the period, and the figures that dashboards read. */
export function periodRules(
  definition: SloDefinition,
  { identity, objective, part, queries }: ObjectiveRules,
  warnings: string[],
): PrometheusRule[] {
  const { seconds, isRolling } = definition.window;
  const isRecorded = recordedWindows(definition).includes(seconds);
  const period =
    isRolling && !isRecorded
      ? [ratioRecording(part, queries, identity, seconds)]
      : [];
  const metadata = objectiveMetadata(definition, objective, identity);
  const budget = budgetPpm(objective);
  if (budget === 0) {
    warnings.push(
      'A target of 100 % has no budget, so no burn rate and nothing that remains is recorded. The alerts fire when anything is bad.',
    );
    return [...period, ...metadata];
  }
  return [
    ...period,
    ...metadata,
    ...burnRecordings(
      definition,
      identity,
      over => `${ratioName(over)}${identity.selector} / ${ratioOf(budget)}`,
    ),
  ];
}

/** What the alerts of an objective compare. */
export function burningOf(
  definition: SloDefinition,
  { identity, objective, part, queries }: ObjectiveRules,
): Burning {
  const budget = budgetPpm(objective);
  return {
    identity,
    recorded: ratioName,
    thresholdAt: thousandths => errorRatioAt(thousandths, budget),
    threshold: burnRate => timesRatio(burnRate, budget),
    canExceed: thousandths => thousandths * budget < 1_000_000_000,
    ...(countsEvents({ part, queries }) && {
      severalBad: seconds =>
        `${badEvents(identity, seconds)} > ${MORE_THAN_ONE}`,
    }),
    promise: promiseOf(definition, objective),
  };
}

/** The number of bad events over a long window. */
export function badEvents({ selector }: SloIdentity, seconds: number): string {
  return seconds <= DIRECT_SECONDS
    ? `${increaseName(seconds)}${selector}`
    : `sum_over_time(${ERROR_INCREMENT}${selector}[${durationText(
        seconds,
      )}]) / ${INCREMENT_SECONDS / EVALUATION_SECONDS}`;
}

/** Whether two bad events are more than one: not where time or slices are counted. */
export function countsEvents({
  part,
  queries,
}: Pick<ObjectiveRules, 'part' | 'queries'>): boolean {
  return !part.slicing && queries.shape === 'counts' && queries.countsEvents;
}

/** The recording that is absent when nothing is measured; none where it never is. */
export function measuredBy({
  part,
  queries,
}: ObjectiveRules): string | undefined {
  if (queries.shape === 'counts') {
    return queries.neverAbsent ? undefined : TOTAL_INCREMENT;
  }
  return part.slicing
    ? sliceName(part.slicing.seconds)
    : ratioName(INCREMENT_SECONDS);
}

export function promiseOf(
  { window }: SloDefinition,
  { target }: ObjectiveDefinition,
): string {
  return `The target is ${percentOf(target.ppm)} % over ${window.duration}.`;
}

function budgetPpm({ target }: ObjectiveDefinition): number {
  return 1_000_000 - target.ppm;
}
