import type { MetricSourceSpec } from '@vigie/backstage-plugin-reliability-common';
import type {
  SliProblem,
  SliQuery,
} from '@vigie/backstage-plugin-reliability-node';
import type { CountQuery } from '../promql/readQuery';
import { rememberedQuery } from '../promql/rememberedQuery';

/** An SLI whose queries were understood. */
export interface ReadSli {
  partIs: 'good' | 'bad';
  part: CountQuery;
  total: CountQuery;
}

export const SOURCE_TYPE = 'Prometheus';

/** The metrics of an SLI with their roles, in the order they are shown. */
export function rolesOf(
  sli: SliQuery,
): Array<{ role: SliProblem['role']; metric: MetricSourceSpec }> {
  const roles: Array<{ role: SliProblem['role']; metric: MetricSourceSpec }> =
    [];
  if (sli.good) {
    roles.push({ role: 'good', metric: sli.good });
  }
  if (sli.bad) {
    roles.push({ role: 'bad', metric: sli.bad });
  }
  roles.push({ role: 'total', metric: sli.total });
  return roles;
}

/** Understands an SLI, and says everything that is wrong with it. */
export function readSli(sli: SliQuery): {
  read?: ReadSli;
  problems: SliProblem[];
} {
  const problems: SliProblem[] = [];
  const queries = new Map<SliProblem['role'], CountQuery>();
  for (const { role, metric } of rolesOf(sli)) {
    const other = otherSource(metric, sli.total);
    if (other) {
      problems.push({
        role,
        severity: 'error',
        rule: 'prometheus/other-source',
        message: other,
      });
      continue;
    }
    const result = rememberedQuery(
      Object.hasOwn(metric.spec, 'query') ? metric.spec.query : undefined,
    );
    if (!result.ok) {
      problems.push({ role, ...result.problem });
      continue;
    }
    queries.set(role, result.query);
    problems.push(
      ...result.query.warnings.map(warning => ({ role, ...warning })),
    );
    if (role === 'total' && result.query.neverAbsent) {
      problems.push({
        role,
        severity: 'warning',
        rule: 'prometheus/total-never-absent',
        message:
          'or vector(…) around the total turns monitoring that fails into a service without traffic: remove it; a total that is absent is understood as not measured',
      });
    }
  }
  const partIs = sli.good ? 'good' : 'bad';
  const part = queries.get(partIs);
  const total = queries.get('total');
  return {
    read: part && total ? { partIs, part, total } : undefined,
    problems,
  };
}

function otherSource(
  metric: MetricSourceSpec,
  total: MetricSourceSpec,
): string | undefined {
  if (metric.type.toLowerCase() !== SOURCE_TYPE.toLowerCase()) {
    return `Both metrics of an SLI must be read from one source, and this one has type '${metric.type}'`;
  }
  return metric.source !== total.source
    ? 'Both metrics of an SLI must be read from one source, and this one names another than the total does'
    : undefined;
}
