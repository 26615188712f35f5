import type { SloWindow } from '../definitions/types';
import { periodTotal } from './budgetPeriod';
import { paceSeconds } from './evaluationEdges';
import {
  exactBudget,
  isExhausted,
  NOTHING,
  outageBudget,
  toCount,
  type ExactBudget,
} from './exactBudget';
import { badEventsOf, isSingleBadEvent } from './guard';
import type { Horizon, Ledger, WindowSpending } from './ledger';
import { isHalfMeasured } from './measuredShare';
import type { PartReading } from './partReading';
import { toQuanta } from './quantise';
import { WHOLE_PPM } from './target';
import type { Target, WindowSum } from './types';

/** The error budget of one objective. */
export function objectiveLedger(
  window: SloWindow,
  part: PartReading,
  target: Target,
): Ledger {
  const { window: sum, unit } = part;
  const whole =
    sum && sum.coveredSeconds > 0
      ? exactBudget(sum, target, totalOfWindow(part, sum))
      : undefined;
  const badEvents = badEventsOf(unit, sum);
  return {
    to: sum?.to,
    outage: outageBudget(target),
    whole,
    badEvents,
    isTooEarly:
      part.period !== undefined &&
      whole !== undefined &&
      isExhausted(whole) &&
      whole.allowed > 0n &&
      toCount(whole.allowed, part.scale) < 1 &&
      isSingleBadEvent(badEvents),
    horizon: horizonOf(window, part, whole),
    over: seconds => spending(part, target, seconds),
  };
}

/** Of a calendar period of slices, all of them: their number is known. */
function totalOfWindow(
  { period, unit, step, scale }: PartReading,
  { total, to }: WindowSum,
): number {
  return period && unit === 'slices'
    ? periodTotal({ counted: total, to, endsAt: period.to, step, scale })
    : total;
}

function spending(
  part: PartReading,
  target: Target,
  seconds: number,
): WindowSpending | undefined {
  const sum = part.trailing(seconds);
  if (!sum || sum.coveredSeconds === 0) {
    return undefined;
  }
  const budget = exactBudget(sum, target);
  return {
    budget,
    reliable: isHalfMeasured(sum, seconds) ? budget : undefined,
    coveredSeconds: sum.coveredSeconds,
    badEvents: badEventsOf(part.unit, sum),
  };
}

function horizonOf(
  { seconds }: SloWindow,
  part: PartReading,
  whole: ExactBudget | undefined,
): Horizon {
  const { period, window, unit } = part;
  if (!period || !window) {
    return { kind: 'rolling', seconds };
  }
  const leftSeconds = period.to - window.to;
  return unit === 'slices'
    ? {
        kind: 'fixed',
        leftSeconds,
        perSecond: spentPerSecond(part, paceSeconds(seconds), whole),
      }
    : {
        kind: 'growing',
        // Unmeasured time has counted nothing towards the budget.
        elapsedSeconds: Math.round(window.coveredSeconds),
        leftSeconds,
      };
}

/** Bad share of the slices at the present pace, over what the whole budget is. */
function spentPerSecond(
  { trailing, step, scale }: PartReading,
  seconds: number,
  whole: ExactBudget | undefined,
): ExactBudget {
  const pace = trailing(seconds);
  if (!whole || !pace || !isHalfMeasured(pace, seconds)) {
    return NOTHING;
  }
  return {
    spent:
      toQuanta(pace.total - pace.good) * toQuanta(scale) * BigInt(WHOLE_PPM),
    allowed: toQuanta(pace.total) * BigInt(step) * whole.allowed,
  };
}
