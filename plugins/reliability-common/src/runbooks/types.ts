import type { Signal } from '../coverage/types';

/** A place in a file: relative to the definitions folder, first line 1. @public */
export interface FilePlace {
  file: string;
  line: number;
}

/**
 * What a reader follows: prose, or a step that can be ticked. In the order of
 * the text; together they are the whole text.
 *
 * @public
 */
export type RunbookPart =
  | { kind: 'text'; /** Untrusted. */ markdown: string }
  | {
      kind: 'step';
      /** 1, 2, 3 … in the order of the text: its name in an execution of this version. */
      step: number;
      /** Of the item, without its box; untrusted. */
      markdown: string;
      /** Nearest heading above, as text. */
      section?: string;
      /** Depth in nested lists, 0 at the top. */
      depth: number;
      /** In the text without front matter, first line 1. */
      line: number;
    };

/** A link or image of a runbook. @public */
export interface RunbookLink {
  kind: 'link' | 'image';
  /** As written. */
  target: string;
  /** In the file. */
  line: number;
}

/** A scenario to rehearse: `drills/*.md` in the folder of definitions. @public */
export interface DrillScenario {
  slug: string;
  title: string;
  /** Slugs of the runbooks it rehearses. */
  runbooks: string[];
  /** Alerts it begins with. */
  alerts: string[];
  minutes?: number;
  /** What is told at the start; untrusted Markdown, as are hints and path. */
  situation: string;
  /** Revealed one by one. */
  hints: string[];
  /** What a good run does; shown at the debrief. */
  expectedPath: string;
  file: string;
}

/** Days a runbook's review, a proof that it works, may be old. By tier; `default` for others. @public */
export interface RunbookFreshnessRules {
  reviewDays: Record<string, number>;
  /** Of the last execution or drill that worked. */
  rehearsalDays: Record<string, number>;
}

/** What happened with a runbook outside its file. Epoch seconds. @public */
export interface RunbookActivity {
  /** Last "still right" said in the portal. */
  reviewedAt?: number;
  reviewedBy?: string;
  executedAt?: number;
  executionOutcome?: ExecutionOutcome;
  drilledAt?: number;
  drillOutcome?: ExecutionOutcome;
}

/** One of three things that keep a runbook fresh. @public */
export interface FreshnessAspect {
  /** 100 in time, 75 overdue, 50 it did not work (for a review: overdue for more than twice the time), 0 never. */
  score: 100 | 75 | 50 | 0;
  /** Epoch seconds. */
  at?: number;
  outcome?: ExecutionOutcome;
}

/** @public */
export const FRESHNESS_STATES = [
  'stale',
  'doubtful',
  'ageing',
  'fresh',
] as const;

/** `fresh` 100, `ageing` from 75, `doubtful` from 50, `stale` below. @public */
export type FreshnessState = (typeof FRESHNESS_STATES)[number];

/** @public */
export interface RunbookFreshness {
  review: FreshnessAspect;
  execution: FreshnessAspect;
  drill: FreshnessAspect;
  /** Mean of the review and the better of execution and drill, rounded down. */
  score: number;
  state: FreshnessState;
}

/** @public */
export const EXECUTION_OUTCOMES = ['worked', 'partly', 'did-not'] as const;
/** @public */
export type ExecutionOutcome = (typeof EXECUTION_OUTCOMES)[number];

/** What one person did in an execution. Append-only: the record is the list of these. @public */
export type ExecutionEvent = {
  /** Order of arrival, grows. */
  seq: number;
  /** Epoch seconds, by the server's clock. */
  at: number;
  /** Entity reference of the person. */
  actor: string;
} & (
  | { type: 'started' }
  | { type: 'step-done'; step: number }
  | { type: 'step-undone'; step: number }
  | {
      type: 'note';
      /** Absent: about the whole. */ step?: number;
      text: string;
    }
  | { type: 'taken-over' }
  | { type: 'hint-revealed'; /** 1, 2 … */ hint: number }
  | { type: 'finished'; outcome: ExecutionOutcome; text?: string }
  | { type: 'reopened' }
);

/** What the events come to. @public */
export interface ExecutionState {
  status: 'open' | 'finished';
  startedBy: string;
  startedAt: number;
  /** Who leads now. */
  lead: string;
  /** Everybody who did something, in the order they came. */
  participants: string[];
  /** Done steps only. */
  done: Array<{ step: number; by: string; at: number }>;
  notes: Array<{
    seq: number;
    step?: number;
    text: string;
    by: string;
    at: number;
  }>;
  hints: number;
  outcome?: ExecutionOutcome;
  summary?: string;
  finishedBy?: string;
  finishedAt?: number;
  /** From start to finish; absent while open. */
  seconds?: number;
  /** `seq` of the last event. */
  revision: number;
}

/** What somebody promised after an execution. @public */
export interface FollowUpAction {
  id: string;
  executionId: string;
  entityRef: string;
  title: string;
  /** Entity reference of a user or group. */
  owner: string;
  /** Local date, `2026-12-01`. */
  due: string;
  state: 'open' | 'closed';
  createdBy: string;
  createdAt: number;
  closedBy?: string;
  closedAt?: number;
}

/** A thing to rehearse, with what its weight rests on. @public */
export interface DrillCandidate {
  entityRef: string;
  scenario: string;
  title: string;
  tier?: string;
  /** Epoch seconds of the last drill of it; absent when never. */
  drilledAt?: number;
  outcome?: ExecutionOutcome;
}

/** @public */
export type WeighedCandidate<T extends DrillCandidate = DrillCandidate> = T & {
  /** Chance of being picked, 0 … 1; all add up to 1. */
  chance: number;
};

/** A runbook as lint and checks look at it. @public */
export interface RunbookFact {
  slug: string;
  title: string;
  alerts: string[];
  signals: Signal[];
  file?: string;
  /** ISO date, as the file says. */
  reviewed?: string;
  /** Required sections that are not there. */
  missingSections?: readonly string[];
  /** Links to files that are not there. */
  deadLinks?: readonly (FilePlace & { target: string })[];
  /** External links and what the checker knows of them. */
  externalLinks?: readonly (FilePlace & {
    target: string;
    state: 'alive' | 'dead' | 'unknown';
    reason?: string;
  })[];
  activity?: RunbookActivity;
}
