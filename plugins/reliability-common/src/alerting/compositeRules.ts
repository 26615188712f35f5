import type { SloDefinition } from '../definitions/types';
import { burnRatePairs } from '../slo';
import type { Burning } from './alerts';
import { decimalText, ratioOf } from './decimals';
import { durationText } from './durations';
import type { SloIdentity } from './identity';
import { burnRecordings, sloMetadata } from './metadata';
import { badEvents, countsEvents, type ObjectiveRules } from './objectiveRules';
import { ratioName } from './recordings';
import type { PrometheusRule } from './types';
import { recordedWindows } from './windows';

const WHOLE_PPM = 1_000_000;

/** The recorded burn rate of the shared budget over a window. */
function burnName(seconds: number): string {
  return `slo:composite_burn_rate:ratio_rate${durationText(seconds)}`;
}

/** The recorded number of bad events of all objectives over a window. */
function increaseName(seconds: number): string {
  return `slo:composite_sli_error:increase${durationText(seconds)}`;
}

/**
 * What the alerts of a composite SLO compare: its objectives share one budget,
 * which burns at the weighted sum of their burn rates.
 */
export function compositeBurning(
  { window }: SloDefinition,
  objectives: readonly ObjectiveRules[],
  identity: SloIdentity,
): Burning {
  const fastest = objectives.reduce(
    (sum, { objective }) =>
      sum + weightOf(objective) / (WHOLE_PPM - objective.target.ppm),
    0,
  );
  return {
    identity,
    recorded: burnName,
    thresholdAt: thousandths => decimalText(BigInt(thousandths), 3),
    threshold: String,
    canExceed: thousandths => fastest > thousandths / 1000,
    ...(objectives.every(countsEvents) && {
      severalBad: seconds =>
        `${increaseName(seconds)}${identity.selector} > 1.5`,
    }),
    promise: `Its ${objectives.length} objectives share one budget over ${window.duration}.`,
  };
}

/** Burn rates of the shared budget and the bad events behind them, all but over the period. */
export function compositeSliRules(
  definition: SloDefinition,
  objectives: readonly ObjectiveRules[],
  identity: SloIdentity,
): PrometheusRule[] {
  const counted = objectives.every(countsEvents)
    ? burnRatePairs(definition.window.seconds)
    : [];
  return [
    ...recordedWindows(definition).map(seconds =>
      burnRecording(objectives, identity, seconds),
    ),
    ...counted.map(({ longSeconds }) => ({
      record: increaseName(longSeconds),
      expr: sumOf(
        objectives.map(each => badEvents(each.identity, longSeconds)),
      ),
      labels: identity.labels,
    })),
  ];
}

/** The shared budget over the period, and the figures that dashboards read. */
export function compositePeriodRules(
  definition: SloDefinition,
  objectives: readonly ObjectiveRules[],
  identity: SloIdentity,
): PrometheusRule[] {
  const { seconds, isRolling } = definition.window;
  const isRecorded = recordedWindows(definition).includes(seconds);
  return [
    ...(isRolling && !isRecorded
      ? [burnRecording(objectives, identity, seconds)]
      : []),
    ...sloMetadata(definition, identity, 'composite'),
    ...burnRecordings(
      definition,
      identity,
      over => `${burnName(over)}${identity.selector}`,
    ),
  ];
}

function burnRecording(
  objectives: readonly ObjectiveRules[],
  identity: SloIdentity,
  seconds: number,
): PrometheusRule {
  return {
    record: burnName(seconds),
    expr: sumOf(objectives.map(each => weightedBurn(each, seconds))),
    labels: { ...identity.labels, sloth_window: durationText(seconds) },
  };
}

function weightedBurn(
  { identity, objective }: ObjectiveRules,
  seconds: number,
): string {
  const ratio = `${ratioName(seconds)}${identity.selector}`;
  const budget = WHOLE_PPM - objective.target.ppm;
  // Without a budget nothing is divided: what is bad is endlessly too much.
  return budget === 0
    ? `(${ratio} > 0) * Inf`
    : `${ratio} * ${ratioOf(weightOf(objective))} / ${ratioOf(budget)}`;
}

function weightOf({
  weightPpm = WHOLE_PPM,
}: ObjectiveRules['objective']): number {
  return weightPpm;
}

/** Of what is there: an objective without traffic does not silence the others. */
function sumOf(expressions: readonly string[]): string {
  return `sum(\n  ${expressions.join('\n  or\n  ')}\n)`;
}
