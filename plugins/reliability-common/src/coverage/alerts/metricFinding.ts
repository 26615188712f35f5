import type { AlertFact, ServiceFacts } from '../facts';
import { letsAllThrough } from '../labelPattern';
import { ROUTE_LABEL, STATUS_LABEL } from '../metricPatterns';
import { promqlCondition, rememberedSelectors } from '../promql';
import type { AlertFinding } from '../results';
import { SERVICE_LABELS } from '../serviceRules';
import { NOT_VERIFIED } from '../steps';
import { bad, good, unknown } from './finding';
import { presenceOf } from './presence';
import { presenceOfSelector } from './presenceOfSelector';

const ID = 'coverage/alert-metric';

/** Whether what an alert reads is there, so that it can fire. */
export function metricFinding(
  { rule, relation }: AlertFact,
  facts: ServiceFacts,
): AlertFinding {
  if (facts.monitoring.basis !== 'live') return unknown(ID, NOT_VERIFIED);
  const condition = promqlCondition(rule.query);
  if (!condition) {
    return unknown(ID, 'What it reads cannot be told from its expression.');
  }
  const { isPresent, reason } = presenceOf(condition, selector =>
    presenceOfSelector(selector, facts),
  );
  if (isPresent === false) {
    return bad(
      ID,
      reason ?? 'It reads a metric that is not there.',
      'Correct its expression; until then it can never fire.',
    );
  }
  if (isPresent === undefined) {
    return unknown(ID, reason ?? 'What it reads could not be verified.');
  }
  return relation === 'every' && narrows(rule.query)
    ? unknown(
        ID,
        'It is for every service that has the metric; that it selects this one is not verified.',
      )
    : good(ID, 'What it reads is there.');
}

/** Labels that name no service and choose among its series all the same. */
const HARMLESS = /^(__name__|le|quantile|reporter)$/;

/** Whether a rule for every service chooses by labels that this one may lack. */
function narrows(query: string): boolean {
  const serviceLabels: readonly string[] = SERVICE_LABELS;
  return rememberedSelectors(query).some(({ matchers }) =>
    matchers.some(
      matcher =>
        !letsAllThrough(matcher) &&
        !HARMLESS.test(matcher.label) &&
        !STATUS_LABEL.test(matcher.label) &&
        !(
          ROUTE_LABEL.test(matcher.label) && matcher.operator.startsWith('!')
        ) &&
        !(
          serviceLabels.includes(matcher.label) &&
          matcher.operator === '!=' &&
          matcher.value === ''
        ),
    ),
  );
}
