import type { DefinitionProblem } from '@vigie/backstage-plugin-reliability-common';

/** What checking found. */
export interface Report {
  /** YAML documents, runbooks and lessons that were read. */
  documents: number;
  /** Files relative to the working directory, in order of file and place. */
  problems: DefinitionProblem[];
}

/** In the order in which people read: by file, then by place. */
export function inOrder(
  problems: readonly DefinitionProblem[],
): DefinitionProblem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
