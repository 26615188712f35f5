/** A server that asks for more is asked again after this. */
const LONGEST_SECONDS = 7 * 86_400;

/**
 * How long a server asks to be left alone, by its header `Retry-After`:
 * seconds, or a date. Undefined when it does not say.
 *
 * @param now - epoch seconds
 * @returns seconds
 */
export function parseRetryAfter(
  header: string | undefined,
  now: number,
): number | undefined {
  const text = header?.trim();
  if (!text) {
    return undefined;
  }
  const seconds = /^\d{1,10}$/.test(text)
    ? Number(text)
    : Math.ceil(Date.parse(text) / 1000) - now;
  return seconds > 0 ? Math.min(seconds, LONGEST_SECONDS) : undefined;
}
