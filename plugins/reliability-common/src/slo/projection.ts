import type { BudgetProjection } from '../api/types';
import { rateOf } from './burnRates';
import { paceSeconds } from './evaluationEdges';
import { burnsFasterThan, type ExactBudget } from './exactBudget';
import type { Horizon, Ledger } from './ledger';

/** A length of time in seconds that need not be whole; over 0 it never ends. */
interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

/**
 * Where the budget goes if the last quarter of the window is what comes next;
 * absent when nothing was measured there or the target leaves no budget.
 *
 * @remarks
 *
 * At a constant pace p > 1 a rolling window W always exhausts: once it has
 * rolled over once, it holds nothing but p. With r of the budget left, the day
 * is r·W/p away when nothing bad rolls off meanwhile; what does roll off can
 * only put it off, at most to W/p. So `exhaustsAt` is the earliest honest date,
 * always less than one window ahead.
 *
 * Of a calendar period nothing rolls off, and what matters is whether the day
 * comes before the period ends. After t seconds that spent c of a budget that
 * grows with what is counted, it is t·(1 − c) / (p − 1) away. A budget that is
 * known from the beginning is spent when what is left of it has gone at the
 * pace at which slices are bad; that may happen at a pace below 1.
 *
 * `exhaustsAt` is absent when there is no such day, when the budget is spent
 * already, and when less than half of the quarter was measured: too little to
 * foretell from.
 */
export function projectBudget(
  windowSeconds: number,
  ledger: Ledger,
): BudgetProjection | undefined {
  const seconds = paceSeconds(windowSeconds);
  const spending = ledger.over(seconds);
  const pace = rateOf(ledger, spending);
  if (pace === undefined) {
    return undefined;
  }
  const { to, horizon } = ledger;
  const left = timeLeft(ledger, spending?.reliable);
  if (!left || to === undefined || !isInTime(horizon, left)) {
    return { pace, paceSeconds: seconds };
  }
  return {
    pace,
    paceSeconds: seconds,
    exhaustsAt: to + Number(left.numerator / left.denominator),
  };
}

/** Until nothing is left; absent when that never happens or has happened. */
function timeLeft(
  { whole, horizon }: Ledger,
  pace: ExactBudget | undefined,
): Fraction | undefined {
  if (!whole || whole.spent >= whole.allowed || !pace) {
    return undefined;
  }
  const rest = whole.allowed - whole.spent;
  if (horizon.kind === 'fixed') {
    const { perSecond } = horizon;
    return {
      numerator: rest * perSecond.allowed,
      denominator: whole.allowed * perSecond.spent,
    };
  }
  if (!burnsFasterThan(pace, 1000)) {
    return undefined;
  }
  return horizon.kind === 'rolling'
    ? {
        numerator: rest * pace.allowed * BigInt(horizon.seconds),
        denominator: whole.allowed * pace.spent,
      }
    : {
        numerator: rest * pace.allowed * BigInt(horizon.elapsedSeconds),
        denominator: whole.allowed * (pace.spent - pace.allowed),
      };
}

/** A rolling window never ends; a period does, and its budget with it. */
function isInTime(horizon: Horizon, left: Fraction): boolean {
  return (
    horizon.kind === 'rolling' ||
    left.numerator < BigInt(horizon.leftSeconds) * left.denominator
  );
}
