import { DEFAULT_FRESHNESS_RULES, freshnessDays } from './freshness';
import type {
  DrillCandidate,
  RunbookFreshnessRules,
  WeighedCandidate,
} from './types';

const SECONDS_A_DAY = 86_400;

/** What was rehearsed a minute ago may still be picked: nothing is impossible. */
const FEWEST_DAYS = 1;

/** What was never rehearsed weighs as if it had been missed this many times. */
const PERIODS_WHEN_NEVER = 3;

/**
 * Gives every scenario its chance of being rehearsed next: the longer ago, the
 * worse it went, and the more depends on it, the likelier.
 *
 * @param now - epoch seconds
 * @param rules - days between rehearsals, for what was never rehearsed
 * @returns the likeliest first; those equally likely by service and scenario
 * @public
 */
export function weighCandidates<T extends DrillCandidate>(
  candidates: readonly T[],
  now: number,
  rules: RunbookFreshnessRules = DEFAULT_FRESHNESS_RULES,
): WeighedCandidate<T>[] {
  // Summed up in their final order, so that the order given changes no digit.
  const ordered = candidates
    .map(candidate => ({ candidate, weight: weightOf(candidate, now, rules) }))
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        compare(a.candidate.entityRef, b.candidate.entityRef) ||
        compare(a.candidate.scenario, b.candidate.scenario),
    );
  const sum = ordered.reduce((total, { weight }) => total + weight, 0);
  return ordered.map(({ candidate, weight }) => ({
    ...candidate,
    chance: weight / sum,
  }));
}

/**
 * The scenario that a random number falls on.
 *
 * @param weighed - with chances that add up to 1
 * @param random - 0 … 1, without 1
 * @returns `undefined` only when there is nothing to pick from
 * @public
 */
export function pickCandidate<T extends DrillCandidate>(
  weighed: ReadonlyArray<WeighedCandidate<T>>,
  random: number,
): WeighedCandidate<T> | undefined {
  let passed = 0;
  for (const candidate of weighed) {
    passed += candidate.chance;
    if (random < passed) return candidate;
  }
  // Chances are rounded, and may come to a little less than 1.
  return weighed[weighed.length - 1];
}

function weightOf(
  { drilledAt, outcome, tier }: DrillCandidate,
  now: number,
  rules: RunbookFreshnessRules,
): number {
  const days =
    drilledAt === undefined
      ? PERIODS_WHEN_NEVER * freshnessDays(rules.rehearsalDays, tier)
      : (now - drilledAt) / SECONDS_A_DAY;
  return (
    Math.max(FEWEST_DAYS, days) * outcomeFactor(outcome) * tierFactor(tier)
  );
}

function outcomeFactor(outcome: DrillCandidate['outcome']): number {
  if (outcome === 'did-not') return 2;
  return outcome === 'partly' ? 1.5 : 1;
}

function tierFactor(tier: string | undefined): number {
  if (tier?.trim() === '1') return 2;
  return tier?.trim() === '2' ? 1.5 : 1;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
