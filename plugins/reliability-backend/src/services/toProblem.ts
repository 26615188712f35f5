import type { EntityDefinitionProblem } from '@vigie/backstage-plugin-reliability-common';
import type { ProblemRow } from '../database/tables';

export function toProblem(row: ProblemRow): EntityDefinitionProblem {
  return {
    entityRef: row.entity_ref,
    severity: row.severity,
    rule: row.rule,
    message: row.message,
    file: row.file,
    line: row.line ?? undefined,
    column: row.column ?? undefined,
    path: row.path ?? undefined,
  };
}
