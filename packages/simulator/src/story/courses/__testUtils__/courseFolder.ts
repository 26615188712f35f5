import fs from 'node:fs';
import path from 'node:path';

const repository = path.resolve(__dirname, '../../../../../..');

/** Where the courses of the example organisation are written down. */
export const COURSES = path.join(repository, 'catalog-info/courses');

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A course folder in memory: contents by path, so that a test can break one. */
export interface CourseFolder {
  name: string;
  files: Readonly<Record<string, string>>;
}

export function readCourseFolder(name: string): CourseFolder {
  const folder = path.join(COURSES, name);
  const paths = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => fs.statSync(path.join(folder, file)).isFile())
    .sort();
  return {
    name,
    files: Object.fromEntries(
      paths.map(file => [
        file.split(path.sep).join('/'),
        fs.readFileSync(path.join(folder, file), 'utf8'),
      ]),
    ),
  };
}

export function courseFolders(): CourseFolder[] {
  return fs.readdirSync(COURSES).sort().map(readCourseFolder);
}

/** Lessons and exercises, in every language. */
export function markdownFiles({ files }: CourseFolder): string[] {
  return Object.keys(files).filter(file => file.endsWith('.md'));
}

export function languageOf(file: string): Language {
  return file.split('/')[1] === 'fr' ? 'fr' : 'en';
}
