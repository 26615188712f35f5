import type {
  FilePlace,
  Signal,
} from '@vigie/backstage-plugin-reliability-common';

/** A link out of a runbook, and where it stands. */
export type PlacedLink = FilePlace & { target: string };

/** What is stored of a runbook beside its text, as JSON. */
export interface RunbookMeta {
  alerts: string[];
  signals: Signal[];
  severity?: string;
  /** ISO date, as the file says. */
  reviewed?: string;
  reviewers?: string[];
  requires?: string[];
  origin: 'folder' | 'techdocs';
  /** Of the TechDocs folder, where it is on the web. */
  location?: string;
  /** Of the text. */
  digest: string;
  /** How many there are. */
  steps: number;
  /** Where the front matter says, or should say, when it was reviewed. */
  review: {
    line: number;
    /** As it is; absent when it says nothing. */ text?: string;
    hasFrontMatter: boolean;
  };
  missingSections?: string[];
  deadLinks?: PlacedLink[];
  externalLinks?: PlacedLink[];
}

/** What a stored runbook says beside its text; whatever an older version stored has what is asked of it. */
export function readRunbookMeta(text: string): RunbookMeta {
  const meta: Partial<RunbookMeta> = JSON.parse(text);
  return {
    ...meta,
    alerts: meta.alerts ?? [],
    signals: meta.signals ?? [],
    origin: meta.origin ?? 'folder',
    digest: meta.digest ?? '',
    steps: meta.steps ?? 0,
    review: meta.review ?? { line: 1, hasFrontMatter: false },
  };
}
