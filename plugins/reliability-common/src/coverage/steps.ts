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
  const isTooLong = evidence.length > MAXIMUM_EVIDENCE;
  const shown = evidence
    .slice(0, isTooLong ? MAXIMUM_EVIDENCE - 1 : MAXIMUM_EVIDENCE)
    .map(oneLine);
  if (isTooLong) shown.push(`and ${evidence.length - shown.length} more`);
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
  saturation: 'how full the service is',
  logs: 'what the service writes to its logs',
  probes: 'whether the service answers from outside',
  security: 'attacks, vulnerabilities and expiring certificates',
} as const;
