/** Where a link leads, by its form alone. */
export type Target =
  | { kind: 'unsafe' }
  /** An address, a path of the host, or a scheme that another program opens. */
  | { kind: 'elsewhere' }
  /** Either may be empty: `#heading`, `other.md`. */
  | { kind: 'file'; path: string; anchor: string };

const UNSAFE = /^(?:javascript|data|vbscript|file):/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Browsers pass over blanks and control characters, so these do not hide a scheme. */
const IGNORED = /[\p{Cc}\s]+/gu;

export function readTarget(target: string): Target {
  const plain = target.slice(0, 4000).replace(IGNORED, '');
  if (UNSAFE.test(plain)) return { kind: 'unsafe' };
  if (SCHEME.test(plain) || plain.startsWith('/')) return { kind: 'elsewhere' };
  const [, path = '', anchor = ''] =
    /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(target.trim()) ?? [];
  return { kind: 'file', path, anchor };
}
