/**
 * The dashboard that the annotation `grafana/overview-dashboard` means: its
 * address at this server, or its identifier. `undefined` when it belongs to
 * another server, or is no address at all.
 */
export function overviewUid(
  annotation: string,
  bases: readonly string[],
): string | undefined {
  const text = annotation.trim();
  if (/^[\w-]{1,40}$/.test(text)) return text;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  const address = `${url.origin}${url.pathname}`;
  for (const base of bases) {
    if (!address.startsWith(`${base}/`)) continue;
    const uid = /^\/d(?:-solo)?\/([\w-]{1,40})(?:\/|$)/.exec(
      address.slice(base.length),
    )?.[1];
    if (uid !== undefined) return uid;
  }
  return undefined;
}
