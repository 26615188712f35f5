import { resolvePath } from './resolveUri';

/** Base of addresses that have none. */
const NOWHERE = 'https://nowhere.invalid';

/** What is done about an image of a document. */
export type ImagePlan =
  | { kind: 'show'; src: string }
  | { kind: 'fetch'; path: string }
  | {
      kind: 'refused';
      /** Absent where the address names none. */ host?: string;
    };

/**
 * Images of the folder come through the API, others over https from hosts that
 * are allowed: an image of any other host would tell it who reads what, and when.
 */
export function planImage(
  uri: string,
  options: {
    file: string;
    /** Whether the folder can be asked for. */
    fetches: boolean;
    base?: string;
    hosts: readonly string[];
  },
): ImagePlan {
  const { file, fetches, base, hosts } = options;
  const inFolder = resolvePath(uri, file);
  if (inFolder && fetches) {
    return { kind: 'fetch', path: inFolder.path };
  }
  try {
    const url = new URL(uri || 'about:blank', base ?? NOWHERE);
    const isAllowed =
      url.protocol === 'https:' &&
      hosts.some(allowed => isOfHost(url.host, allowed.toLowerCase()));
    return isAllowed
      ? { kind: 'show', src: url.href }
      : { kind: 'refused', host: hostOf(url) };
  } catch {
    return { kind: 'refused' };
  }
}

function hostOf({ host, origin }: URL): string | undefined {
  return origin === NOWHERE ? undefined : host || undefined;
}

function isOfHost(host: string, allowed: string): boolean {
  return allowed.startsWith('*.')
    ? host.endsWith(allowed.slice(1))
    : host === allowed;
}
