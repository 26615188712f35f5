import path from 'node:path';

/**
 * A path as somebody wrote it, made plain: relative to its folder, with forward
 * slashes and without `.`. `undefined` when it leads out of the folder, is
 * absolute or names something hidden.
 */
export function pathInFolder(written: string): string | undefined {
  if (/[\0\\]/.test(written) || /^[a-z][a-z0-9+.-]*:/i.test(written)) {
    return undefined;
  }
  const plain = path.posix.normalize(written);
  const isInside =
    plain !== '.' &&
    !plain.endsWith('/') &&
    plain.split('/').every(part => part !== '' && !part.startsWith('.'));
  return isInside ? plain : undefined;
}
