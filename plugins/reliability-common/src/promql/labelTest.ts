import { commonPattern } from './commonPattern';
import type { QueryMatcher } from './selector';

/**
 * Decides whether a label's value passes; `undefined` when the monitoring
 * system might decide otherwise, so that it must be asked.
 *
 * @public
 */
export type LabelTest = (value: string) => boolean | undefined;

/** Longer values would take the matcher of JavaScript too long. */
const MAX_VALUE = 64;

/**
 * A test that agrees with RE2 on every value it decides, or `undefined` when
 * the matchers use more than the part of RE2 that JavaScript shares.
 *
 * @public
 */
export function labelTest(
  matchers: readonly QueryMatcher[],
): LabelTest | undefined {
  const tests: LabelTest[] = [];
  for (const { operator, value: wanted } of matchers) {
    if (operator === '=') {
      tests.push(value => value === wanted);
    } else if (operator === '!=') {
      tests.push(value => value !== wanted);
    } else {
      const pattern = commonPattern(wanted);
      if (!pattern) {
        return undefined;
      }
      const positive = operator === '=~';
      tests.push(value =>
        // A dot and a line break: servers differ. Long values: time.
        value.length > MAX_VALUE || /[\r\n\u2028\u2029]/.test(value)
          ? undefined
          : pattern.test(value) === positive,
      );
    }
  }
  return value => {
    const results = tests.map(test => test(value));
    return results.includes(undefined)
      ? undefined
      : results.every(result => result);
  };
}
