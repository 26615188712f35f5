import { firstHeading, slugOf, titleOfSlug } from '../../definitions/markdown';
import { Fields, quoted } from '../../definitions/yaml';
import type { Field } from '../../definitions/yaml';
import type { CourseLesson } from '../types';
import { readLocalText, requireLocalText } from './localText';
import { normalised } from './place';
import type { CourseFolder } from './place';
import { readSlug } from './slugs';
import { readMarkdown, readTexts } from './texts';
import { readMinutes } from './values';

/** What `course.yaml` lists as lessons; `slugs` also of those without a file. */
export interface LessonsRead {
  lessons: CourseLesson[];
  slugs: Set<string>;
}

/** The lessons that `course.yaml` lists and the folder holds, in the order listed. */
export function readLessons(course: Fields, folder: CourseFolder): LessonsRead {
  const slugs = new Set<string>();
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
  const lessons = (items ?? []).flatMap(({ value, at, path }) => {
    if (value.kind === 'map') {
      const item = course.below(value, path);
      const lesson =
        folder.languages.length === 1 && item.has('file')
          ? readFileItem(item, folder)
          : readSlugItem(item, folder, slugs);
      item.reportUnknown();
      return lesson ?? [];
    }
    if (value.kind === 'scalar' && typeof value.value === 'string') {
      const file = { value: value.value, at, path };
      return readFile(file, {}, course, folder) ?? [];
    }
    course.reporter.report(
      'course/type',
      `${path} must be a file name such as first-lesson.md, or a mapping with a slug.`,
      { at, path },
    );
    return [];
  });
  for (const { slug } of lessons) slugs.add(slug);
  return { lessons, slugs };
}

function readSlugItem(
  item: Fields,
  folder: CourseFolder,
  taken: Set<string>,
): CourseLesson | undefined {
  const slug = readSlug(item, taken);
  const title = requireLocalText(item, 'title', folder.languages);
  const minutes = readMinutes(item);
  const texts = slug ? readTexts('lesson', slug, item, folder) : undefined;
  if (!slug || !texts) return undefined;
  return {
    slug,
    title: title ?? { [folder.languages[0]]: titleOfSlug(slug) },
    ...(minutes && { minutes }),
    ...texts,
  };
}

/** The short form: `{ file, title, minutes }`. */
function readFileItem(
  item: Fields,
  folder: CourseFolder,
): CourseLesson | undefined {
  const file = item.text('file');
  const [language] = folder.languages;
  const title = readLocalText(item, 'title', folder.languages)?.[language];
  const minutes = readMinutes(item);
  return file && readFile(file, { title, minutes }, item, folder);
}

function readFile(
  file: Field<string>,
  { title, minutes }: { title?: string; minutes?: number },
  fields: Fields,
  folder: CourseFolder,
): CourseLesson | undefined {
  const path = normalised(file.value.trim());
  const refuse = (
    rule:
      | 'course/lesson-path'
      | 'course/lesson-duplicate'
      | 'course/lesson-missing',
    message: string,
  ) => {
    fields.reporter.report(rule, message, file);
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
  if (folder.used.has(path)) {
    return refuse(
      'course/lesson-duplicate',
      `The lesson ${quoted(path)} is listed twice. Remove one.`,
    );
  }
  folder.used.add(path);
  if (!folder.byPath.has(path)) {
    return refuse(
      'course/lesson-missing',
      `No file ${quoted(
        path,
      )} is in the course folder. Add it, or remove the line.`,
    );
  }
  const body = readMarkdown('lesson', path, folder);
  if (body === undefined) return undefined;
  const [language] = folder.languages;
  const slug = slugOf(path);
  return {
    slug,
    title: { [language]: title ?? firstHeading(body) ?? titleOfSlug(slug) },
    ...(minutes && { minutes }),
    markdown: { [language]: body },
    files: { [language]: path },
  };
}
