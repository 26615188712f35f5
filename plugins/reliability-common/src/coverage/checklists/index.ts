export { checklists } from './checklists';
export type { ChecklistsInput } from './checklists';
export { ANNOTATION_TECHNOLOGY, technologyOf } from './technologyOf';
export type { TechnologyHints } from './technologyOf';
