import type { SloDefinition } from '../definitions/types';
import { ruleGroups } from './ruleGroups';

/**
 * Names of the alerts that the rules written from SLOs define: a runbook may
 * answer them, though no rule file of the folder has them.
 *
 * @public
 */
export function generatedAlertNames(
  slos: readonly SloDefinition[],
): ReadonlySet<string> {
  return new Set(
    slos.flatMap(slo =>
      ruleGroups(slo).groups.flatMap(({ rules }) =>
        rules.flatMap(rule => ('alert' in rule ? rule.alert : [])),
      ),
    ),
  );
}
