/**
 * A lesson of a course.
 *
 * @public
 */
export interface Lesson {
  /** From the file's name, unique in the course. */
  slug: string;
  title: string;
  minutes?: number;
  /** Relative to the course folder. */
  file: string;
  /** Untrusted: to be rendered sanitised. */
  markdown: string;
}

/**
 * A course as its folder describes it.
 *
 * @public
 */
export interface Course {
  title: string;
  summary?: string;
  level?: string;
  minutes?: number;
  /** Ids of `COURSE_TOPICS`; others are kept, and match nothing. */
  topics: string[];
  /** In the order of the course. */
  lessons: Lesson[];
}
