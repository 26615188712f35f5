import { sloParts } from '../definitions/sloParts';
import type {
  IndicatorDefinition,
  MetricSourceSpec,
  SloDefinition,
} from '../definitions/types';
import {
  absentAlert,
  burnAlerts,
  type Burning,
  conditionAlert,
} from './alerts';
import {
  compositeBurning,
  compositePeriodRules,
  compositeSliRules,
} from './compositeRules';
import { durationText } from './durations';
import { identityOf, type SloIdentity } from './identity';
import { indicatorQueries, NotExpressible } from './indicatorQueries';
import {
  burningOf,
  measuredBy,
  type ObjectiveRules,
  periodRules,
  promiseOf,
  sliRules,
} from './objectiveRules';
import type {
  GeneratedRules,
  PrometheusRule,
  PrometheusRuleGroup,
  RuleOptions,
} from './types';
import { EVALUATION_SECONDS } from './windows';

/** The period is long and moves slowly: it is summed half as often. */
const PERIOD_SECONDS = 2 * EVALUATION_SECONDS;

/**
 * Prometheus rules of an SLO: recordings with the names and labels that
 * dashboards made for Sloth read, but for the ratio over the period, which is
 * weighed by events; and alerts for its burn-rate pairs, for the conditions of
 * its alert policies, and for metrics that are absent.
 *
 * @remarks
 *
 * Nothing is thrown for what rules cannot say: it is left out, with a warning.
 * Each objective of several has rules of its own, its number behind the name;
 * those of a composite SLO share the alerts.
 *
 * @param definition - the SLO; what it quotes stays text in queries, labels and templates
 * @param options - where alerts lead to
 * @public
 */
export function ruleGroups(
  definition: SloDefinition,
  options: RuleOptions = {},
): GeneratedRules {
  const whole = identityOf(definition.service, definition.name);
  const none = (reason: string): GeneratedRules => ({
    id: whole.id,
    groups: [],
    warnings: [`${reason} No rules are written for it.`],
  });
  const elsewhere = whyElsewhere(definition);
  if (elsewhere) return none(elsewhere);
  try {
    return generate(definition, options, whole);
  } catch (error) {
    if (error instanceof NotExpressible) return none(`${error.message}.`);
    throw error;
  }
}

function generate(
  definition: SloDefinition,
  options: RuleOptions,
  whole: SloIdentity,
): GeneratedRules {
  const warnings: string[] = [];
  const objectives = objectiveRules(definition);
  const isComposite = definition.indicator === undefined;
  if (!definition.window.isRolling) {
    warnings.push(
      'Which part of a calendar period has passed cannot be said as a range, so its error ratio, burn rate and what remains are not recorded. The alerts are as over a rolling window.',
    );
  }
  const groups: PrometheusRuleGroup[] = [];
  for (const each of objectives) {
    groups.push(
      group('sli', each.identity, sliRules(definition, each)),
      group('period', each.identity, periodRules(definition, each, warnings)),
      group('alerts', each.identity, [
        ...(isComposite
          ? []
          : burningAlerts(
              definition,
              options,
              burningOf(definition, each),
              warnings,
            )),
        ...absentAlerts(definition, options, each, warnings),
      ]),
    );
  }
  if (isComposite) {
    groups.push(
      group('sli', whole, compositeSliRules(definition, objectives, whole)),
      group(
        'period',
        whole,
        compositePeriodRules(definition, objectives, whole),
      ),
      group(
        'alerts',
        whole,
        burningAlerts(
          definition,
          options,
          compositeBurning(definition, objectives, whole),
          warnings,
        ),
      ),
    );
  }
  return {
    id: whole.id,
    groups: groups.filter(({ rules }) => rules.length > 0),
    warnings: [...new Set(warnings)],
  };
}

function objectiveRules(definition: SloDefinition): ObjectiveRules[] {
  const { parts, partOfObjective } = sloParts(definition);
  const queries = parts.map(({ indicator }) => indicatorQueries(indicator));
  const isAlone = definition.objectives.length === 1;
  return definition.objectives.map((objective, index) => ({
    identity: identityOf(
      definition.service,
      isAlone ? definition.name : `${definition.name}-${index + 1}`,
    ),
    objective,
    part: parts[partOfObjective[index]],
    queries: queries[partOfObjective[index]],
  }));
}

function burningAlerts(
  definition: SloDefinition,
  options: RuleOptions,
  burning: Burning,
  warnings: string[],
): PrometheusRule[] {
  const conditions = (definition.alertPolicies ?? [])
    .filter(({ alertWhenBreaching }) => alertWhenBreaching)
    .flatMap(policy => policy.conditions);
  return [
    ...burnAlerts(definition, options, burning, warnings),
    ...conditions.map(condition =>
      conditionAlert(definition, options, burning, condition),
    ),
  ];
}

function absentAlerts(
  definition: SloDefinition,
  options: RuleOptions,
  each: ObjectiveRules,
  warnings: string[],
): PrometheusRule[] {
  const metric = measuredBy(each);
  if (metric === undefined) {
    warnings.push(
      'The total is never absent, as a constant stands in for it: no alert can tell monitoring that ended from a service without traffic.',
    );
    return [];
  }
  const { identity, objective } = each;
  return [
    absentAlert(
      definition,
      options,
      { identity, promise: promiseOf(definition, objective) },
      metric,
    ),
  ];
}

function group(
  what: 'sli' | 'period' | 'alerts',
  { id }: SloIdentity,
  rules: PrometheusRule[],
): PrometheusRuleGroup {
  return {
    name: `slo-${what}-${id}`,
    interval: durationText(
      what === 'period' ? PERIOD_SECONDS : EVALUATION_SECONDS,
    ),
    rules,
  };
}

/** Why the rules of an SLO are not for us to write. */
function whyElsewhere(definition: SloDefinition): string | undefined {
  if (definition.recorded) {
    return `Its figures are those that ${definition.recorded.by} records.`;
  }
  const other = sloParts(definition)
    .parts.flatMap(({ indicator }) => metricsOf(indicator))
    .find(({ type }) => type.toLowerCase() !== 'prometheus');
  return (
    other &&
    `It is read from ${other.type}, and Prometheus evaluates rules on its own metrics only.`
  );
}

function metricsOf(indicator: IndicatorDefinition): MetricSourceSpec[] {
  if ('raw' in indicator) return [indicator.raw];
  if ('threshold' in indicator) return [indicator.threshold];
  return [indicator.total, indicator.good, indicator.bad].flatMap(
    metric => metric ?? [],
  );
}
