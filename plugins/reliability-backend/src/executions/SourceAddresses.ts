import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { DefinitionStore } from '../database/DefinitionStore';
import type { RunbookVersionRow } from '../database/tables';
import { DOCS_PREFIX } from '../definitions/docsFolder';
import { placesOf } from '../definitions/places';
import { resolveInFolder } from '../definitions/resolveInFolder';

/** Where the links of pinned texts lead from. */
export class SourceAddresses {
  readonly #definitions: Pick<DefinitionStore, 'listFolders'>;
  readonly #integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'>;

  constructor(options: {
    definitions: Pick<DefinitionStore, 'listFolders'>;
    integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'>;
  }) {
    this.#definitions = options.definitions;
    this.#integrations = options.integrations;
  }

  /** `undefined` when the file is not on the web, or its service is gone. */
  async of(
    version: Pick<RunbookVersionRow, 'entity_ref' | 'file'>,
  ): Promise<string | undefined> {
    const [row] = await this.#definitions.listFolders([version.entity_ref]);
    if (!row) return undefined;
    const places = placesOf(row, { integrations: this.#integrations });
    const isPage = version.file.startsWith(DOCS_PREFIX);
    const location = isPage ? places.docs?.location : places.folder;
    if (location?.type !== 'url') return undefined;
    return resolveInFolder(
      location.target,
      isPage ? version.file.slice(DOCS_PREFIX.length) : version.file,
      this.#integrations,
    );
  }
}
