import type { CheckOutcome } from '@vigie/backstage-plugin-reliability-common';

/** The outcome of one check for one thing: an alert, a service, a folder. */
export interface Entry {
  /** As `coverage/alert-for`. */
  id: string;
  outcome: CheckOutcome;
  /** The alert's name, the service's reference, or the folder. */
  object: string;
  /** Relative to the working directory. */
  file: string;
  /** From 1. */
  line?: number;
  message: string;
  /** What to do; absent when it passes. */
  next?: string;
}

/** In the order in which people read: by file, then by place. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  return [...entries].sort(
    (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
