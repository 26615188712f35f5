import type { Course, LocalText } from '../types';

/** A lesson, quiz or exercise in its place in the course. @public */
export interface CourseStepOutline {
  kind: 'lesson' | 'quiz' | 'exercise';
  /** Unique among the steps of its kind. */
  slug: string;
  title: LocalText;
  minutes?: number;
  /** Slug of the lesson it follows, of a quiz or an exercise. */
  after?: string;
}

/** What the steps of a course are read from. @public */
export type CourseParts = Pick<Course, 'lessons' | 'quizzes' | 'exercises'>;

/**
 * Everything a course asks for, in order: each lesson, then the quizzes and
 * exercises after it; last those that follow no lesson the course has.
 *
 * @public
 */
export function courseSteps(course: CourseParts): CourseStepOutline[] {
  const others = [
    ...course.quizzes.map(quiz => outline('quiz', quiz)),
    ...course.exercises.map(exercise => outline('exercise', exercise)),
  ];
  const lessons = new Set(course.lessons.map(({ slug }) => slug));
  return [
    ...course.lessons.flatMap(lesson => [
      outline('lesson', lesson),
      ...others.filter(({ after }) => after === lesson.slug),
    ]),
    ...others.filter(({ after }) => after === undefined || !lessons.has(after)),
  ];
}

function outline(
  kind: CourseStepOutline['kind'],
  { slug, title, minutes, after }: Omit<CourseStepOutline, 'kind'>,
): CourseStepOutline {
  return {
    kind,
    slug,
    title,
    ...(minutes !== undefined && { minutes }),
    ...(after !== undefined && { after }),
  };
}
