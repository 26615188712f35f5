import type { AlertFact } from '../facts';
import { metricsByName } from '../metricsByName';
import type { RuleIndex } from '../indexRules';
import { isSameQuery, rememberedSelectors } from '../promql';
import type { AlertRouting } from '../routing/types';
import { relationOf, watchesAlerting } from '../serviceRules';
import type { MonitoredMetric, MonitorRule } from '../types';
import type { LoadedRule } from './loadedRule';
import { matchRules } from './matchRules';

/** What is known of the alerts of one service. @public */
export interface AlertFactsInput {
  /** The name monitoring tools know the service by. */
  serviceName: string;
  /** Rules of the service's own folder. */
  gitRules: readonly MonitorRule[];
  /** Absent when no live system answered. */
  live?: {
    /** Every rule loaded, of all services. */
    rules: RuleIndex<LoadedRule>;
    /** Rules that an annotation of the service selects, whatever they name. */
    selected?: readonly LoadedRule[];
    /** Why a rule that is not seen may be loaded all the same. */
    rulesUnknown?: string;
    /** Metrics of this service: a rule for every service is for those that have its metrics. */
    metrics: readonly MonitoredMetric[];
    metricsUnknown?: string;
  };
  /** Where an alert of the rule ends up; absent when no routing system is configured. */
  routingOf?: (rule: MonitorRule) => AlertRouting | undefined;
}

/**
 * Brings the rules in git and the loaded ones together, one fact for each alert.
 * A rule in git and a loaded one are the same when they have the same name and
 * mean the same, or have the same name in a group of the same name.
 *
 * @public
 */
export function alertFacts(input: AlertFactsInput): AlertFact[] {
  const { serviceName, live, routingOf } = input;
  // Everything in a service's own folder is about it, unless it says otherwise.
  const gitRules = input.gitRules.filter(
    rule => relationOf(rule, serviceName) !== 'other',
  );
  const related = live?.rules.rulesOf(serviceName) ?? [];
  // Only those that have the name of one in git can be the same.
  const candidates = new Set<LoadedRule>();
  for (const rule of gitRules) {
    for (const loaded of live?.rules.named(rule.name) ?? []) {
      if (
        !watchesAlerting(loaded) &&
        relationOf(loaded, serviceName) !== 'other'
      ) {
        candidates.add(loaded);
      }
    }
  }
  const matches = matchRules(gitRules, Array.from(candidates));
  const loadedInGit = new Set(matches.values());

  const facts = gitRules.map(rule =>
    inGit(rule, matches.get(rule), relationOf(rule, serviceName), live),
  );
  const selected = new Set(live?.selected);
  for (const rule of selected) {
    if (loadedInGit.has(rule)) continue;
    facts.push({ ...loadedFact(rule), relation: 'this', isInGit: false });
  }
  for (const { rule, relation } of related) {
    if (loadedInGit.has(rule) || selected.has(rule)) continue;
    if (relation === 'every' && live && !mayConcern(rule, live)) continue;
    facts.push({ ...loadedFact(rule), relation, isInGit: false });
  }
  if (!routingOf) return facts;
  return facts.map(fact => {
    const routing = routingOf(fact.rule);
    return routing ? { ...fact, routing } : fact;
  });
}

function inGit(
  rule: MonitorRule,
  loaded: LoadedRule | undefined,
  relation: ReturnType<typeof relationOf>,
  live: AlertFactsInput['live'],
): AlertFact {
  const place = {
    isInGit: true,
    relation: relation === 'every' ? ('every' as const) : ('this' as const),
    ...(rule.file !== undefined && { file: rule.file }),
    ...(rule.line !== undefined && { line: rule.line }),
  };
  if (loaded) {
    return {
      ...loadedFact(loaded),
      ...place,
      ...(!isSameQuery(rule.query, loaded.query) && { gitQuery: rule.query }),
    };
  }
  const isKnown = live && !live.rulesUnknown;
  return { rule, ...place, ...(isKnown && { isLoaded: false }) };
}

function loadedFact(
  loaded: LoadedRule,
): Pick<AlertFact, 'rule' | 'isLoaded' | 'source' | 'firing'> {
  const { source, firing, ...rule } = loaded;
  return { rule, isLoaded: true, source, ...(firing && { firing }) };
}

/** A rule that groups by service is for the services that have what it reads. */
function mayConcern(
  rule: MonitorRule,
  live: NonNullable<AlertFactsInput['live']>,
): boolean {
  if (live.metricsUnknown) return true;
  const known = metricsByName(live.metrics);
  return rememberedSelectors(rule.query).some(
    ({ metric }) => metric !== undefined && known.has(metric),
  );
}
