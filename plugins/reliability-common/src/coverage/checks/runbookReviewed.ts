import { freshnessDays } from '../../runbooks';
import { NO_RUNBOOK } from './runbookEvidence';
import { dayOf, freshnessOf, lastTime, rulesOf } from './runbookTrust';
import type { CheckDefinition } from './types';
import { counted, fail, pass } from './verdicts';

export const RUNBOOK_REVIEWED: CheckDefinition = {
  id: 'runbooks/reviewed',
  level: 'operable',
  title: 'Runbooks were reviewed lately',
  why: 'What a runbook describes goes on changing. Somebody has to say, now and then, that it is still right.',
  evaluate: ({ runbooks, tier }, context) => {
    if (!runbooks.length) return NO_RUNBOOK;
    const days = freshnessDays(rulesOf(context).reviewDays, tier);
    const late = runbooks
      .map(runbook => ({
        runbook,
        review: freshnessOf(runbook, tier, context).review,
      }))
      .filter(({ review }) => review.score < 100);
    if (!late.length) return pass(`Each within ${counted(days, 'day')}.`);
    const [{ runbook, review }] = late;
    return fail(
      `${runbook.title} was ${
        review.at === undefined
          ? 'never reviewed'
          : `last reviewed ${dayOf(review.at)}`
      }; it is to be reviewed every ${counted(days, 'day')}.`,
      'Read it, correct what is wrong, and press Review on its page, or write the day into its front matter.',
      {
        evidence: late.map(each => lastTime(each.runbook, [each.review])),
        lines: `reviewed: ${dayOf(context.now)}\n`,
      },
    );
  },
};
