const ADDRESS = /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>]+/gi;
const UNPRINTABLE = /[\p{Cc}\p{Cf}]+/gu;
const MAX_TEXT = 300;

/**
 * A remote system's own words, made fit to be shown: no address (it may carry
 * credentials), none of the configured secrets, one line, bounded.
 *
 * @public
 */
export function speakable(text: string, secrets: readonly string[]): string {
  let result = text.slice(0, 10_000);
  for (const secret of secrets) {
    if (secret) result = result.split(secret).join('[hidden]');
  }
  result = result
    .replace(ADDRESS, '[address]')
    .replace(UNPRINTABLE, ' ')
    .trim();
  return result.length > MAX_TEXT ? `${result.slice(0, MAX_TEXT)}…` : result;
}
