import type { AlertQuality } from '../results';
import { ALWAYS } from './stateFindings';

/** How far an alert counts towards somebody being told, before it is routed. */
export interface Counting {
  counts: 'fully' | 'partly' | 'not';
  /** Why not fully, in words that follow its name. */
  reason?: string;
  /** The finding that decided. */
  finding?: string;
}

/** Without these an alert does not exist, whatever it says. */
const BEFORE_ROUTING = [
  'coverage/alert-enabled',
  'coverage/alert-healthy',
  'coverage/alert-loaded',
  'coverage/alert-metric',
];

/**
 * Whether an alert can fire: enabled, loaded, healthy, its metric there. One
 * that fires all the time tells nobody anything new and counts in part.
 */
export function countsAs({ findings, firingRatio }: AlertQuality): Counting {
  const vital = BEFORE_ROUTING.flatMap(id =>
    findings.filter(finding => finding.id === id),
  );
  const failed = vital.find(({ verdict }) => verdict === 'bad');
  if (failed) {
    return {
      counts: 'not',
      reason: [failed.message, failed.next].filter(Boolean).join(' '),
      finding: failed.id,
    };
  }
  const firing = findings.find(({ id }) => id === 'coverage/alert-firing');
  const doubtful =
    vital.find(({ verdict }) => verdict === 'unknown') ??
    (firing?.verdict === 'bad' && (firingRatio ?? 0) >= ALWAYS
      ? firing
      : undefined);
  return doubtful
    ? { counts: 'partly', reason: doubtful.message, finding: doubtful.id }
    : { counts: 'fully' };
}
