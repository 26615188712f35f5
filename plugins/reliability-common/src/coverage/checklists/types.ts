import type { ChecklistTechnology } from '../facts';

/** One thing worth an alert. */
export interface ChecklistEntry {
  /** Within its technology: `connections`. */
  id: string;
  title: string;
  /** Metrics that tell it. Exporters name them differently, and changed their names. */
  metrics: readonly RegExp[];
  /** What to do when none of them is collected. */
  collect?: string;
}

export interface ChecklistDefinition {
  technology: ChecklistTechnology;
  title: string;
  entries: readonly ChecklistEntry[];
}
