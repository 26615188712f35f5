import type { ScmIntegrationRegistry } from '@backstage/integration';

/**
 * The address of a file in a folder on the web; `undefined` when the host's
 * way of resolving would lead out of that host.
 *
 * @param path - in the folder, normalised, never above it; untrusted otherwise
 */
export function resolveInFolder(
  folder: string,
  path: string,
  integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'>,
): string | undefined {
  // A name may hold what means something in an address: a second decoding must not find `..` in it.
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  try {
    const address = integrations.resolveUrl({
      url: `./${encoded}`,
      base: `${folder.replace(/\/+$/, '')}/`,
    });
    return new URL(address).origin === new URL(folder).origin
      ? address
      : undefined;
  } catch {
    return undefined;
  }
}
