const PATTERN =
  /^(?:(\d{1,9})y)?(?:(\d{1,9})w)?(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?(?:(\d{1,9})ms)?$/;
const SECONDS = [31_536_000, 604_800, 86_400, 3600, 60, 1, 0.001];

/** Seconds of a Prometheus duration such as `5m`, `1h30m` or `0`; `undefined` when it is none. */
export function parsePrometheusDuration(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '0') return 0;
  const match = trimmed ? PATTERN.exec(trimmed) : null;
  if (!match) return undefined;
  return SECONDS.reduce(
    (sum, seconds, index) => sum + seconds * Number(match[index + 1] ?? 0),
    0,
  );
}
