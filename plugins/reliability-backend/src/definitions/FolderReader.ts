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
  signal: AbortSignal;
}

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
}
