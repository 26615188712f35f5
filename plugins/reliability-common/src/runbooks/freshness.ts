import type {
  ExecutionOutcome,
  FreshnessAspect,
  FreshnessState,
  RunbookActivity,
  RunbookFreshness,
  RunbookFreshnessRules,
} from './types';

const SECONDS_A_DAY = 86_400;

/**
 * A runbook of tier 1 is read and rehearsed every quarter, of tier 2 every
 * half year, any other once a year.
 *
 * @public
 */
export const DEFAULT_FRESHNESS_RULES: RunbookFreshnessRules = {
  reviewDays: { '1': 90, '2': 180, default: 365 },
  rehearsalDays: { '1': 90, '2': 180, default: 365 },
};

/**
 * The days a tier has, of the review or of the rehearsal.
 *
 * @param days - by tier; a tier that is not there takes those of `default`
 * @returns whole days; 365 when there is no `default` either
 * @public
 */
export function freshnessDays(
  days: Readonly<Record<string, number>>,
  tier: string | undefined,
): number {
  // A tier is somebody's text: "constructor" must not find a function.
  const of = (key: string) =>
    Object.hasOwn(days, key) ? days[key] : undefined;
  return of(tier?.trim() ?? 'default') ?? of('default') ?? 365;
}

/** @public */
export interface RunbookFreshnessInput {
  /** ISO date, as the file says; what is no date is no review. */
  reviewed?: string;
  activity?: RunbookActivity;
  tier?: string;
  /** Epoch seconds. */
  now: number;
  rules?: RunbookFreshnessRules;
}

/**
 * How far a runbook can be trusted: read again, and proven, lately enough.
 *
 * @remarks
 *
 * Ages are whole days of UTC, so that a score changes at midnight only. What
 * lies in the future counts as today. The review is the later of what the file
 * says and what was said in the portal.
 *
 * @public
 */
export function runbookFreshness({
  reviewed,
  activity = {},
  tier,
  now,
  rules = DEFAULT_FRESHNESS_RULES,
}: RunbookFreshnessInput): RunbookFreshness {
  const reviewedAt = latest([startOfDay(reviewed), activity.reviewedAt]);
  const review = reviewAspect(
    reviewedAt,
    freshnessDays(rules.reviewDays, tier),
    now,
  );
  const days = freshnessDays(rules.rehearsalDays, tier);
  const execution = proofAspect(
    activity.executedAt,
    activity.executionOutcome,
    days,
    now,
  );
  const drill = proofAspect(
    activity.drilledAt,
    activity.drillOutcome,
    days,
    now,
  );
  const score = Math.floor(
    (review.score + Math.max(execution.score, drill.score)) / 2,
  );
  return { review, execution, drill, score, state: stateOf(score) };
}

function reviewAspect(
  at: number | undefined,
  days: number,
  now: number,
): FreshnessAspect {
  if (at === undefined) return { score: 0 };
  const age = wholeDays(at, now);
  const late = age > 2 * days ? 50 : 75;
  return { score: age <= days ? 100 : late, at: Math.min(at, now) };
}

function proofAspect(
  at: number | undefined,
  outcome: ExecutionOutcome | undefined,
  days: number,
  now: number,
): FreshnessAspect {
  if (at === undefined) return { score: 0 };
  const isInTime = outcome === 'worked' && wholeDays(at, now) <= days;
  const passed = isInTime ? 100 : 75;
  return {
    score: outcome === 'did-not' ? 50 : passed,
    at: Math.min(at, now),
    ...(outcome && { outcome }),
  };
}

function stateOf(score: number): FreshnessState {
  if (score >= 100) return 'fresh';
  if (score >= 75) return 'ageing';
  return score >= 50 ? 'doubtful' : 'stale';
}

function wholeDays(from: number, to: number): number {
  return Math.floor(to / SECONDS_A_DAY) - Math.floor(from / SECONDS_A_DAY);
}

function startOfDay(date: string | undefined): number | undefined {
  if (!date || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(date)) {
    return undefined;
  }
  return at / 1000;
}

function latest(times: ReadonlyArray<number | undefined>): number | undefined {
  const known = times.filter(
    (time): time is number => time !== undefined && Number.isFinite(time),
  );
  return known.length ? Math.max(...known) : undefined;
}
