/** One transparent pixel; what it stands for follows its hash. */
const PIXEL =
  'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7#';

/** Why there is no picture, with the host or path it is about. */
export interface MissingImage {
  reason: 'refused' | 'loading' | 'failed';
  about: string;
}

/**
 * The source of an image that is not shown. The host's renderer only lets its
 * source be chosen; what stands beside it is read from there.
 */
export function placeholderOf({ reason, about }: MissingImage): string {
  return `${PIXEL}${reason}=${encodeURIComponent(about)}`;
}

export function missingImageOf(src: string | null): MissingImage | undefined {
  const found = src?.startsWith(PIXEL)
    ? /^(refused|loading|failed)=(.*)$/.exec(src.slice(PIXEL.length))
    : undefined;
  return found
    ? {
        reason: found[1] as MissingImage['reason'],
        about: decodeURIComponent(found[2] ?? ''),
      }
    : undefined;
}
