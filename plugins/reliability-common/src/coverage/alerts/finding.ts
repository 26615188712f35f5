import type { AlertFinding } from '../results';

export function good(id: string, message: string): AlertFinding {
  return { id, verdict: 'good', message };
}

export function bad(id: string, message: string, next: string): AlertFinding {
  return { id, verdict: 'bad', message, next };
}

export function unknown(
  id: string,
  message: string,
  next?: string,
): AlertFinding {
  return { id, verdict: 'unknown', message, ...(next && { next }) };
}

/** `90 s`, `5 min`, `2 h`, `3 d`. */
export function spanText(seconds: number): string {
  const units: Array<[number, string]> = [
    [86_400, 'd'],
    [3600, 'h'],
    [60, 'min'],
  ];
  const found = units.find(
    ([size]) =>
      seconds >= size && (seconds >= size * 2 || seconds % size === 0),
  );
  return found
    ? `${Math.round(seconds / found[0])} ${found[1]}`
    : `${Math.round(seconds)} s`;
}

/** A moment as text that needs no time zone. */
export function momentText(epochSeconds: number): string {
  const date = new Date(epochSeconds * 1000);
  return Number.isNaN(date.getTime())
    ? 'an unknown time'
    : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
