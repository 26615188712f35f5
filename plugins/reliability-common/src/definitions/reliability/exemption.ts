import type { Exemption } from '../../coverage/checks/types';
import { quoted } from '../yaml';
import type { ReliabilityDocument } from './document';
import { CHECK, DATE } from './patterns';
import { isOnCalendar, readApprover, readForm, readWords } from './values';

/**
 * Reads an exemption: a dated, reasoned, approved pass for one check. One
 * without a date is read all the same, so that the check can say that it does
 * not count.
 */
export function readExemption({
  name,
  spec,
  file,
  at,
}: ReliabilityDocument): Exemption | undefined {
  if (!spec) return undefined;
  const check = readForm(spec, 'check', {
    pattern: CHECK,
    rule: 'reliability/check',
    example: 'resilience/replicas',
  });
  const reason = readWords(spec, 'reason', 'batch job');
  const approvedBy = readApprover(spec);
  const until = readForm(spec, 'until', {
    pattern: DATE,
    rule: 'reliability/until',
    example: '2027-03-31',
  });
  const isDay = until && isOnCalendar(until.value);
  if (until && !isDay) {
    spec.reporter.report(
      'reliability/until',
      `${quoted(until.value)} is not on the calendar.`,
      until,
    );
  }
  spec.reportUnknown();
  if (!name || !check || !reason || !approvedBy) return undefined;
  return {
    name,
    check: check.value,
    reason,
    approvedBy,
    ...(isDay && { until: until.value }),
    file,
    line: at.line,
  };
}
