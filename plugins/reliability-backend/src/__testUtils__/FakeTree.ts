import type {
  UrlReaderService,
  UrlReaderServiceReadTreeOptions,
  UrlReaderServiceReadTreeResponse,
  UrlReaderServiceReadUrlResponse,
} from '@backstage/backend-plugin-api';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import { Readable } from 'node:stream';

type Folder = { etag: string; files: Record<string, string | Buffer> };

/**
 * Source control as the host's URL readers show it: folders by address, etags,
 * a filter that sees names and sizes, and a record of what was asked and read.
 */
export class FakeTree implements UrlReaderService {
  readonly folders = new Map<string, Folder | Error>();
  readonly requests: Array<{ url: string; etag?: string }> = [];
  readonly contentsRead: string[] = [];

  async readTree(
    url: string,
    options: UrlReaderServiceReadTreeOptions = {},
  ): Promise<UrlReaderServiceReadTreeResponse> {
    this.requests.push({ url, etag: options.etag });
    const folder = this.folders.get(url);
    if (folder instanceof Error) {
      throw folder;
    }
    if (!folder) {
      throw new NotFoundError(`${url} could not be read, 404 Not Found`);
    }
    if (options.etag === folder.etag) {
      throw new NotModifiedError();
    }
    const files = Object.entries(folder.files)
      .map(([path, content]) => ({ path, content: Buffer.from(content) }))
      .filter(
        file =>
          options.filter?.(file.path, { size: file.content.length }) ?? true,
      );
    return {
      etag: folder.etag,
      files: async () =>
        files.map(file => ({
          path: file.path,
          content: async () => {
            this.contentsRead.push(file.path);
            return file.content;
          },
        })),
      archive: () => Promise.reject(new Error('Not asked for')),
      dir: () => Promise.reject(new Error('Not asked for')),
    };
  }

  async readUrl(url: string): Promise<UrlReaderServiceReadUrlResponse> {
    this.requests.push({ url });
    for (const [target, folder] of this.folders) {
      const path = decodeURIComponent(url.slice(target.length + 1));
      if (url.startsWith(`${target}/`) && 'files' in folder) {
        const content = folder.files[path];
        if (content !== undefined) {
          return {
            buffer: async () => Buffer.from(content),
            stream: () => Readable.from([Buffer.from(content)]),
          };
        }
      }
    }
    throw new NotFoundError(`${url} could not be read, 404 Not Found`);
  }

  async search(): Promise<never> {
    throw new Error('Not asked for');
  }
}
