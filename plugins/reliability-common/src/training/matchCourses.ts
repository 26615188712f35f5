import type { CourseMatch } from '../api/types';
import { isTaught } from './topics';

/**
 * The courses that teach something the service lacks, with `matches` set to
 * what that is (in the order of `lacking`). The most helpful come first: most
 * matches, then the shortest, then by title.
 *
 * @public
 */
export function matchCourses(input: {
  lacking: readonly string[];
  courses: readonly CourseMatch[];
}): CourseMatch[] {
  return input.courses
    .map(course => ({
      ...course,
      matches: input.lacking.filter(lacking =>
        course.topics.some(topic => isTaught(lacking, topic)),
      ),
    }))
    .filter(course => course.matches.length > 0)
    .sort(
      (a, b) =>
        b.matches.length - a.matches.length ||
        minutesOf(a) - minutesOf(b) ||
        compareText(a.title, b.title) ||
        compareText(a.entityRef, b.entityRef),
    );
}

/** A course of unknown length comes after those whose length is known. */
function minutesOf(course: CourseMatch): number {
  if (course.minutes !== undefined) return course.minutes;
  const minutes = course.lessons.map(lesson => lesson.minutes);
  return minutes.length && minutes.every(value => value !== undefined)
    ? minutes.reduce((sum: number, value) => sum + (value ?? 0), 0)
    : Number.MAX_SAFE_INTEGER;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
