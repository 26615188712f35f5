import type { DefinitionFile, DefinitionProblem } from '../definitions/types';
import { Fields, readDocuments } from '../definitions/yaml';
import { withUniqueSlugs } from '../runbooks';
import { readAbout, readLanguages } from './parse/about';
import { readExercises } from './parse/exercises';
import { readLessons } from './parse/lessons';
import { readLocalText, requireLocalText } from './parse/localText';
import { COURSE_FIELDS, CourseFolder } from './parse/place';
import { readQuizzes } from './parse/quizzes';
import { reportUnlisted } from './parse/unlisted';
import { readMinutes } from './parse/values';
import type { Course } from './types';

/**
 * Reads `course.yaml` and what it lists: lessons, quizzes and exercises, in
 * each of its languages. The short form, `title: text` and
 * `lessons: [file.md]`, is a course in one language. Never throws.
 *
 * @param files - the course folder's text files
 * @param options - `paths`: of all files of the folder, so that figures and
 *   links that lead nowhere can be told; they are not looked for otherwise
 * @returns the course, absent when there is no `course.yaml` with a title.
 *   What is unsound is left out of it: a quiz keeps its sound questions.
 *   It holds the answers, so it never leaves the server as it is.
 * @public
 */
export function parseCourse(
  files: readonly DefinitionFile[],
  options: { paths?: Iterable<string> } = {},
): {
  course?: Course;
  problems: DefinitionProblem[];
} {
  const folder = new CourseFolder(files, options.paths);
  const manifest =
    folder.byPath.get('course.yaml') ?? folder.byPath.get('course.yml');
  const log = folder.logOf(manifest?.path ?? 'course.yaml');
  if (!manifest) {
    log.report(
      'course/missing',
      'The folder has no course.yaml. Add one with title, topics and lessons.',
    );
    return { problems: folder.problems() };
  }
  const { documents, broken } = readDocuments(manifest.content, log);
  const [first] = documents;
  if (first?.root.kind !== 'map') {
    if (!broken.length) {
      log.report(
        'course/document',
        'course.yaml must be a mapping of fields: title, topics, lessons.',
        { at: first?.at ?? { line: 1, column: 1 } },
      );
    }
    return { problems: folder.problems() };
  }
  const course = readCourse(
    new Fields(first.root, '', COURSE_FIELDS, log),
    folder,
  );
  return { ...(course && { course }), problems: folder.problems() };
}

function readCourse(fields: Fields, folder: CourseFolder): Course | undefined {
  folder.languages = readLanguages(fields);
  const { languages } = folder;
  const title = requireLocalText(fields, 'title', languages);
  const summary = readLocalText(fields, 'summary', languages) ?? {};
  const about = readAbout(fields, folder);
  const written = readMinutes(fields);
  const { lessons, slugs } = readLessons(fields, folder);
  const quizzes = readQuizzes(fields, folder, slugs, about.passMark);
  const exercises = readExercises(fields, folder, slugs);
  const parts = [...lessons, ...quizzes, ...exercises];
  const sum = parts.reduce((total, part) => total + (part.minutes ?? 0), 0);
  if (
    written !== undefined &&
    written !== sum &&
    parts.length &&
    parts.every(part => part.minutes) &&
    !folder.problems().length
  ) {
    fields.reporter.report(
      'course/minutes-sum',
      `The parts of the course take ${sum} minutes. Write minutes: ${sum}.`,
      fields.place('minutes'),
    );
  }
  fields.reportUnknown();
  if (fields.has('lessons')) reportUnlisted(folder);
  if (!title) return undefined;
  return {
    title,
    summary,
    languages,
    minutes: written ?? sum,
    ...about,
    lessons: withUniqueSlugs(lessons),
    quizzes,
    exercises,
  };
}
