import type { SignalMatrixRow } from '../results';
import { serviceVerdict, signalVerdict } from '../rollUp';
import type { CoverageVerdict } from '../types';

/**
 * One verdict for a signal, as {@link signalVerdict} says of its first steps. It
 * is only covered when a human is known to be told. A dashboard that is missing
 * makes it partial; one that nobody can see is not held against it, since it
 * tells nobody.
 */
export function rowVerdict(steps: SignalMatrixRow['steps']): CoverageVerdict {
  const verdict = signalVerdict(steps);
  const isTold = steps.routed.verdict === 'covered';
  const isShown =
    steps.dashboard.verdict === 'covered' ||
    steps.dashboard.verdict === 'unknown';
  return verdict === 'covered' && !(isTold && isShown) ? 'partial' : verdict;
}

/**
 * One verdict for a service, from the signals that apply to it.
 *
 * @public
 */
export function matrixVerdict(
  rows: readonly SignalMatrixRow[],
): CoverageVerdict {
  const applying = rows.filter(({ verdict }) => verdict !== 'not-applicable');
  return applying.length ? serviceVerdict(applying) : 'not-applicable';
}
