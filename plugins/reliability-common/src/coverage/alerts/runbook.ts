import type { AlertFinding, AlertQuality } from '../results';
import type { MonitorRule } from '../types';
import { bad, good } from './finding';

const RUNBOOK_ANNOTATIONS = ['runbook_url', 'runbook'] as const;
const DASHBOARD_ANNOTATIONS = [
  'dashboard_url',
  'dashboard',
  'grafana',
  '__dashboardUid__',
] as const;

type RunbookName = { slug: string; title: string; alerts: readonly string[] };

/** The runbook that answers an alert: one of the folder, or one it links to. */
export function runbookOf(
  rule: Pick<MonitorRule, 'name' | 'annotations'>,
  runbooks: readonly RunbookName[],
): AlertQuality['runbook'] {
  const own = runbooks.find(({ alerts }) => alerts.includes(rule.name));
  if (own) return { id: own.slug, title: own.title };
  const link = annotation(rule, RUNBOOK_ANNOTATIONS);
  if (!link) return undefined;
  // What others wrote becomes a link only where it can be nothing else.
  const isLink = /^(https?:\/\/|\/(?!\/))\S+$/.test(link);
  return { title: link, ...(isLink && { url: link }) };
}

/** The dashboard a rule links to, as its annotation says. */
export function linkedDashboard(
  rule: Pick<MonitorRule, 'annotations'>,
): string | undefined {
  return annotation(rule, DASHBOARD_ANNOTATIONS);
}

export function runbookFinding(
  rule: Pick<MonitorRule, 'name' | 'annotations'>,
  runbooks: readonly RunbookName[],
): AlertFinding {
  const id = 'coverage/runbook-linked';
  const runbook = runbookOf(rule, runbooks);
  return runbook
    ? good(id, `Runbook: ${runbook.title}`)
    : bad(
        id,
        'No runbook answers it.',
        `List ${rule.name} in the front matter of a file in runbooks/, or add the annotation runbook_url.`,
      );
}

function annotation(
  rule: Pick<MonitorRule, 'annotations'>,
  keys: readonly string[],
): string | undefined {
  return keys
    .map(key =>
      Object.hasOwn(rule.annotations, key)
        ? rule.annotations[key].trim()
        : undefined,
    )
    .find(Boolean);
}
