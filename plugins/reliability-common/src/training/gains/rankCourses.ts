import type { CourseGain } from '../types';
import { courseGains, heightOf } from './courseGains';
import type { CheckStanding, CourseTopics } from './courseGains';

/** @public */
export interface RankedCourse extends CourseTopics {
  title: string;
  /** Of all of it. */
  minutes: number;
}

/**
 * What each course would give one service, the most helpful first: the highest
 * level, then the most failing checks, then the shortest, then by title.
 * Courses that close nothing are left out.
 *
 * @public
 */
export function rankCourses(
  input: { courses: readonly RankedCourse[] } & CheckStanding,
): CourseGain[] {
  const { courses, checks, results } = input;
  return courses
    .map(course => ({ course, gain: courseGains({ course, checks, results }) }))
    .filter(({ gain }) => gain.checks.length > 0)
    .sort(
      (a, b) =>
        heightOf(b.gain.level) - heightOf(a.gain.level) ||
        b.gain.checks.length - a.gain.checks.length ||
        a.course.minutes - b.course.minutes ||
        compareText(a.course.title, b.course.title) ||
        compareText(a.course.courseRef, b.course.courseRef),
    )
    .map(({ gain }) => gain);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
