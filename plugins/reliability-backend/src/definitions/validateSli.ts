import {
  type DefinitionProblem,
  type IndicatorDefinition,
  type SloDefinition,
  sloParts,
} from '@vigie/backstage-plugin-reliability-common';
import type { SliSource } from '@vigie/backstage-plugin-reliability-node';
import { sliMetricsOf } from '../engine/indicatorMetrics';
import { resolveSource } from '../engine/resolveSource';

/**
 * What the sources of an SLO say of it without asking their systems, at the
 * SLO's line. A source that is not configured is a warning: the definition may
 * be right and the portal not set up for it. The engine then shows the SLO as
 * `source-error`.
 */
export function validateSli(
  entityRef: string,
  slo: SloDefinition,
  sources: readonly SliSource[],
): DefinitionProblem[] {
  const found = new Map<string, DefinitionProblem>();
  for (const { indicator } of sloParts(slo).parts) {
    for (const problem of problemsOf(entityRef, slo, indicator, sources)) {
      // Parts that differ only in their slices have the same problems.
      found.set(`${problem.rule} ${problem.message}`, {
        ...problem,
        file: slo.file,
        line: slo.line,
      });
    }
  }
  return [...found.values()];
}

function problemsOf(
  entityRef: string,
  slo: SloDefinition,
  indicator: IndicatorDefinition,
  sources: readonly SliSource[],
): Array<Pick<DefinitionProblem, 'severity' | 'rule' | 'message'>> {
  const subject = slo.indicator
    ? `SLO '${slo.name}'`
    : `SLO '${slo.name}', indicator '${indicator.name}'`;
  const resolved = resolveSource(indicator, sources);
  if (!resolved.ok) {
    return [
      {
        severity: 'warning',
        rule: 'slo/source-not-configured',
        message: `${subject} cannot be measured. ${resolved.message}.`,
      },
    ];
  }
  return resolved.source
    .validate({ key: slo.name, entityRef, ...sliMetricsOf(indicator) })
    .map(({ severity, rule, role, message }) => ({
      severity,
      rule,
      message: `${subject}, ${role}: ${message}`,
    }));
}
