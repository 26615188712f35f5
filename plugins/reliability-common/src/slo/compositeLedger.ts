import { NOTHING, sharedBudget, type ExactBudget } from './exactBudget';
import { badEventsOf, isSingleBadEvent } from './guard';
import type { Horizon, Ledger, WindowSpending } from './ledger';
import type { PartReading } from './partReading';
import type { WindowSum } from './types';

/** An objective of a composite SLO. */
export interface CompositeMember {
  part: PartReading;
  ledger: Ledger;
  weightPpm: number;
}

function share(
  members: readonly CompositeMember[],
  budgetOf: (ledger: Ledger) => ExactBudget | undefined,
): ExactBudget {
  return sharedBudget(
    members.map(({ ledger, weightPpm }) => ({
      budget: budgetOf(ledger) ?? NOTHING,
      weightPpm,
    })),
  );
}

/**
 * The one budget that the objectives of a composite SLO share: each spends its
 * weight times the share of its own budget that it has spent.
 *
 * @remarks
 *
 * Members that were not measured spend nothing here, so what the others have
 * spent still counts; the state of their measurements is that of the SLO at
 * best. The same goes for members whose newest bucket still lies in the period
 * before: theirs is another budget.
 */
export function compositeLedger(members: readonly CompositeMember[]): Ledger {
  const ends = Math.max(...members.map(({ part }) => part.period?.to ?? 0));
  const current = members.filter(({ part }) => (part.period?.to ?? 0) === ends);
  const measured = current.filter(({ ledger }) => ledger.whole !== undefined);
  const times = members.flatMap(({ ledger }) => ledger.to ?? []);
  const to = times.length > 0 ? Math.max(...times) : undefined;
  const badEvents = sumOfBadEvents(current, ({ window }) => window);
  return {
    to,
    outage: share(members, ({ outage }) => outage),
    whole:
      measured.length > 0 ? share(measured, ({ whole }) => whole) : undefined,
    badEvents,
    isTooEarly:
      current.some(({ ledger }) => ledger.isTooEarly) &&
      isSingleBadEvent(badEvents),
    horizon: sharedHorizon(
      measured.length > 0 ? measured : members,
      ends - (to ?? 0),
    ),
    over: seconds => sharedSpending(members, seconds),
  };
}

function sharedHorizon(
  members: readonly CompositeMember[],
  leftSeconds: number,
): Horizon {
  const [{ horizon }] = members.map(({ ledger }) => ledger);
  switch (horizon.kind) {
    case 'growing':
      // The shortest, so that the day that is named is the earliest.
      return {
        kind: 'growing',
        leftSeconds,
        elapsedSeconds: Math.min(
          ...members.map(({ ledger }) =>
            ledger.horizon.kind === 'growing'
              ? ledger.horizon.elapsedSeconds
              : Infinity,
          ),
        ),
      };
    case 'fixed':
      return {
        kind: 'fixed',
        leftSeconds,
        perSecond: share(members, ledger =>
          ledger.horizon.kind === 'fixed'
            ? ledger.horizon.perSecond
            : undefined,
        ),
      };
    default:
      return horizon;
  }
}

function sharedSpending(
  members: readonly CompositeMember[],
  seconds: number,
): WindowSpending | undefined {
  const spendings = new Map(
    members.map(({ ledger }) => [ledger, ledger.over(seconds)]),
  );
  const known = [...spendings.values()].flatMap(spending => spending ?? []);
  if (known.length === 0) {
    return undefined;
  }
  return {
    budget: share(members, ledger => spendings.get(ledger)?.budget),
    reliable: known.some(({ reliable }) => reliable)
      ? share(members, ledger => spendings.get(ledger)?.reliable)
      : undefined,
    // Of the objective that is measured least.
    coveredSeconds: Math.min(
      ...members.map(
        ({ ledger }) => spendings.get(ledger)?.coveredSeconds ?? 0,
      ),
    ),
    badEvents: sumOfBadEvents(members, ({ trailing }) => trailing(seconds)),
  };
}

/** Objectives that judge the same part see the same events. */
function sumOfBadEvents(
  members: readonly CompositeMember[],
  sumOf: (part: PartReading) => WindowSum | undefined,
): number {
  return [...new Set(members.map(({ part }) => part))].reduce(
    (sum, part) => sum + badEventsOf(part.unit, sumOf(part)),
    0,
  );
}
