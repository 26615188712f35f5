const UNITS = [
  { unit: 'year', seconds: 365 * 86400 },
  { unit: 'month', seconds: 30 * 86400 },
  { unit: 'day', seconds: 86400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
] as const;

/**
 * A length of time in its largest fitting unit, cut to one decimal: 29.97
 * measured days must not read as 30.
 */
export function formatDuration(language: string, seconds: number): string {
  const { unit, seconds: length } = UNITS.slice(2).find(
    candidate => seconds >= candidate.seconds,
  ) ?? { unit: 'second' as const, seconds: 1 };
  const value = Math.floor((seconds / length) * 10) / 10;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'day' ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(value);
}

/** "4 min ago" or "in 3 days"; undefined when less than a minute away. */
export function formatAge(
  language: string,
  epochSeconds: number,
  now: number,
): string | undefined {
  const distance = epochSeconds - now;
  const fitting = UNITS.find(({ seconds }) => Math.abs(distance) >= seconds);
  if (!fitting) {
    return undefined;
  }
  return new Intl.RelativeTimeFormat(language, { style: 'long' }).format(
    Math.trunc(distance / fitting.seconds),
    fitting.unit,
  );
}
