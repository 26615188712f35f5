export {
  blamelessQuestions,
  type QuestionedExecution,
} from './blamelessQuestions';
export { executionMarkdown } from './executionMarkdown';
export type { RecordLanguage } from './recordWords';
export { foldExecution } from './foldExecution';
export {
  whyNotEvent,
  type ExecutionBounds,
  type ProposedEvent,
} from './whyNotEvent';
