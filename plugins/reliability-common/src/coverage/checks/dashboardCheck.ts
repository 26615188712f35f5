import { isRunning } from './applies';
import type { CheckDefinition } from './types';
import { counted, fail, pass, unknown } from './verdicts';

export const DASHBOARD: CheckDefinition = {
  id: 'coverage/dashboard',
  level: 'operable',
  title: 'Has a dashboard',
  why: 'After the alert comes the question what changed: a dashboard answers it at a glance.',
  appliesTo: isRunning,
  evaluate: ({ dashboards, kind }, { alerts }) => {
    const titles = dashboards.items.map(({ title }) => title);
    const linked = alerts.flatMap(({ dashboard }) => dashboard ?? []);
    const evidence = [...new Set([...titles, ...linked])];
    if (evidence.length) {
      return pass(`It has ${counted(evidence.length, 'dashboard')}.`, evidence);
    }
    const next =
      'Add the annotation grafana/dashboard-selector, or dashboard_url to an alert.';
    if (dashboards.unknown) return unknown(dashboards.unknown, next);
    return dashboards.isConfigured
      ? fail(`No dashboard shows this ${kind.toLowerCase()}.`, next, {
          lines: `metadata:\n  annotations:\n    grafana/dashboard-selector: my-dashboard-tag\n`,
        })
      : unknown('No system that keeps dashboards is configured.', next);
  },
};
