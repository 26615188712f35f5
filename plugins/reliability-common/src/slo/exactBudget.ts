import type { ThresholdOperator } from '../definitions/types';
import { decimalFraction } from './decimalFraction';
import { QUANTA_PER_EVENT, toQuanta } from './quantise';
import { budgetPpm, WHOLE_PPM } from './target';
import type { Target } from './types';

/**
 * What is spent of a budget and what is allowed, both in the same unit: of one
 * objective millionths of a quantum, of several together shares.
 *
 * Everything that decides a state is compared here, in integers and by
 * cross-multiplication: nothing is divided, so nothing is rounded, and a budget
 * of 0 needs no special case. Only figures for people become floats.
 */
export interface ExactBudget {
  spent: bigint;
  allowed: bigint;
}

/** Nothing counted: nothing allowed, and nothing spent. */
export const NOTHING: ExactBudget = { spent: 0n, allowed: 0n };

/** @param allowedTotal - what the budget is a share of, when that is not `counts.total` */
export function exactBudget(
  counts: { good: number; total: number },
  target: Target,
  allowedTotal: number = counts.total,
): ExactBudget {
  return {
    spent: (toQuanta(counts.total) - toQuanta(counts.good)) * BigInt(WHOLE_PPM),
    allowed: toQuanta(allowedTotal) * BigInt(budgetPpm(target)),
  };
}

/** When everything is bad: no burn rate is higher. */
export function outageBudget(target: Target): ExactBudget {
  return { spent: BigInt(WHOLE_PPM), allowed: BigInt(budgetPpm(target)) };
}

/**
 * Budgets that share one: the sum of weight × spent ÷ allowed, as one fraction.
 * One that is overspent though nothing is allowed spends everything.
 */
export function sharedBudget(
  members: ReadonlyArray<{ budget: ExactBudget; weightPpm: number }>,
): ExactBudget {
  let shared = NOTHING;
  for (const { budget, weightPpm } of members) {
    if (budget.allowed === 0n && budget.spent > 0n) {
      return { spent: 1n, allowed: 0n };
    }
    if (budget.allowed > 0n) {
      const spent = budget.spent * BigInt(weightPpm);
      const allowed = budget.allowed * BigInt(WHOLE_PPM);
      shared =
        shared.allowed === 0n
          ? { spent, allowed }
          : {
              spent: shared.spent * allowed + spent * shared.allowed,
              allowed: shared.allowed * allowed,
            };
    }
  }
  return shared;
}

/** Is the burn rate strictly greater than `thousandths` / 1000? */
export function burnsFasterThan(
  { spent, allowed }: ExactBudget,
  thousandths: number,
): boolean {
  return spent * 1000n > allowed * BigInt(thousandths);
}

/** Does `burn rate op threshold` hold? The threshold is taken as it is written. */
export function burnRateMeets(
  { spent, allowed }: ExactBudget,
  op: ThresholdOperator,
  threshold: number,
): boolean {
  if (!Number.isFinite(threshold)) {
    return false;
  }
  const { numerator, denominator } = decimalFraction(threshold);
  const rate = spent * denominator;
  // Without traffic nothing is allowed, and nothing burns: a rate of 0.
  const limit = (allowed === 0n && spent === 0n ? 1n : allowed) * numerator;
  switch (op) {
    case 'gt':
      return rate > limit;
    case 'gte':
      return rate >= limit;
    case 'lt':
      return rate < limit;
    default:
      return rate <= limit;
  }
}

/** Is nothing left? Where nothing is allowed, nothing bad is no overspending. */
export function isExhausted({ spent, allowed }: ExactBudget): boolean {
  return spent > 0n && spent >= allowed;
}

/** 1 untouched, 0 spent, negative overspent; absent when nothing is allowed. */
export function remainingRatio(budget: ExactBudget): number | undefined {
  return ratio(budget.allowed - budget.spent, budget.allowed);
}

/** Spent over allowed; absent when nothing is allowed. */
export function burnRate(budget: ExactBudget): number | undefined {
  return ratio(budget.spent, budget.allowed);
}

/** How much of what is counted an amount of one objective's budget is. */
export function toCount(amount: bigint, scale: number): number {
  return Number(amount) / (WHOLE_PPM * QUANTA_PER_EVENT * scale);
}

/** More than the 53 bits of a float, so that only its own rounding is left. */
const PRECISION_BITS = 64;

function ratio(part: bigint, whole: bigint): number | undefined {
  if (whole === 0n) {
    return undefined;
  }
  // Not as floats: fractions of many budgets are larger than any.
  const shift = Math.max(0, bitsOf(whole) - bitsOf(part) + PRECISION_BITS);
  return Number((part << BigInt(shift)) / whole) / 2 ** shift;
}

/** To the next multiple of 4. */
function bitsOf(value: bigint): number {
  return value.toString(16).length * 4;
}
