const SAFE_PROTOCOLS = ['http:', 'https:', 'mailto:'];

/**
 * Where a link or image of a document leads. Addresses relative to the file
 * are resolved against the place its folder lies; without one they lead
 * nowhere, rather than to some page of the portal. Undefined for anything that
 * is not a plain web or mail address.
 */
export function resolveUri(uri: string, base?: string): string | undefined {
  if (uri.startsWith('#')) {
    return uri;
  }
  try {
    const url = new URL(uri, base);
    return SAFE_PROTOCOLS.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
