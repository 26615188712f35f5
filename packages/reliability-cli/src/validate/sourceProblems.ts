import {
  readExpression,
  readQuery,
  sloParts,
} from '@vigie/backstage-plugin-reliability-common';
import type {
  DefinitionProblem,
  IndicatorDefinition,
  MetricSourceSpec,
  QueryProblem,
  SloDefinition,
} from '@vigie/backstage-plugin-reliability-common';

const NEVER_ABSENT: QueryProblem = {
  severity: 'warning',
  rule: 'prometheus/total-never-absent',
  message:
    'or vector(…) around the total turns monitoring that fails into a service without traffic: remove it; a total that is absent is understood as not measured',
};

/** What the source of an SLI would say of its queries, at the line of the SLO. */
export function sourceProblems(slo: SloDefinition): DefinitionProblem[] {
  const found = new Map<string, DefinitionProblem>();
  for (const { indicator } of sloParts(slo).parts) {
    for (const { rule, severity, message } of indicatorProblems(indicator)) {
      found.set(`${rule} ${message}`, {
        severity,
        rule,
        message: `${slo.name}: ${message}${/[.!?]$/.test(message) ? '' : '.'}`,
        file: slo.file,
        line: slo.line,
      });
    }
  }
  return [...found.values()];
}

function indicatorProblems(indicator: IndicatorDefinition): QueryProblem[] {
  if ('raw' in indicator) return expressionProblems(indicator.raw);
  if ('threshold' in indicator) return expressionProblems(indicator.threshold);
  const { good, bad, total } = indicator;
  return [
    ...[good, bad].flatMap(metric => (metric ? countProblems(metric) : [])),
    ...countProblems(total, true),
  ];
}

function expressionProblems(metric: MetricSourceSpec): QueryProblem[] {
  if (!isPrometheus(metric)) return [];
  const read = readExpression(queryOf(metric));
  return read.ok ? [] : [read.problem];
}

function countProblems(
  metric: MetricSourceSpec,
  isTotal = false,
): QueryProblem[] {
  if (!isPrometheus(metric)) return [];
  const read = readQuery(queryOf(metric));
  if (!read.ok) return [read.problem];
  return [
    ...read.query.warnings,
    ...(isTotal && read.query.neverAbsent ? [NEVER_ABSENT] : []),
  ];
}

function isPrometheus({ type }: MetricSourceSpec): boolean {
  return type.toLocaleLowerCase('en-US') === 'prometheus';
}

function queryOf({ spec }: MetricSourceSpec): unknown {
  return Object.hasOwn(spec, 'query') ? spec.query : undefined;
}
