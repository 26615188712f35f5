import { countsAs } from '../alerts/countsAs';
import type { Counting } from '../alerts/countsAs';
import type { AlertFinding, AlertQuality } from '../results';
import type { Signal } from '../types';

/** An alert of a signal, and how far it counts. */
export interface SignalAlert extends Counting {
  alert: AlertQuality;
}

/** The alerts that watch a signal, those that count first. */
export function alertsOf(
  signal: Signal,
  alerts: readonly AlertQuality[],
): SignalAlert[] {
  const order = { fully: 0, partly: 1, not: 2 };
  return alerts
    .filter(({ signals }) => signals.includes(signal))
    .map(alert => ({ alert, ...countsAs(alert) }))
    .sort((one, other) => order[one.counts] - order[other.counts]);
}

export function findingOf(
  alert: AlertQuality,
  id: string,
): AlertFinding | undefined {
  return alert.findings.find(finding => finding.id === id);
}

/** An alert as evidence: its name, where it is, and its query. */
export function alertLine({ name, file, line, source, query }: AlertQuality) {
  const inGit = file && `${file}${line ? `:${line}` : ''}`;
  const place = [inGit, source].filter(Boolean).join(', ');
  return `${name}${place ? ` (${place})` : ''}: ${query}`;
}

/** Some names in words; the others as a number. */
export function namesOf(alerts: readonly AlertQuality[]): string {
  const distinct = Array.from(new Set(alerts.map(({ name }) => name)));
  const shown = distinct.slice(0, 3).join(', ');
  return distinct.length > 3
    ? `${shown} and ${distinct.length - 3} more`
    : shown;
}
