import type { ServiceFacts } from '../facts';
import { inOrder } from './defaultChecks';
import type { CheckDefinition, Level } from './types';

/** What an installation may say of a check. @public */
export interface CheckSettings {
  /** `false` takes it away. */
  enabled?: boolean;
  level?: Level;
  /** Local date from which failing it lowers the level. */
  countsFrom?: string;
  /** Where it applies, besides where the check itself says so; compared ignoring case. */
  appliesTo?: {
    kinds?: readonly string[];
    types?: readonly string[];
    tiers?: readonly string[];
  };
}

/**
 * The checks of an installation, in the order of levels.
 *
 * @public
 */
export function configureChecks(
  checks: readonly CheckDefinition[],
  settings: ReadonlyMap<string, CheckSettings>,
): CheckDefinition[] {
  return inOrder(
    checks.flatMap(check => {
      const own = settings.get(check.id);
      if (!own) return [check];
      return own.enabled === false ? [] : [configured(check, own)];
    }),
  );
}

function configured(
  check: CheckDefinition,
  { level, countsFrom, appliesTo }: CheckSettings,
): CheckDefinition {
  return {
    ...check,
    ...(level && { level }),
    ...(countsFrom && { countsFrom }),
    ...(appliesTo && {
      appliesTo: facts =>
        (check.appliesTo?.(facts) ?? true) && isAmong(appliesTo, facts),
    }),
    evaluate: (facts, context) => check.evaluate(facts, context),
  };
}

function isAmong(
  { kinds, types, tiers }: NonNullable<CheckSettings['appliesTo']>,
  facts: ServiceFacts,
): boolean {
  const has = (list: readonly string[] | undefined, value = '') =>
    !list ||
    list.some(
      each =>
        each.toLocaleLowerCase('en-US') === value.toLocaleLowerCase('en-US'),
    );
  return (
    has(kinds, facts.kind) && has(types, facts.type) && has(tiers, facts.tier)
  );
}
