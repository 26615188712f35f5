import { leadingText, letsAllThrough, picksOut } from './labelPattern';
import { promqlGroupingLabels, rememberedSelectors } from './promql';
import type { PromqlMatcher } from './promql';
import type { MonitorRule } from './types';

/** Labels that carry a service's name, the most telling first. */
export const SERVICE_LABELS = [
  'service_name',
  'service',
  'app_kubernetes_io_name',
  'label_app_kubernetes_io_name',
  'app',
  'job',
] as const;

/** Alerts that watch the alerting itself, and are no service's coverage. */
const META_ALERTS = ['Watchdog', 'InfoInhibitor'];

/** Suffixes that teams put behind a service's name in the name of a rule group. */
const GROUP_SUFFIX = /[-_.:](slos?|alerts?|alerting|rules|monitoring)$/;

/**
 * Whether a rule watches the alerting itself, or tells nobody on purpose: it is
 * no service's coverage.
 *
 * @public
 */
export function watchesAlerting(
  rule: Pick<MonitorRule, 'name' | 'labels'>,
): boolean {
  return META_ALERTS.includes(rule.name) || rule.labels.severity === 'none';
}

/**
 * How a rule relates to a service: it names it, it names another one, it watches
 * every service by grouping, or it says nothing about services.
 */
export type Relation = 'this' | 'other' | 'every' | 'none';

export function relationOf(rule: MonitorRule, serviceName: string): Relation {
  if (watchesAlerting(rule)) return 'other';
  const labels: readonly string[] = SERVICE_LABELS;
  const ownLabels = labels.flatMap(label => rule.labels[label] ?? []);
  const matchers = rememberedSelectors(rule.query)
    .flatMap(selector => selector.matchers)
    .filter(matcher => !letsAllThrough(matcher));
  if (
    ownLabels.includes(serviceName) ||
    matchers.some(matcher => namesService(matcher, serviceName)) ||
    rule.group === serviceName ||
    rule.group?.replace(GROUP_SUFFIX, '') === serviceName
  ) {
    return 'this';
  }
  const namesAnother = matchers.some(
    ({ label, operator }) =>
      labels.includes(label) && (operator === '=' || operator === '=~'),
  );
  // A template in a label stands for the service of each series.
  const isOwnedByAnother = ownLabels.some(label => !label.includes('{{'));
  if (namesAnother || isOwnedByAnother) return 'other';
  const isGrouped = promqlGroupingLabels(rule.query).some(label =>
    labels.includes(label),
  );
  return isGrouped ? 'every' : 'none';
}

/** Whether a matcher of a query picks out the service. */
export function namesService(
  matcher: PromqlMatcher,
  serviceName: string,
): boolean {
  const labels: readonly string[] = SERVICE_LABELS;
  if (labels.includes(matcher.label)) {
    return (
      picksOut(matcher, serviceName) ||
      // OpenTelemetry writes job as namespace/name.
      (matcher.label === 'job' &&
        matcher.operator === '=' &&
        matcher.value.endsWith(`/${serviceName}`))
    );
  }
  return (
    matcher.label === 'pod' &&
    leadingText(matcher).some(text => text.startsWith(`${serviceName}-`))
  );
}
