import type { MonitorRule } from '../coverage/types';
import type { ForeignDocuments } from './foreign';
import type { OpenSloDocuments } from './openslo/readFolder';
import type { RefusedSlo } from './types';

/** The documents of a folder by what they are. */
export interface SortedDocuments {
  openSlo: OpenSloDocuments;
  foreign: ForeignDocuments;
  rules: MonitorRule[];
  /** SLOs that nothing more can be read of. */
  refused: RefusedSlo[];
  /** A document could not be read, so that it is not known what it refers to. */
  hasBroken: boolean;
}

export function noDocuments(): SortedDocuments {
  return {
    openSlo: {
      dataSources: [],
      services: [],
      indicators: [],
      conditions: [],
      targets: [],
      policies: [],
      slos: [],
      alphaSlos: [],
    },
    foreign: { found: [], promises: [] },
    rules: [],
    refused: [],
    hasBroken: false,
  };
}
