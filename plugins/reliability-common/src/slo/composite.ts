import type { CompositeReading } from '../api/types';
import type { SloDefinition } from '../definitions/types';
import { compositeLedger, type CompositeMember } from './compositeLedger';
import type { Condition } from './condition';
import { burnRate, isExhausted, remainingRatio } from './exactBudget';
import { judge } from './judgement';
import type { Ledger } from './ledger';
import type { WindowWords } from './windowWords';
import { percentText } from './target';

/** The budget that all objectives share, and what follows from it. */
export function readComposite(
  definition: SloDefinition,
  members: readonly CompositeMember[],
): { reading: CompositeReading; conditions: Condition[] } {
  const ledger = compositeLedger(members);
  const { burnRates, projection, conditions } = judge(definition, ledger);
  const isKnown = members.every(({ ledger: { whole } }) => whole !== undefined);
  const whole = isKnown ? ledger.whole : undefined;
  // Of members on either side of a period's end, the newer one names the period.
  const newest = members.find(member => member.ledger.to === ledger.to);
  const exhaustion = newest && exhausted(ledger, newest.part.words);
  return {
    reading: {
      spentRatio: whole && burnRate(whole),
      remainingRatio: whole && remainingRatio(whole),
      burnRates,
      projection,
    },
    conditions: [exhaustion ?? [], conditions].flat(),
  };
}

function exhausted(
  { whole, isTooEarly }: Ledger,
  { within }: WindowWords,
): Condition | undefined {
  if (!whole || !isExhausted(whole)) {
    return undefined;
  }
  if (isTooEarly) {
    return {
      state: 'insufficient',
      reason: `1 bad event ${within}: too little is counted yet to judge by one`,
    };
  }
  return {
    state: 'exhausted',
    reason:
      whole.allowed === 0n
        ? `Something bad ${within}, and an objective allows none`
        : `${percentText(
            Number((whole.spent * 1000n) / whole.allowed) * 1000,
          )} of the shared budget spent ${within}`,
  };
}
