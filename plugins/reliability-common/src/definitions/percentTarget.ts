import { parseTarget } from '../slo';
import type { Target } from '../slo';
import { reportUselessTarget } from './openslo/targetAdvice';
import type { ProblemPlace, Reporter } from './reporting';
import type { DefinitionRuleId } from './rules';

const ONE_PERCENT = 10_000;

/** Reads a target that its format writes in percent, and says when it looks like a ratio. */
export function readPercentTarget(
  reporter: Reporter,
  text: string,
  windowSeconds: number | undefined,
  rules: { range: DefinitionRuleId; ratio: DefinitionRuleId },
  place: ProblemPlace,
): Target | undefined {
  const parsed = parseTarget(text, 'percent');
  if (!parsed.ok) {
    reporter.report(rules.range, parsed.message, place);
    return undefined;
  }
  const { target } = parsed;
  if (target.ppm < ONE_PERCENT) {
    reporter.report(
      rules.ratio,
      `${text} means ${text} percent here. If it is meant as a ratio, write ${
        Number((Number(text) * 100).toFixed(4)) || 99.9
      } instead.`,
      place,
    );
  } else {
    reportUselessTarget(reporter, target, windowSeconds, place);
  }
  return target;
}
