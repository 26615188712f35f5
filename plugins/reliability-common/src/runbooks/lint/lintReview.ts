import { freshnessDays } from '../freshness';
import type { ProblemLogs } from './ProblemLogs';
import type { RunbookLintInput } from './types';

const MILLISECONDS_A_DAY = 86_400_000;

/** When each was reviewed, by the days its tier has. */
export function lintReview(
  { runbooks, rules, tier, today }: RunbookLintInput,
  log: ProblemLogs,
) {
  const days = freshnessDays(rules.reviewDays, tier);
  const whose = tier ? `tier ${tier}` : 'this service';
  for (const { file, reviewed, reviewedLine = 1 } of runbooks) {
    const say = (message: string) =>
      log.report(file, reviewedLine, 'runbook/reviewed', message);
    if (reviewed === undefined) {
      say(
        `Nobody has reviewed it. Follow it once, then write reviewed: ${today} in the front matter.`,
      );
      continue;
    }
    const age = Math.round(
      (Date.parse(today) - Date.parse(reviewed)) / MILLISECONDS_A_DAY,
    );
    if (age < 0) {
      say(
        `The review of ${reviewed} lies in the future. Write the day when somebody last followed it.`,
      );
    } else if (age > days) {
      say(
        `The last review was ${age} days ago; ${whose} asks for one within ${days}. Follow it once, then write reviewed: ${today}.`,
      );
    }
  }
}
