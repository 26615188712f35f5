import type { CheckResult, Exemption } from './types';

/**
 * What an exemption makes of a result. It counts until the end of the day
 * `until` in UTC; one that does not count is told of, and changes nothing.
 *
 * @param today - UTC date
 */
export function withExemption(
  result: CheckResult,
  exemptions: readonly Exemption[],
  today: string,
): CheckResult {
  if (result.outcome !== 'fail' && result.outcome !== 'unknown') return result;
  const own = exemptions.filter(({ check }) => check === result.id);
  const counting = own
    .filter(({ until }) => until !== undefined && until >= today)
    .sort((one, other) => (one.until! > other.until! ? -1 : 1))[0];
  if (counting) {
    const { name, reason, approvedBy, until } = counting;
    return {
      ...result,
      outcome: 'exempt',
      exemption: { name, reason, approvedBy, until: until! },
    };
  }
  const over = own[0];
  return over
    ? { ...result, reason: `${result.reason} ${whyNot(over)}` }
    : result;
}

function whyNot({ name, until, file, line }: Exemption): string {
  return until === undefined
    ? `The exemption ${name} (${file}:${line}) has no end date and does not count.`
    : `The exemption ${name} (${file}:${line}) ended on ${until} and does not count any more.`;
}
