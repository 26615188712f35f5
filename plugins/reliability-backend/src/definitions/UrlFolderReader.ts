import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import { FolderBudget } from './FolderBudget';
import {
  type FileReadRequest,
  type FolderReader,
  type FolderReading,
  type FolderReadRequest,
  MAX_PATHS,
} from './FolderReader';
import { resolveInFolder } from './resolveInFolder';

/** Reads folders in source control through the host's URL readers, which hold hosts and credentials. */
export class UrlFolderReader implements FolderReader {
  readonly #urlReader: UrlReaderService;

  readonly #integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'>;

  constructor(
    urlReader: UrlReaderService,
    integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'>,
  ) {
    this.#urlReader = urlReader;
    this.#integrations = integrations;
  }

  async read(request: FolderReadRequest): Promise<FolderReading> {
    const budget = new FolderBudget(request.limits);
    const sizes = new Map<string, number | undefined>();
    const paths: string[] = [];
    let entries = 0;
    try {
      const tree = await this.#urlReader.readTree(request.target, {
        etag: request.etag,
        signal: request.signal,
        filter: (path, info) => {
          entries += 1;
          if (paths.length < MAX_PATHS) {
            paths.push(path);
          }
          const admitted =
            (request.only?.includes(path) ?? true) &&
            budget.admit(path, info?.size);
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
        paths,
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

  async readFile(request: FileReadRequest): Promise<Buffer | undefined> {
    const { target, path, maxBytes, signal } = request;
    const address = resolveInFolder(target, path, this.#integrations);
    if (address === undefined) {
      return undefined;
    }
    try {
      const found = await this.#urlReader.readUrl(address, { signal });
      if (found.stream) {
        return await upTo(found.stream(), maxBytes);
      }
      const content = await found.buffer();
      return content.length > maxBytes ? undefined : content;
    } catch (error) {
      if (isNamed(error, 'NotFoundError')) {
        return undefined;
      }
      throw error;
    }
  }
}

/** The bytes of a stream, `undefined` as soon as they are too many. */
async function upTo(
  chunks: AsyncIterable<Buffer | string>,
  maxBytes: number,
): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    parts.push(Buffer.from(chunk));
    bytes += chunk.length;
    if (bytes > maxBytes) {
      return undefined;
    }
  }
  return Buffer.concat(parts);
}

/** By name: the host may bring its own copy of the error classes. */
function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
