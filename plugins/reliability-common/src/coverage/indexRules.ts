import { patternParts } from './labelPattern';
import { nameIndex } from './nameIndex';
import { rememberedSelectors } from './promql';
import { relationOf, SERVICE_LABELS } from './serviceRules';
import type { MonitorRule } from './types';

/** No service has this name: what a rule is to it, it is to all it does not name. */
const NOBODY = '\u0000';

/** A rule and how it relates to the service it was asked for. @public */
export interface RelatedRule<R extends MonitorRule = MonitorRule> {
  rule: R;
  relation: 'this' | 'every';
}

/** Rules by the services they are about. @public */
export interface RuleIndex<R extends MonitorRule = MonitorRule> {
  /** Rules that name a service or watch every service by grouping, those that name it first. */
  rulesOf(serviceName: string): ReadonlyArray<RelatedRule<R>>;
  /** Rules of this name, whatever they are about. */
  named(ruleName: string): readonly R[];
}

/**
 * Sorts rules by service in one pass over the rules, so that a service is only
 * judged by rules that concern it. The candidates of a rule are found by the
 * names it spells out; whether it really is about them is for `relationOf`.
 *
 * @param serviceNames - the names monitoring tools know the services by.
 * @public
 */
export function indexRules<R extends MonitorRule>(
  rules: readonly R[],
  serviceNames: Iterable<string>,
): RuleIndex<R> {
  const names = nameIndex(serviceNames);
  const byService = new Map<string, R[]>();
  const byName = new Map<string, R[]>();
  const every: Array<{ rule: R; except: ReadonlySet<string> }> = [];

  for (const rule of rules) {
    append(byName, rule.name, rule);
    const about = new Set<string>();
    for (const candidate of candidatesOf(rule, names)) {
      if (!about.has(candidate) && relationOf(rule, candidate) === 'this') {
        about.add(candidate);
        append(byService, candidate, rule);
      }
    }
    if (relationOf(rule, NOBODY) === 'every') {
      every.push({ rule, except: about });
    }
  }

  return {
    rulesOf: serviceName => [
      ...(byService.get(serviceName) ?? []).map(rule => ({
        rule,
        relation: 'this' as const,
      })),
      ...every.flatMap(({ rule, except }) =>
        except.has(serviceName) ? [] : [{ rule, relation: 'every' as const }],
      ),
    ],
    named: ruleName => byName.get(ruleName) ?? [],
  };
}

function candidatesOf(
  rule: MonitorRule,
  names: ReturnType<typeof nameIndex>,
): string[] {
  const labels: readonly string[] = SERVICE_LABELS;
  const found = labels.flatMap(label => names.equal(rule.labels[label]));
  if (rule.group !== undefined) found.push(...names.beginningOf(rule.group));
  for (const { matchers } of rememberedSelectors(rule.query)) {
    for (const matcher of matchers) {
      const { label, operator, value } = matcher;
      const isPositive = operator === '=' || operator === '=~';
      if (!isPositive || (!labels.includes(label) && label !== 'pod')) continue;
      if (label === 'pod') {
        for (const { leading } of patternParts(matcher)) {
          found.push(...names.beginningOf(leading));
        }
      } else if (operator === '=') {
        found.push(...names.equal(value), ...names.endOf(value));
      } else {
        for (const { leading, isExact } of patternParts(matcher)) {
          found.push(
            ...(isExact ? names.equal(leading) : names.startingWith(leading)),
          );
        }
      }
    }
  }
  return found;
}

function append<R>(map: Map<string, R[]>, key: string, rule: R) {
  const known = map.get(key);
  if (known) known.push(rule);
  else map.set(key, [rule]);
}
