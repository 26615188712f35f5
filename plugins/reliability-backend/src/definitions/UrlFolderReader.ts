import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type {
  FolderReader,
  FolderReading,
  FolderReadRequest,
} from './FolderReader';
import { FolderBudget } from './FolderBudget';

/** Reads folders in source control through the host's URL readers, which hold hosts and credentials. */
export class UrlFolderReader implements FolderReader {
  readonly #urlReader: UrlReaderService;

  constructor(urlReader: UrlReaderService) {
    this.#urlReader = urlReader;
  }

  async read(request: FolderReadRequest): Promise<FolderReading> {
    const budget = new FolderBudget(request.limits);
    const sizes = new Map<string, number | undefined>();
    let entries = 0;
    try {
      const tree = await this.#urlReader.readTree(request.target, {
        etag: request.etag,
        signal: request.signal,
        filter: (path, info) => {
          entries += 1;
          const admitted = budget.admit(path, info?.size);
          if (admitted) {
            sizes.set(path, info?.size);
          }
          return admitted;
        },
      });
      const treeFiles = await tree.files();
      // Archives of some hosts are empty, not an error, when the folder is not in them.
      if (entries === 0 && treeFiles.length === 0) {
        return {
          state: 'missing',
          reason: 'There is no such folder, or it is empty.',
        };
      }
      const files = [];
      for (const file of treeFiles) {
        const content = budget.text(
          file.path,
          await file.content(),
          sizes.get(file.path),
        );
        if (content !== undefined) {
          files.push({ path: file.path, content });
        }
      }
      files.sort((a, b) => (a.path < b.path ? -1 : 1));
      return {
        state: 'read',
        etag: tree.etag,
        files,
        problems: budget.problems,
      };
    } catch (error) {
      if (isNamed(error, 'NotModifiedError')) {
        return { state: 'unchanged' };
      }
      if (isNamed(error, 'NotFoundError')) {
        return { state: 'missing', reason: 'There is no such folder.' };
      }
      throw error;
    }
  }
}

/** By name: the host may bring its own copy of the error classes. */
function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
