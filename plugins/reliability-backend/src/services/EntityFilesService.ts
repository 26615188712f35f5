import { InputError, NotFoundError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { EntityFile } from '@vigie/backstage-plugin-reliability-common';
import type { DefinitionStore } from '../database/DefinitionStore';
import { DOCS_PREFIX } from '../definitions/docsFolder';
import type { FolderReader } from '../definitions/FolderReader';
import { pathInFolder } from '../definitions/pathInFolder';
import { placesOf } from '../definitions/places';
import { withDeadline } from '../withDeadline';
import { imageType } from './imageType';

const MAX_BYTES = 2 * 1024 * 1024;

/** Images of the folders that runbooks are read from. Callers have made sure that the entity is visible. */
export class EntityFilesService {
  readonly #store: DefinitionStore;
  readonly #readers: { url: FolderReader; file: FolderReader };
  readonly #integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'>;
  readonly #timeoutSeconds: number;

  constructor(options: {
    store: DefinitionStore;
    readers: { url: FolderReader; file: FolderReader };
    integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'>;
    timeoutSeconds: number;
  }) {
    this.#store = options.store;
    this.#readers = options.readers;
    this.#integrations = options.integrations;
    this.#timeoutSeconds = options.timeoutSeconds;
  }

  /**
   * @param written - relative to the folder of definitions, or `docs/…`
   * @throws `InputError` for a path that leads out of the folder, and
   * `NotFoundError` for all that is not an image of at most 2 MiB in it.
   */
  async read(entityRef: string, written: string): Promise<EntityFile> {
    const path = pathInFolder(written);
    if (path === undefined) {
      throw new InputError(
        'The path must be that of a file in the folder of definitions',
      );
    }
    const content = await withDeadline(
      signal => this.#content(entityRef, path, signal),
      this.#timeoutSeconds * 1000,
    );
    const contentType = content && imageType(path, content);
    if (!content || !contentType) {
      throw new NotFoundError(`No image '${path}' of '${entityRef}'`);
    }
    return { contentType, base64: content.toString('base64') };
  }

  async #content(
    entityRef: string,
    path: string,
    signal: AbortSignal,
  ): Promise<Buffer | undefined> {
    const [row] = await this.#store.listFolders([entityRef]);
    if (!row) {
      return undefined;
    }
    const places = placesOf(row, { integrations: this.#integrations });
    const candidates = [
      { location: places.folder, name: path },
      {
        location: path.startsWith(DOCS_PREFIX)
          ? places.docs?.location
          : undefined,
        name: path.slice(DOCS_PREFIX.length),
      },
    ];
    for (const { location, name } of candidates) {
      if (location && location.type !== 'refused') {
        const content = await this.#readers[location.type].readFile({
          target: location.target,
          path: name,
          maxBytes: MAX_BYTES,
          signal,
        });
        if (content) {
          return content;
        }
      }
    }
    return undefined;
  }
}
