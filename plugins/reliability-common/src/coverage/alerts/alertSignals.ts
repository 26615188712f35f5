import { isOfEvents } from '../classifyMetric';
import type { AlertFact, ServiceFacts } from '../facts';
import { metricsByName } from '../metricsByName';
import { watchesAlerting } from '../serviceRules';
import { SIGNALS } from '../types';
import type { Signal } from '../types';
import { rememberedSignals } from '../watchedSignals';

/** Signals an alert watches, in their usual order. */
export function alertSignals(
  { rule }: Pick<AlertFact, 'rule'>,
  { monitoring }: Pick<ServiceFacts, 'monitoring'>,
): Signal[] {
  if (watchesAlerting(rule)) return [];
  const watched = rememberedSignals(rule.query);
  if (!watched.length) return [];
  const metrics = metricsByName(monitoring.metrics);
  return SIGNALS.filter(signal =>
    watched.some(
      each =>
        each.signal === signal &&
        !(isOfEvents(signal) && metrics.get(each.metric)?.type === 'gauge'),
    ),
  );
}
