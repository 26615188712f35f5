import { QUANTA_PER_EVENT } from './quantise';
import { budgetPpm, WHOLE_PPM } from './target';
import type { Target } from './types';

/**
 * Bad events and the bad events allowed, both in millionths of a quantum.
 *
 * Everything that decides a state is compared here, in integers and by
 * cross-multiplication: nothing is divided, so nothing is rounded, and a budget
 * of 0 needs no special case. Only figures for people become floats.
 */
export interface ExactBudget {
  spent: bigint;
  allowed: bigint;
}

export function exactBudget(
  counts: { good: number; total: number },
  target: Target,
): ExactBudget {
  const total = toQuanta(counts.total);
  return {
    spent: (total - toQuanta(counts.good)) * BigInt(WHOLE_PPM),
    allowed: total * BigInt(budgetPpm(target)),
  };
}

/** Is the burn rate strictly greater than `thousandths` / 1000? */
export function burnsFasterThan(
  { spent, allowed }: ExactBudget,
  thousandths: number,
): boolean {
  return spent * 1000n > allowed * BigInt(thousandths);
}

/** Is nothing left? Where nothing is allowed, nothing bad is no overspending. */
export function isExhausted({ spent, allowed }: ExactBudget): boolean {
  return spent > 0n && spent >= allowed;
}

/** 1 untouched, 0 spent, negative overspent; absent when nothing is allowed. */
export function remainingRatio(budget: ExactBudget): number | undefined {
  return ratio(budget.allowed - budget.spent, budget.allowed);
}

/** Bad events over allowed ones; absent when nothing is allowed. */
export function burnRate(budget: ExactBudget): number | undefined {
  return ratio(budget.spent, budget.allowed);
}

/** How many events an amount of an {@link ExactBudget} is. */
export function toEvents(amount: bigint): number {
  return Number(amount) / (WHOLE_PPM * QUANTA_PER_EVENT);
}

function ratio(part: bigint, whole: bigint): number | undefined {
  return whole === 0n ? undefined : Number(part) / Number(whole);
}

function toQuanta(count: number): bigint {
  // Whole already for quantised counts; rounding keeps others from throwing.
  return BigInt(Math.round(count * QUANTA_PER_EVENT));
}
