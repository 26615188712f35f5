import type { CoverageStep } from '../api/types';
import type { CoverageVerdict, MonitorRule } from './types';

const MAXIMUM_EVIDENCE = 20;
const MAXIMUM_LINE = 300;

/** A step of the way from a metric to somebody who knows what to do. */
export function step(
  verdict: CoverageVerdict,
  reason?: string,
  evidence: readonly string[] = [],
): CoverageStep {
  const lines = evidence.map(oneLine);
  const shown =
    lines.length > MAXIMUM_EVIDENCE
      ? [
          ...lines.slice(0, MAXIMUM_EVIDENCE - 1),
          `and ${lines.length - MAXIMUM_EVIDENCE + 1} more`,
        ]
      : lines;
  return { verdict, ...(reason && { reason }), evidence: shown };
}

/** A rule as evidence: its name, where it is, and its query. */
export function ruleLine(rule: MonitorRule): string {
  const place = rule.file
    ? `${rule.file}${rule.line ? `:${rule.line}` : ''}`
    : rule.group;
  return `${rule.name}${place ? ` (${place})` : ''}: ${rule.query}`;
}

export function oneLine(text: string): string {
  const line = text
    .slice(0, MAXIMUM_LINE * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > MAXIMUM_LINE ? `${line.slice(0, MAXIMUM_LINE)}…` : line;
}

export const NOT_VERIFIED = 'In git, not verified live.';

export const SIGNAL_WORDS = {
  traffic: 'how much the service is used',
  errors: 'how often the service fails',
  latency: 'how long the service takes',
} as const;
