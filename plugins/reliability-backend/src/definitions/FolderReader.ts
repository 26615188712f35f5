import type {
  DefinitionFile,
  DefinitionProblem,
} from '@vigie/backstage-plugin-reliability-common';

export interface FolderLimits {
  maxFiles: number;
  maxFileBytes: number;
  maxTotalBytes: number;
}

export interface FolderReadRequest {
  /** A URL or an absolute path, as the reader understands it. */
  target: string;
  /** Of the reading before, when the folder was read from this target. */
  etag?: string;
  limits: FolderLimits;
  /** Paths in the folder that are read; every definition and Markdown file when absent. */
  only?: readonly string[];
  signal: AbortSignal;
}

/** One file of a folder. */
export interface FileReadRequest {
  /** Of the folder. */
  target: string;
  /** In the folder, normalised, with forward slashes; never above it. */
  path: string;
  maxBytes: number;
  signal: AbortSignal;
}

/** Names of a folder that are kept, read or not. */
export const MAX_PATHS = 20_000;

/** What reading a folder gives. */
export type FolderReading =
  /** Nothing changed since the etag. */
  | { state: 'unchanged' }
  /** There is no such folder. */
  | { state: 'missing'; reason: string }
  | {
      state: 'read';
      etag: string;
      files: DefinitionFile[];
      /** Of all files there are, also those not read; at most {@link MAX_PATHS}. */
      paths: string[];
      /** Files that were left out: too many, too large, binary, not a regular file. */
      problems: DefinitionProblem[];
    };

/**
 * Reads the text files of a definitions folder.
 *
 * @remarks
 *
 * `read` rejects when the folder cannot be read at all; the error's message is
 * shown to users after {@link describeReadError} has had its say.
 */
export interface FolderReader {
  read(request: FolderReadRequest): Promise<FolderReading>;
  /** The bytes of one file; `undefined` when there is none, or it is larger than allowed. */
  readFile(request: FileReadRequest): Promise<Buffer | undefined>;
}
