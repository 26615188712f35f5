import type { DefinitionFile } from '../definitions/types';
import { Fields, quoted, readableText } from '../definitions/yaml';
import type { Field, Reporter, YamlNode } from '../definitions/yaml';
import {
  firstHeading,
  slugOf,
  splitFrontMatter,
  titleOfSlug,
} from '../definitions/markdown';
import { readMinutes } from './minutes';
import type { Lesson } from './types';

export interface LessonFiles {
  byPath: ReadonlyMap<string, DefinitionFile>;
  /** Where the problems of a lesson's own file go. */
  logOf(path: string): Reporter;
}

interface Listed {
  path: Field<string>;
  title?: string;
  minutes?: number;
}

/** The lessons that `course.yaml` lists and the folder holds, in the order listed. */
export function readLessons(course: Fields, files: LessonFiles): Lesson[] {
  const items = course.require('lessons', 'lessons: [first-lesson.md]')
    ? course.list('lessons')
    : undefined;
  if (items?.length === 0) {
    course.reporter.report(
      'course/lessons',
      'The course lists no lesson. Write lessons: [first-lesson.md].',
      course.place('lessons'),
    );
  }
  const seen = new Set<string>();
  const lessons = (items ?? []).flatMap(item => {
    const entry = readEntry(course, item);
    const lesson = entry && readLesson(entry, course, files, seen);
    return lesson ?? [];
  });
  for (const path of files.byPath.keys()) {
    const isLesson = /\.md$/i.test(path) && !/^readme\.md$/i.test(path);
    if (items && isLesson && !seen.has(path)) {
      files
        .logOf(path)
        .report(
          'course/lesson-unlisted',
          'course.yaml does not list this lesson, so nobody sees it. Add it to lessons, or remove the file.',
        );
    }
  }
  return lessons;
}

/** An item is a file name, or `{ file, title, minutes }`. */
function readEntry(
  course: Fields,
  { value, at, path }: Field<YamlNode>,
): Listed | undefined {
  if (value.kind === 'map') {
    const fields = course.below(value, path);
    const file = fields.require('file', 'file: first-lesson.md')
      ? fields.text('file')
      : undefined;
    const title = fields.text('title')?.value.trim();
    const minutes = readMinutes(fields);
    fields.reportUnknown();
    return file && { path: file, title, minutes };
  }
  if (value.kind === 'scalar' && typeof value.value === 'string') {
    return { path: { value: value.value, at, path } };
  }
  course.reporter.report(
    'course/type',
    `${path} must be a file name such as first-lesson.md.`,
    { at, path },
  );
  return undefined;
}

function readLesson(
  entry: Listed,
  course: Fields,
  files: LessonFiles,
  seen: Set<string>,
): Lesson | undefined {
  const path = entry.path.value.trim().replace(/^(?:\.\/)+/, '');
  const refuse = (
    rule:
      | 'course/lesson-path'
      | 'course/lesson-duplicate'
      | 'course/lesson-missing',
    message: string,
  ) => {
    course.reporter.report(rule, message, entry.path);
    return undefined;
  };
  const isInside =
    !path.startsWith('/') &&
    !path.includes('\\') &&
    !path.split('/').includes('..');
  if (!isInside || !/\.md$/i.test(path)) {
    return refuse(
      'course/lesson-path',
      `${quoted(path)} is not a .md file inside the course folder.`,
    );
  }
  if (seen.has(path)) {
    return refuse(
      'course/lesson-duplicate',
      `The lesson ${quoted(path)} is listed twice. Remove one.`,
    );
  }
  seen.add(path);
  const file = files.byPath.get(path);
  if (!file) {
    return refuse(
      'course/lesson-missing',
      `No file ${quoted(
        path,
      )} is in the course folder. Add it, or remove the line.`,
    );
  }
  const log = files.logOf(path);
  const content = readableText(file.content, log);
  if (content === undefined) return undefined;
  const { body } = splitFrontMatter(content);
  if (!body.trim()) {
    log.report('course/lesson-empty', 'The lesson has no text. Write it.', {
      at: { line: 1, column: 1 },
    });
  }
  const slug = slugOf(path);
  return {
    slug,
    title: entry.title ?? firstHeading(body) ?? titleOfSlug(slug),
    ...(entry.minutes && { minutes: entry.minutes }),
    file: path,
    markdown: body,
  };
}
