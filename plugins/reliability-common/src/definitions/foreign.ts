import type { FoundSlo } from './foundSlo';
import { isPyrra, readPyrra } from './pyrra';
import { isReliability, readReliability } from './reliability';
import type { ReliabilityPromise } from './reliability';
import type { ProblemLog } from './reporting';
import { isSloth, readSloth } from './sloth';
import type { YamlMap } from './yaml';

/** What the documents of other formats say. */
export interface ForeignDocuments {
  /** SLOs, each read whole: these formats have no references. */
  found: FoundSlo[];
  /** Documents that are about SLOs and checked beside them. */
  promises: ReliabilityPromise[];
}

interface Format {
  accepts(node: YamlMap): boolean;
  read(node: YamlMap, log: ProblemLog, documents: ForeignDocuments): void;
}

const FORMATS: readonly Format[] = [
  {
    accepts: isReliability,
    read: (node, log, { found, promises }) => {
      const { slo, promise } = readReliability(node, log);
      if (slo) found.push(slo);
      if (promise) promises.push(promise);
    },
  },
  {
    accepts: isSloth,
    read: (node, log, { found }) => {
      found.push(...readSloth(node, log));
    },
  },
  {
    accepts: isPyrra,
    read: (node, log, { found }) => {
      found.push(readPyrra(node, log));
    },
  },
];

/** Reads a document that is not OpenSLO; `false` when it is of none of these formats. */
export function readForeign(
  node: YamlMap,
  log: ProblemLog,
  documents: ForeignDocuments,
): boolean {
  const format = FORMATS.find(each => each.accepts(node));
  format?.read(node, log, documents);
  return format !== undefined;
}
