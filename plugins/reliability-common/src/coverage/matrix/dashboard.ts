import type { CoverageStep } from '../../api/types';
import { classifyMetric } from '../classifyMetric';
import type { DashboardFact, ServiceFacts } from '../facts';
import { STATUS_LABEL } from '../metricPatterns';
import { metricsByName } from '../metricsByName';
import { SIGNAL_WORDS, step } from '../steps';
import type { MonitoredMetric, Signal } from '../types';
import type { SignalAlert } from './signalAlert';

/** Whether whoever looks finds the signal on a dashboard. */
export function dashboard(
  signal: Signal,
  alerts: readonly SignalAlert[],
  { dashboards, monitoring }: ServiceFacts,
): CoverageStep {
  const known = metricsByName(monitoring.metrics);
  const shows = dashboards.items.flatMap(item => {
    const metric = item.metrics.find(
      name => classifyMetric(name) === signal || tells(name, signal, known),
    );
    return metric ? [`${dashboardLine(item)} shows ${metric}`] : [];
  });
  if (shows.length) return step('covered', undefined, shows);

  const unread = dashboards.items.filter(item => !item.metrics.length);
  const linked = alerts.flatMap(({ alert }) =>
    alert.dashboard ? `${alert.name}: ${alert.dashboard}` : [],
  );
  const evidence = unread.map(dashboardLine).concat(linked);
  if (evidence.length) {
    return step(
      'partial',
      'There is a dashboard; what it shows is not verified.',
      evidence,
    );
  }
  if (!dashboards.isConfigured) {
    return step('unknown', 'No source of dashboards is configured.');
  }
  if (dashboards.unknown) return step('unknown', dashboards.unknown);
  return step(
    'uncovered',
    `No dashboard shows ${SIGNAL_WORDS[signal]}. Add a panel to one of the service.`,
    dashboards.items.map(dashboardLine),
  );
}

/** Errors are mostly shown by a label of the traffic. */
function tells(
  name: string,
  signal: Signal,
  known: ReadonlyMap<string, MonitoredMetric>,
): boolean {
  return (
    signal === 'errors' &&
    classifyMetric(name) === 'traffic' &&
    (known.get(name)?.labels ?? []).some(label => STATUS_LABEL.test(label))
  );
}

function dashboardLine({ title, source, url }: DashboardFact): string {
  return `${title} (${source})${url ? ` ${url}` : ''}`;
}
