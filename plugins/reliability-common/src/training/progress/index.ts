export { completionExpiry } from './completionExpiry';
export { courseSteps } from './courseSteps';
export type { CourseParts, CourseStepOutline } from './courseSteps';
export { isStepDone, progressOf } from './progressOf';
export type { ProgressSummary } from './progressOf';
export { trainingState } from './trainingState';
export { compareVersions, majorOf } from './versions';
