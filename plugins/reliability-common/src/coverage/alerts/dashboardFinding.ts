import type { AlertFact, ServiceFacts } from '../facts';
import { rememberedSelectors } from '../promql';
import type { AlertFinding } from '../results';
import { bad, good, unknown } from './finding';
import { linkedDashboard } from './runbook';

/** A dashboard that shows what the alert reads, or that it links to. */
export function dashboardOf(
  { rule }: Pick<AlertFact, 'rule'>,
  { dashboards }: Pick<ServiceFacts, 'dashboards'>,
): string | undefined {
  if (dashboards.items.length) {
    const selectors = rememberedSelectors(rule.query);
    const shown = dashboards.items.find(({ metrics }) =>
      selectors.some(
        ({ metric }) => metric !== undefined && metrics.includes(metric),
      ),
    );
    if (shown) return shown.title;
  }
  return linkedDashboard(rule);
}

export function dashboardFinding(
  dashboard: string | undefined,
  facts: Pick<ServiceFacts, 'dashboards'>,
): AlertFinding {
  const id = 'coverage/alert-dashboard';
  if (dashboard) return good(id, `Dashboard: ${dashboard}`);
  if (!facts.dashboards.isConfigured) {
    return unknown(id, 'No source of dashboards is configured.');
  }
  if (facts.dashboards.unknown) return unknown(id, facts.dashboards.unknown);
  return bad(
    id,
    'No dashboard shows what it reads.',
    'Add a panel with its expression, or the annotation dashboard_url.',
  );
}
