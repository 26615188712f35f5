import type {
  DefinitionProblem,
  SloDefinition,
} from '@vigie/backstage-plugin-reliability-common';
import type { SliSource } from '@vigie/backstage-plugin-reliability-node';
import { resolveSource } from '../engine/resolveSource';

/**
 * What the SLO's source says of it without asking the system, at the SLO's
 * line. A source that is not configured is a warning: the definition may be right and
 * the portal not set up for it. The engine then shows the SLO as `source-error`.
 */
export function validateSli(
  entityRef: string,
  slo: SloDefinition,
  sources: readonly SliSource[],
): DefinitionProblem[] {
  const { good, bad, total } = slo.indicator;
  const at = { file: slo.file, line: slo.line };
  const resolved = resolveSource(slo.indicator, sources);
  if (!resolved.ok) {
    return [
      {
        severity: 'warning',
        rule: 'slo/source-not-configured',
        message: `SLO '${slo.name}' cannot be measured. ${resolved.message}.`,
        ...at,
      },
    ];
  }
  return resolved.source
    .validate({ key: slo.name, entityRef, good, bad, total })
    .map(problem => ({
      severity: problem.severity,
      rule: problem.rule,
      message: `SLO '${slo.name}', ${problem.role}: ${problem.message}`,
      ...at,
    }));
}
