import { burnRatePairs } from '../../slo';
import type { Target } from '../../slo';
import type { ProblemPlace, Reporter } from '../reporting';

const WHOLE = 1_000_000;

/** Warns about targets that are legal and yet of little use. */
export function reportUselessTarget(
  reporter: Reporter,
  target: Target,
  windowSeconds: number | undefined,
  place: ProblemPlace,
): void {
  if (target.ppm >= WHOLE) {
    reporter.report(
      'openslo/target-perfect',
      'A target of 100 % leaves no budget: one bad event exhausts it. Write a little less, for example 0.9999.',
      place,
    );
    return;
  }
  if (windowSeconds === undefined) return;
  const budget = WHOLE - target.ppm;
  const silent = burnRatePairs(windowSeconds).filter(
    pair => pair.factor * budget >= WHOLE,
  );
  if (silent.length) {
    const factors = silent.map(pair => pair.factor).join(', ');
    reporter.report(
      'openslo/burn-rate-cannot-fire',
      `With a budget this large, burn rates of ${factors} are out of reach even when every event is bad, so these alerts cannot fire. Raise the target if they should.`,
      place,
    );
  }
}
