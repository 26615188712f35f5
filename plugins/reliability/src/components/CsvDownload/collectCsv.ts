import { toCsv, type CsvValue } from './toCsv';

/** A part of what is downloaded. */
export interface CsvPart {
  rows: ReadonlyArray<readonly CsvValue[]>;
  /** Items read with it and all there are, for the progress. */
  read: number;
  total: number;
}

/** What is downloaded: column names are for programs, the same in every language. */
export interface CsvSource {
  columns: readonly string[];
  parts(signal: AbortSignal): AsyncIterable<CsvPart> | Iterable<CsvPart>;
}

/** Reads a source to its end; a part that is in the file is not kept as rows. */
export async function collectCsv(
  source: CsvSource,
  options: {
    signal: AbortSignal;
    onProgress(done: number, total: number): void;
  },
): Promise<{ file: Blob; rows: number }> {
  const { signal, onProgress } = options;
  // Spreadsheets take a file for the encoding of the country without the mark.
  const chunks = ['\ufeff', toCsv([source.columns])];
  let done = 0;
  let rows = 0;
  for await (const part of source.parts(signal)) {
    if (signal.aborted) {
      break;
    }
    chunks.push(toCsv(part.rows));
    done += part.read;
    rows += part.rows.length;
    onProgress(done, Math.max(part.total, done));
  }
  return { file: new Blob(chunks, { type: 'text/csv;charset=utf-8' }), rows };
}
