import type { Check } from '@vigie/backstage-plugin-reliability-common';

/** Neighbouring checks of one level, for the head above them. */
export function levelSpans(
  checks: readonly Check[],
): Array<{ level: Check['level']; span: number }> {
  const spans: Array<{ level: Check['level']; span: number }> = [];
  for (const { level } of checks) {
    const last = spans.at(-1);
    if (last?.level === level) {
      last.span += 1;
    } else {
      spans.push({ level, span: 1 });
    }
  }
  return spans;
}
