import type { CheckDefinition } from './types';
import { fail, notApplicable, pass, unknown } from './verdicts';

/**
 * A check whose outcome is reported from outside, by CI or a script. Nobody
 * having reported it yet does not lower a service, unless it is required.
 *
 * @public
 */
export function reportedCheck(
  check: Omit<CheckDefinition, 'evaluate' | 'isReported'> & {
    next: string;
    /** It counts from the first day, also when nobody has reported it yet. */
    isRequired?: boolean;
  },
): CheckDefinition {
  const { next, isRequired, ...rest } = check;
  const lines = [
    `curl -X POST "$PORTAL/api/reliability/checks/${encodeURIComponent(
      check.id,
    )}/results" \\`,
    `  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\`,
    `  -d '{ "entityRef": "…", "outcome": "pass", "link": "https://…" }'`,
    '',
  ].join('\n');
  return {
    ...rest,
    isReported: true,
    evaluate: ({ reports }, { now }) => {
      const report = reports.find(({ checkId }) => checkId === check.id);
      if (!report) {
        return isRequired
          ? { ...unknown('Nobody has reported it yet.', next), lines }
          : notApplicable('Nobody has ever reported it.');
      }
      const { outcome, message, link, observedAt, expiresAt } = report;
      const day = new Date(observedAt * 1000).toISOString().slice(0, 10);
      const shown = link === undefined ? {} : { link };
      if (expiresAt <= now) {
        return {
          ...unknown(
            `The last result is of ${day} and does not count any more.`,
            next,
          ),
          ...shown,
        };
      }
      return outcome === 'pass'
        ? { ...pass(message ?? `It passed on ${day}.`), ...shown }
        : fail(message ?? `It failed on ${day}.`, next, shown);
    },
  };
}
