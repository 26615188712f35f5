const UNITS: Record<string, number> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  y: 31_536_000,
};

/** Seconds of a rule's waiting time: `5m`, `1h30m`, `0s`, or a number of seconds. */
export function secondsOf(
  value: string | number | null | undefined,
): number | undefined {
  if (typeof value === 'number') return value >= 0 ? value : undefined;
  if (!value) return undefined;
  if (value === '0') return 0;
  if (!/^(\d{1,9}(\.\d{1,9})?(ms|[smhdwy]))+$/.test(value)) return undefined;
  return Array.from(value.matchAll(/([\d.]+)(ms|[smhdwy])/g)).reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * UNITS[unit],
    0,
  );
}
