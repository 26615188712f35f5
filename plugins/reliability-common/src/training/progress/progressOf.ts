import type { CourseProgress } from '../types';
import { courseSteps } from './courseSteps';
import type { CourseParts, CourseStepOutline } from './courseSteps';

/** How far somebody is in a course. @public */
export interface ProgressSummary {
  done: number;
  /** Lessons, quizzes and exercises of the course as it is now. */
  total: number;
  /** Rounded down: 100 only when all is done. */
  percent: number;
  isComplete: boolean;
  /** The first step that is not done. */
  next?: CourseStepOutline;
}

/**
 * How much of a course is done: lessons read, quizzes passed and exercises
 * done. What was done of steps the course no longer has is not counted. A
 * course without steps is never complete.
 *
 * @public
 */
export function progressOf(
  course: CourseParts,
  progress: CourseProgress,
): ProgressSummary {
  const steps = courseSteps(course);
  const open = steps.filter(step => !isStepDone(step, progress));
  const total = steps.length;
  const done = total - open.length;
  return {
    done,
    total,
    percent: total ? Math.floor((100 * done) / total) : 0,
    isComplete: total > 0 && done === total,
    ...(open.length && { next: open[0] }),
  };
}

/** Whether a lesson is read, a quiz passed or an exercise done. @public */
export function isStepDone(
  { kind, slug }: Pick<CourseStepOutline, 'kind' | 'slug'>,
  progress: CourseProgress,
): boolean {
  switch (kind) {
    case 'lesson':
      return Object.hasOwn(progress.lessons, slug);
    case 'quiz':
      return (
        Object.hasOwn(progress.quizzes, slug) &&
        progress.quizzes[slug].passedAt !== undefined
      );
    default:
      return Object.hasOwn(progress.exercises, slug);
  }
}
