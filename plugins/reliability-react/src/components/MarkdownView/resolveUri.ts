const SAFE_PROTOCOLS = ['http:', 'https:', 'mailto:'];
/** Stands for the folder of definitions while paths are resolved; never asked for. */
const FOLDER = 'https://folder.invalid/';

/**
 * Where a link of a document leads. Addresses relative to the file are resolved
 * against the place its folder lies; without one they lead nowhere, rather than
 * to some page of the portal. Undefined for anything that is not a plain web or
 * mail address.
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

/** A path in the folder of definitions, with what follows it. */
export interface FolderPath {
  path: string;
  /** With its `#`, or empty. */
  hash: string;
}

/** The file that an address relative to another file names; undefined for other addresses. */
export function resolvePath(uri: string, file: string): FolderPath | undefined {
  if (uri === '' || uri.startsWith('#') || isAbsolute(uri)) {
    return undefined;
  }
  try {
    const url = new URL(uri, new URL(file, FOLDER));
    return url.href.startsWith(FOLDER)
      ? { path: decodeURIComponent(url.pathname.slice(1)), hash: url.hash }
      : undefined;
  } catch {
    return undefined;
  }
}

function isAbsolute(uri: string): boolean {
  try {
    return Boolean(new URL(uri));
  } catch {
    return false;
  }
}
