import type { DocumentReporter } from './reporting';
import type { RefusedSlo, SloDefinition } from './types';
import type { Position } from './yaml';

/** An SLO of a document that says everything by itself: understood, or refused with the reason. */
export interface FoundSlo {
  read: { slo: SloDefinition } | { refused: RefusedSlo };
  file: string;
  at: Position;
  /** Takes problems that show only beside other documents. */
  reporter: DocumentReporter;
  /** Field that holds the name. */
  namePath: string;
}

export type SloContent = Omit<
  SloDefinition,
  'name' | 'displayName' | 'file' | 'line'
>;

/** What is known of an SLO before it is decided whether it was understood. */
export interface SloDraft {
  file: string;
  at: Position;
  reporter: DocumentReporter;
  namePath: string;
  name?: string;
  displayName?: string;
  content?: SloContent;
  /** Set when what surrounds the SLO is broken. */
  brokenBecause?: string;
}

export function foundSlo(draft: SloDraft): FoundSlo {
  const { file, at, reporter, namePath, name, content, brokenBecause } = draft;
  const where = { file, at, reporter, namePath };
  const place = { file, line: at.line };
  if (name && content && reporter.isSound && !brokenBecause) {
    const displayName = draft.displayName ?? name;
    return {
      read: { slo: { name, displayName, ...content, ...place } },
      ...where,
    };
  }
  const shown = name ?? `${file}:${at.line}`;
  return {
    read: {
      refused: {
        name: shown,
        displayName: draft.displayName ?? shown,
        reason:
          brokenBecause ||
          reporter.reason ||
          'The document could not be understood.',
        ...place,
      },
    },
    ...where,
  };
}
