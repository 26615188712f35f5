import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  type CheckDefinition,
  type CheckSettings,
  configureChecks,
  DEFAULT_CHECKS,
  LEVELS,
} from '@vigie/backstage-plugin-reliability-common';
import { ConfigFields } from './ConfigFields';
import { readCustomCheck } from './readCustomCheck';

/**
 * The checks of this installation: those that come with the plugin, those that
 * modules added and those of `reliability.checks.custom`, as
 * `reliability.checks.<id>` says.
 *
 * @param added - by modules
 * @throws `InputError` naming the key that cannot be used.
 */
export function readChecks(
  rootConfig: RootConfigService,
  added: readonly CheckDefinition[],
): CheckDefinition[] {
  const value = rootConfig.getOptional('reliability.checks');
  const fields = ConfigFields.of(value ?? {}, 'reliability.checks');
  const known = new Map<string, CheckDefinition>();
  const add = (check: CheckDefinition, where: string) => {
    if (known.has(check.id)) {
      throw new InputError(`${where}: there are two checks ${check.id}`);
    }
    known.set(check.id, check);
  };
  for (const check of DEFAULT_CHECKS) add(check, 'The checks of the plugin');
  for (const check of added) add(check, 'A module');
  for (const own of fields.list('custom')) {
    add(readCustomCheck(own), own.path);
  }

  const settings = new Map<string, CheckSettings>();
  const required = new Set<string>();
  for (const id of fields.keys().filter(key => key !== 'custom')) {
    const check = known.get(id);
    if (!check) throw fields.error(id, 'is not the id of a check');
    const own = fields.below(id);
    if (!own) continue;
    if (own.flag('required')) {
      if (!check.isReported) {
        throw own.error('required', 'is for checks that are reported');
      }
      required.add(id);
    }
    settings.set(id, {
      enabled: own.flag('enabled'),
      level: own.choice('level', LEVELS),
      countsFrom: own.day('countsFrom'),
      appliesTo: readAppliesTo(own),
    });
    own.refuseOthers();
  }
  return configureChecks(
    Array.from(known.values(), check =>
      required.has(check.id) ? asRequired(check) : check,
    ),
    settings,
  );
}

/** `appliesTo: { kinds, types, tiers }`, each a list of words. */
export function readAppliesTo(
  fields: ConfigFields,
): CheckSettings['appliesTo'] {
  const where = fields.below('appliesTo');
  if (!where) return undefined;
  const read = {
    kinds: where.words('kinds'),
    types: where.words('types'),
    tiers: where.words('tiers'),
  };
  where.refuseOthers();
  return read;
}

/** Never having been reported is then unknown, and lowers the level. */
function asRequired(check: CheckDefinition): CheckDefinition {
  return {
    ...check,
    evaluate: (facts, context) => {
      const verdict = check.evaluate(facts, context);
      return verdict.outcome === 'not-applicable'
        ? {
            ...verdict,
            outcome: 'unknown',
            next: 'Have CI or a script report it.',
          }
        : verdict;
    },
  };
}
