import type { AlertFinding, AlertStanding } from '../results';

/** Without any of these nobody is ever told. */
const VITAL = [
  'coverage/alert-enabled',
  'coverage/alert-healthy',
  'coverage/alert-metric',
  'coverage/alert-routed',
];

/** With any of these missing the alert is worth less. */
const NEEDED = [
  'coverage/alert-firing',
  'coverage/alert-for',
  'coverage/alert-severity',
  'coverage/alert-silenced',
  'coverage/alert-inhibited',
  'coverage/runbook-linked',
  'coverage/alert-loaded',
  'coverage/alert-in-git',
];

/** What has to be seen before an alert can be called complete. */
const SEEN = [...VITAL, 'coverage/alert-loaded', 'coverage/alert-silenced'];

/** What an alert is worth, from its findings. What is proven comes before what is not known. */
export function standingOf(findings: readonly AlertFinding[]): AlertStanding {
  const has = (verdict: AlertFinding['verdict'], ids: readonly string[]) =>
    findings.some(each => each.verdict === verdict && ids.includes(each.id));
  if (has('bad', VITAL)) return 'dead';
  if (has('bad', NEEDED)) return 'weak';
  return has('unknown', SEEN) ? 'unknown' : 'complete';
}
