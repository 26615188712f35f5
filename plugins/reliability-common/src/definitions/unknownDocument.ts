import { isOpenSloKind } from './openslo/sort';
import type { ProblemLog } from './reporting';
import { peek, quoted } from './yaml';
import type { YamlMap } from './yaml';

/** Says of a document that nothing here reads what to do with it. */
export function reportUnknownDocument(
  { node, version, kind }: { node: YamlMap; version?: string; kind?: string },
  log: ProblemLog,
): void {
  if (version?.toLowerCase().startsWith('reliability/')) {
    log.report(
      'reliability/version-unknown',
      `Documents of ${quoted(
        version,
      )} are not read. Write apiVersion: reliability/v1.`,
      { at: peek(node, 'apiVersion')?.at ?? node.at, path: 'apiVersion' },
    );
  } else if (version && kind && !isOpenSloKind(kind)) {
    log.report(
      'yaml/foreign-document',
      `${quoted(kind)} of ${quoted(
        version,
      )} is not a definition and is not read. Move it out of this folder.`,
      { at: node.at },
    );
  } else {
    log.report(
      'yaml/unknown-document',
      'This document does not say which definition it is. Begin it with apiVersion: openslo/v1 and kind: SLO, or with groups: for Prometheus rules.',
      { at: node.at },
    );
  }
}
