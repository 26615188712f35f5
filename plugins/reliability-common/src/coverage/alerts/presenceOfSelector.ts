import { classifyMetric, isRecorded } from '../classifyMetric';
import type { ServiceFacts } from '../facts';
import { letsAllThrough, spelledOut } from '../labelPattern';
import { ROUTE_LABEL, STATUS_LABEL } from '../metricPatterns';
import { metricsByName } from '../metricsByName';
import type { PromqlMatcher, PromqlSelector } from '../promql';
import { namesService, SERVICE_LABELS } from '../serviceRules';
import { OUTSIDE_METRICS } from '../signalPatterns';
import type { Presence } from './presence';

/** Written by the monitoring system itself, about everything. */
const OWN_METRICS = /^(ALERTS|ALERTS_FOR_STATE|up|scrape_[a-z_]+)$/;

/** Labels that choose among the series of a metric and name no place. */
const DETAIL_LABEL = /^(__name__|le|quantile|severity|alertname|sloth_.*|slo)$/;

/** Whether a service has the series that a selector picks. */
export function presenceOfSelector(
  selector: PromqlSelector,
  facts: ServiceFacts,
): Presence {
  const names = selector.metric
    ? [selector.metric]
    : selector.matchers
        .filter(({ label }) => label === '__name__')
        .flatMap(spelledOut);
  if (!names.length) {
    return {
      isPresent: undefined,
      reason: 'It names no metric, so what it reads could not be verified.',
    };
  }
  const each = names.map(name => presenceOfMetric(name, selector, facts));
  return (
    each.find(({ isPresent }) => isPresent) ??
    each.find(({ isPresent }) => isPresent === undefined) ??
    each[0]
  );
}

function presenceOfMetric(
  metric: string,
  { matchers }: PromqlSelector,
  facts: ServiceFacts,
): Presence {
  const { monitoring, serviceName } = facts;
  const known = metricsByName(monitoring.metrics);
  const found = known.get(metric);
  if (found) {
    const missing =
      found.labels &&
      classifyMetric(metric) === 'traffic' &&
      matchers.find(
        matcher =>
          STATUS_LABEL.test(matcher.label) &&
          !letsAllThrough(matcher) &&
          !found.labels?.includes(matcher.label),
      );
    return missing
      ? {
          isPresent: false,
          reason: `It selects by the label ${missing.label}, which ${metric} does not have.`,
        }
      : { isPresent: true };
  }
  if (OWN_METRICS.test(metric)) return { isPresent: true };
  const doubt = whyUnproven(metric, matchers, facts);
  return doubt
    ? { isPresent: undefined, reason: `It reads ${metric}, ${doubt}` }
    : {
        isPresent: false,
        reason: `It reads ${metric}, which ${serviceName} does not have${nearest(
          metric,
          facts,
        )}.`,
      };
}

/** Why a metric that is not among those of the service may be there all the same. */
function whyUnproven(
  metric: string,
  matchers: readonly PromqlMatcher[],
  { monitoring, serviceName }: ServiceFacts,
): string | undefined {
  const unknown = monitoring.metricsUnknown ?? monitoring.unknown;
  if (unknown) return `which could not be verified: ${unknown}`;
  if (isRecorded(metric)) {
    return 'which a recording rule writes; its series are not verified.';
  }
  const serviceLabels: readonly string[] = SERVICE_LABELS;
  const byService = matchers.filter(
    matcher =>
      serviceLabels.includes(matcher.label) && !letsAllThrough(matcher),
  );
  if (byService.some(matcher => namesService(matcher, serviceName))) {
    return undefined;
  }
  if (byService.some(({ operator }) => operator === '=' || operator === '=~')) {
    return 'of something else, which is not verified here.';
  }
  if (OUTSIDE_METRICS.test(metric)) {
    return 'which others collect about the service; it is not verified here.';
  }
  const byPlace = matchers.find(
    matcher =>
      (matcher.operator === '=' || matcher.operator === '=~') &&
      !letsAllThrough(matcher) &&
      !DETAIL_LABEL.test(matcher.label) &&
      !STATUS_LABEL.test(matcher.label) &&
      !ROUTE_LABEL.test(matcher.label),
  );
  return byPlace
    ? `which is not among the metrics of ${serviceName}; series chosen by ${byPlace.label} are not verified.`
    : undefined;
}

/** A metric of the same signal that is there, for who corrects the rule. */
function nearest(metric: string, { monitoring }: ServiceFacts): string {
  const signal = classifyMetric(metric);
  const other =
    signal &&
    monitoring.metrics.find(
      ({ name }) => !isRecorded(name) && classifyMetric(name) === signal,
    );
  return other ? ` (it has ${other.name})` : '';
}
