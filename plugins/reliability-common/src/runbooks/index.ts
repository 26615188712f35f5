export { parseRunbook } from './parseRunbook';
export type { Runbook } from './parseRunbook';
export { parseScenario } from './parseScenario';
export { parseRunbookPath, runbookPath } from './address';
export type { RunbookPathParts } from './address';
export { markdownText, runbookLinks, runbookParts } from './markdown';
export { DEFAULT_RUNBOOK_SECTIONS, missingSections } from './sections';
export { deadRunbookLinks, deadRunbookUrls, lintRunbooks } from './lint';
export type { AlertUrlInput, RunbookLintInput } from './lint';
export { withUniqueSlugs } from './uniqueSlugs';
export { EXECUTION_OUTCOMES, FRESHNESS_STATES } from './types';
export type {
  DrillCandidate,
  DrillScenario,
  ExecutionEvent,
  ExecutionOutcome,
  ExecutionState,
  FilePlace,
  FollowUpAction,
  FreshnessAspect,
  FreshnessState,
  RunbookActivity,
  RunbookFact,
  RunbookFreshness,
  RunbookFreshnessRules,
  RunbookLink,
  RunbookPart,
  WeighedCandidate,
} from './types';
export {
  DEFAULT_FRESHNESS_RULES,
  freshnessDays,
  runbookFreshness,
  type RunbookFreshnessInput,
} from './freshness';
export { pickCandidate, weighCandidates } from './drills';
export * from './execution';
