import type { AlertPolicyDefinition } from '../../types';
import type { Fields } from '../../yaml';
import type { Folder } from '../folder';
import { reportUselessCondition } from './advice';
import type { AlertedSlo } from './advice';
import { readPolicySpec } from './policy';
import { mentionAll, readReferenceOrInline } from './referenceOrInline';

const MAXIMUM_POLICIES = 20;

/** Reads the alert policies of an SLO, their references resolved. */
export function readAlertPolicies(
  spec: Fields,
  { policies, alertParts }: Pick<Folder, 'policies' | 'alertParts'>,
  slo: AlertedSlo,
): AlertPolicyDefinition[] {
  const count = spec.list('alertPolicies')?.length ?? 0;
  if (count > MAXIMUM_POLICIES) {
    spec.reporter.report(
      'openslo/alert-policies',
      `An SLO has at most ${MAXIMUM_POLICIES} alert policies, not ${count}. Remove some.`,
      spec.place('alertPolicies'),
    );
    mentionAll(spec, 'alertPolicies', 'alertPolicyRef', policies);
    return [];
  }
  return (spec.maps('alertPolicies') ?? []).flatMap(item => {
    const policy = readReferenceOrInline(item, {
      key: 'alertPolicyRef',
      kind: 'AlertPolicy',
      index: policies,
      readSpec: inline => readPolicySpec(inline, alertParts),
    });
    if (!policy) return [];
    const { name, displayName, content, referredAt } = policy;
    const places = referredAt
      ? { threshold: referredAt, lookback: referredAt }
      : content.places;
    for (const condition of content.definition.conditions) {
      reportUselessCondition(spec.reporter, condition, places, slo);
    }
    return [
      { name, ...(displayName && { displayName }), ...content.definition },
    ];
  });
}
