import type {
  DefinitionProblem,
  RefusedSlo,
} from '@vigie/backstage-plugin-reliability-common';

/** An SLO as it was before this reading. */
export interface KnownSlo {
  name: string;
  displayName: string;
  file: string;
  line: number;
}

/** Rules that mean: part of the file, or all of it, could not be read. */
const UNREADABLE = /^(yaml|folder)\//;

/**
 * SLOs that were there before and are missing only because their file cannot
 * be read now. They are shown as refused: a slip of the pen must not make a
 * promise vanish from the page, nor its history from the store.
 */
export function keepUnreadable(
  known: readonly KnownSlo[],
  names: ReadonlySet<string>,
  problems: readonly DefinitionProblem[],
): RefusedSlo[] {
  const kept: RefusedSlo[] = [];
  for (const slo of known) {
    const problem = problems.find(
      candidate =>
        candidate.severity === 'error' &&
        candidate.file === slo.file &&
        UNREADABLE.test(candidate.rule),
    );
    if (problem && !names.has(slo.name)) {
      const place = problem.line
        ? `${problem.file}:${problem.line}`
        : problem.file;
      kept.push({
        name: slo.name,
        displayName: slo.displayName,
        reason: `Its definition cannot be read any more (${place}): ${problem.message}`,
        file: slo.file,
        line: problem.line ?? slo.line,
      });
    }
  }
  return kept;
}
