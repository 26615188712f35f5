import { DEFAULT_FRESHNESS_RULES, runbookFreshness } from '../../runbooks';
import type {
  FreshnessAspect,
  RunbookFact,
  RunbookFreshness,
  RunbookFreshnessRules,
} from '../../runbooks';
import { placeOf } from './runbookEvidence';
import type { CheckContext } from './types';

const OUTCOME_WORDS = {
  worked: 'worked',
  partly: 'worked partly',
  'did-not': 'did not work',
} as const;

/** How old reviews and rehearsals may be. */
export function rulesOf({
  freshnessRules,
}: CheckContext): RunbookFreshnessRules {
  return freshnessRules ?? DEFAULT_FRESHNESS_RULES;
}

/** How far a runbook can be trusted now. */
export function freshnessOf(
  { reviewed, activity }: RunbookFact,
  tier: string | undefined,
  context: CheckContext,
): RunbookFreshness {
  const rules = rulesOf(context);
  return runbookFreshness({
    reviewed,
    activity,
    tier,
    now: context.now,
    rules,
  });
}

/** When it was looked at or followed last, as evidence. */
export function lastTime(
  runbook: RunbookFact,
  aspects: readonly FreshnessAspect[],
): string {
  const said = aspects.flatMap(({ at, outcome }) =>
    at === undefined
      ? []
      : [`${dayOf(at)}${outcome ? ` (${OUTCOME_WORDS[outcome]})` : ''}`],
  );
  return `${placeOf(runbook)}${runbook.title}: ${said.join(', ') || 'never'}`;
}

/** `2026-11-23` in UTC. */
export function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
