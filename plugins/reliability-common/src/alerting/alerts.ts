import type {
  AlertConditionDefinition,
  SloDefinition,
  ThresholdOperator,
} from '../definitions/types';
import { type BurnRatePair, burnRatePairs } from '../slo';
import { durationText } from './durations';
import { pascalCase, type SloIdentity, untemplated } from './identity';
import { linksOf } from './links';
import type { PrometheusRule, RuleOptions } from './types';

/** What alerts compare: an error ratio or a burn rate, over any recorded window. */
export interface Burning {
  identity: SloIdentity;
  /** Name of the recording over a window. */
  recorded(seconds: number): string;
  /** A burn rate, in thousandths, as a value of those recordings. */
  thresholdAt(thousandths: number): string;
  /** A burn rate as a value of those recordings. */
  threshold(burnRate: number): string;
  /** Whether the recordings can ever be greater than the threshold. */
  canExceed(thousandths: number): boolean;
  /** True when more than one event was bad over the window; absent where nothing is counted. */
  severalBad?(seconds: number): string;
  /** What the target is, for people. */
  promise: string;
}

const OPERATORS: Record<ThresholdOperator, string> = {
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
};

/**
 * How long the total has to be absent. Behind a total that is there, the most
 * urgent pair finds a total outage within its long window at the latest; that
 * is as long as nothing is missed. And a service without traffic survives it:
 * its counters stand still but are there, and one that has just been started
 * has this long for the first request that brings them forth.
 */
export const ABSENT_SECONDS = 3600;

/** One alert for each severity, that fires when any of its pairs does. */
export function burnAlerts(
  definition: SloDefinition,
  options: RuleOptions,
  burning: Burning,
  warnings: string[],
): PrometheusRule[] {
  const pairs = burnRatePairs(definition.window.seconds);
  if (pairs.length === 0) {
    warnings.push(
      'The window is too short for burn-rate alerts: the shortest pair needs one of 8h.',
    );
  }
  return (['page', 'ticket'] as const).flatMap(severity => {
    const able = pairs.filter(pair => {
      const canFire = burning.canExceed(thousandths(pair));
      if (pair.severity === severity && !canFire) {
        warnings.push(
          `The ${severity} on ${windowsOf(
            pair,
          )} can never fire and is left out: even when everything is bad, the budget does not burn faster than ${
            pair.factor
          } times.`,
        );
      }
      return pair.severity === severity && canFire;
    });
    return able.length === 0
      ? []
      : [
          alertRule(definition, options, burning, {
            alert: burnAlertName(definition),
            severity,
            expr: able
              .map(pair => pairExpression(burning, pair))
              .join('\nor\n'),
            summary: 'the error budget is being spent too fast',
            description: `The budget is spent more than ${able
              .map(pair => `${pair.factor} times (over ${windowsOf(pair)})`)
              .join(' or ')} as fast as the target allows.`,
          }),
        ];
  });
}

/** One more alert for a condition of an alert policy. */
export function conditionAlert(
  definition: SloDefinition,
  options: RuleOptions,
  burning: Burning,
  condition: AlertConditionDefinition,
): PrometheusRule {
  const { name, displayName, severity, op, lookbackSeconds } = condition;
  const window = durationText(lookbackSeconds);
  const expr = `max(${burning.recorded(lookbackSeconds)}${
    burning.identity.selector
  } ${OPERATORS[op]} ${burning.threshold(
    condition.threshold,
  )}) without (sloth_window)`;
  return alertRule(definition, options, burning, {
    alert: alertName(definition, name),
    severity,
    expr,
    after: condition.alertAfterSeconds,
    summary: displayName ?? name,
    description: `The burn rate over ${window} is ${OPERATORS[op]} ${condition.threshold}.`,
  });
}

/** Fires when the total is gone, so that monitoring that ended is not taken for calm. */
export function absentAlert(
  definition: SloDefinition,
  options: RuleOptions,
  burning: Pick<Burning, 'identity' | 'promise'>,
  metric: string,
): PrometheusRule {
  return alertRule(definition, options, burning, {
    alert: alertName(definition, 'MetricsAbsent'),
    severity: 'ticket',
    expr: `absent(${metric}${burning.identity.selector})`,
    after: ABSENT_SECONDS,
    summary: 'nothing is measured',
    description: `The metrics of the SLO have been absent for ${durationText(
      ABSENT_SECONDS,
    )}: no outage would be seen. A service without traffic is not meant, its counters stand still but are there.`,
  });
}

/**
 * The name of the burn-rate alerts of an SLO, which a runbook lists:
 * `DeliveryQuoteAvailabilityErrorBudgetBurn`.
 *
 * @public
 */
export function burnAlertName(
  definition: Pick<SloDefinition, 'service' | 'name'>,
): string {
  return alertName(definition, 'ErrorBudgetBurn');
}

function alertName(
  { service, name }: Pick<SloDefinition, 'service' | 'name'>,
  what: string,
): string {
  return pascalCase(service, name, what) || 'Slo';
}

function alertRule(
  definition: SloDefinition,
  options: RuleOptions,
  { identity, promise }: Pick<Burning, 'identity' | 'promise'>,
  about: {
    alert: string;
    severity: string;
    expr: string;
    after?: number;
    summary: string;
    description: string;
  },
): PrometheusRule {
  const { alert, severity, expr, after } = about;
  const what = `${definition.service}, ${definition.displayName}`;
  return {
    alert,
    expr,
    ...(after && { for: durationText(after) }),
    labels: templates({
      severity,
      sloth_severity: severity,
      ...identity.labels,
    }),
    annotations: templates({
      summary: `${what}: ${about.summary}`,
      description: `${about.description} ${promise}`,
      ...linksOf(options, alert),
    }),
  };
}

function pairExpression(burning: Burning, pair: BurnRatePair): string {
  const threshold = burning.thresholdAt(thousandths(pair));
  const exceeds = (seconds: number) =>
    `max(${burning.recorded(seconds)}${
      burning.identity.selector
    } > ${threshold}) without (sloth_window)`;
  const conditions = [exceeds(pair.shortSeconds), exceeds(pair.longSeconds)];
  const severalBad = burning.severalBad?.(pair.longSeconds);
  if (severalBad) conditions.push(severalBad);
  return `(\n  ${conditions.join('\n  and\n  ')}\n)`;
}

function thousandths({ factor }: BurnRatePair): number {
  return Math.round(factor * 1000);
}

function windowsOf({ longSeconds, shortSeconds }: BurnRatePair): string {
  return `${durationText(longSeconds)} and ${durationText(shortSeconds)}`;
}

function templates(
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const escaped: Record<string, string> = {};
  for (const name of Object.keys(values)) {
    escaped[name] = untemplated(values[name]);
  }
  return escaped;
}
