import { parseLocationRef } from '@backstage/catalog-model';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import path from 'node:path';

export type FolderLocation =
  | { type: 'url' | 'file'; target: string }
  | { type: 'refused'; reason: string };

export interface ResolveFolderOptions {
  annotation: string;
  /** `backstage.io/managed-by-location`. */
  location: string | undefined;
  integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'>;
}

/**
 * Where the folder of an annotation lies: `dir:./reliability`, relative to the
 * file the catalog read the entity from.
 *
 * @remarks
 *
 * Both are untrusted. The annotation only ever names a folder of the place the
 * entity came from, never another host. `backstage.io/source-location` is not
 * followed: an entity's author writes it freely.
 */
export function resolveFolder(options: ResolveFolderOptions): FolderLocation {
  const folder = parse(options.annotation);
  if (folder?.type !== 'dir') {
    return {
      type: 'refused',
      reason: `'${options.annotation}' is not a folder of this repository; write for example dir:./reliability`,
    };
  }
  const base = options.location ? parse(options.location) : undefined;
  if (base?.type === 'file') {
    return {
      type: 'file',
      target: path.resolve(path.dirname(base.target), folder.target),
    };
  }
  if (base?.type !== 'url') {
    return {
      type: 'refused',
      reason:
        'The catalog does not say which file this entity was read from, so a folder beside it cannot be found',
    };
  }
  try {
    const target = options.integrations.resolveUrl({
      url: folder.target.endsWith('/') ? folder.target : `${folder.target}/`,
      base: base.target,
    });
    if (new URL(target).origin === new URL(base.target).origin) {
      return { type: 'url', target: target.replace(/\/+$/, '') };
    }
  } catch {
    // Falls through to the refusal: neither text is an address then.
  }
  return {
    type: 'refused',
    reason: `'${options.annotation}' does not lie beside the file this entity was read from; write for example dir:./reliability`,
  };
}

function parse(text: string): { type: string; target: string } | undefined {
  try {
    return parseLocationRef(text);
  } catch {
    return undefined;
  }
}
