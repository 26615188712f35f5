export { CsvDownload } from './CsvDownload';
export type { CsvPart, CsvSource } from './collectCsv';
export { pagesOf } from './pagesOf';
