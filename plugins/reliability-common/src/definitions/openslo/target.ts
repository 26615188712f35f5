import { parseTarget } from '../../slo';
import type { Target } from '../../slo';
import type { Fields } from '../yaml';
import { reportUselessTarget } from './targetAdvice';

/**
 * Reads target or targetPercent.
 *
 * @param windowSeconds - length of the SLO's window, for advice on alerts; absent for none
 */
export function readTarget(
  objective: Fields,
  windowSeconds: number | undefined,
): Target | undefined {
  const { reporter } = objective;
  const hasRatio = objective.has('target');
  const hasPercent = objective.has('targetPercent');
  if (hasRatio === hasPercent) {
    reporter.report(
      'openslo/target-choice',
      `An objective has exactly one of target and targetPercent${
        hasRatio ? ', not both' : ''
      }. Write target: 0.999 or targetPercent: 99.9.`,
      { at: objective.at, path: objective.path },
    );
    return undefined;
  }
  const field = objective.scalar(hasRatio ? 'target' : 'targetPercent');
  if (!field) return undefined;
  if (field.value.isQuoted || typeof field.value.value === 'boolean') {
    reporter.report(
      'openslo/type',
      `${field.path} must be a number without quotes, for example ${
        hasRatio ? '0.999' : '99.9'
      }.`,
      field,
    );
    return undefined;
  }
  const parsed = parseTarget(field.value.text, hasRatio ? 'ratio' : 'percent');
  if (!parsed.ok) {
    reporter.report('openslo/target-range', parsed.message, field);
    return undefined;
  }
  reportUselessTarget(reporter, parsed.target, windowSeconds, field);
  return parsed.target;
}
