import type { DocumentIndex } from './DocumentIndex';

/** What a DataSource document says. */
export interface DataSource {
  type: string;
  /** The configured source, when the document names it. */
  source?: string;
}

/** What a metric source may name. */
export interface KnownSources {
  dataSources: DocumentIndex<DataSource>;
  /** Types that something here reads, in lower case. */
  types: ReadonlySet<string>;
}
