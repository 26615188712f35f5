import { quoted } from '../yaml';
import type { ReliabilityDocument } from './document';
import { CHECK, DATE } from './patterns';
import { isOnCalendar, readApprover, readForm, readWords } from './values';

/** Reads an exemption: a dated, reasoned, approved pass for one check. */
export function readExemption({ spec }: ReliabilityDocument): void {
  if (!spec) return;
  readForm(spec, 'check', {
    pattern: CHECK,
    rule: 'reliability/check',
    example: 'resilience/replicas',
  });
  readWords(spec, 'reason', 'batch job');
  readApprover(spec);
  const until = readForm(spec, 'until', {
    pattern: DATE,
    rule: 'reliability/until',
    example: '2027-03-31',
  });
  if (until && !isOnCalendar(until.value)) {
    spec.reporter.report(
      'reliability/until',
      `${quoted(until.value)} is not on the calendar.`,
      until,
    );
  }
  spec.reportUnknown();
}
