import { LEVELS } from './types';
import type {
  CheckDefinition,
  CheckResult,
  CheckSummary,
  Level,
} from './types';

/**
 * The highest level whose checks, and those of the levels below, all stand,
 * and what keeps the service from the next. Results are in the order of the
 * checks.
 */
export function levelOf(
  checks: ReadonlyArray<Pick<CheckDefinition, 'level'>>,
  results: ReadonlyArray<Pick<CheckResult, 'id' | 'outcome' | 'countsFrom'>>,
): Pick<CheckSummary, 'level' | 'missing'> {
  let reached: Level | undefined;
  for (const level of LEVELS) {
    const missing = results.filter(
      (result, index) => checks[index].level === level && lowers(result),
    );
    if (missing.length) {
      return {
        ...(reached && { level: reached }),
        missing: missing.map(({ id }) => id),
      };
    }
    reached = level;
  }
  return { ...(reached && { level: reached }), missing: [] };
}

function lowers({
  outcome,
  countsFrom,
}: Pick<CheckResult, 'outcome' | 'countsFrom'>): boolean {
  return (
    countsFrom === undefined && (outcome === 'fail' || outcome === 'unknown')
  );
}
