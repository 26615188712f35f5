import { splitFrontMatter } from '../../definitions/markdown';
import { listed, quoted, readableText } from '../../definitions/yaml';
import type { Fields } from '../../definitions/yaml';
import { FolderPaths } from '../../runbooks/lint/FolderPaths';
import { linkFaults } from '../../runbooks/lint/links';
import { outlineOf } from '../../runbooks/markdown';
import type { LocalText } from '../types';
import type { CourseFolder } from './place';

const RULES = {
  lesson: { missing: 'course/lesson-missing', empty: 'course/lesson-empty' },
  exercise: { missing: 'exercise/missing', empty: 'exercise/empty' },
} as const;

export interface Texts {
  markdown: LocalText;
  files: LocalText;
}

/** The Markdown of a lesson or exercise in each language of the course. */
export function readTexts(
  kind: 'lesson' | 'exercise',
  slug: string,
  item: Fields,
  folder: CourseFolder,
): Texts | undefined {
  const markdown: Record<string, string> = {};
  const files: Record<string, string> = {};
  const missing: string[] = [];
  for (const language of folder.languages) {
    const path = `${kind}s/${language}/${slug}.md`;
    folder.used.add(path);
    if (!folder.byPath.has(path)) {
      missing.push(language);
      continue;
    }
    const text = readMarkdown(kind, path, folder);
    if (text !== undefined) {
      markdown[language] = text;
      files[language] = path;
    }
  }
  const place = item.place('slug');
  if (missing.length === folder.languages.length) {
    item.reporter.report(
      RULES[kind].missing,
      `No file ${quoted(
        `${kind}s/${missing[0]}/${slug}.md`,
      )} is in the course folder. Add it, or remove the ${kind}.`,
      place,
    );
  } else if (missing.length) {
    item.reporter.report(
      'course/language-missing',
      `The ${kind} ${quoted(slug)} is not there in ${listed(
        missing,
      )}. Add ${kind}s/${missing[0]}/${slug}.md.`,
      place,
    );
  }
  return Object.keys(files).length ? { markdown, files } : undefined;
}

/** Text of a file, with what is wrong in it reported. */
export function readMarkdown(
  kind: 'lesson' | 'exercise',
  path: string,
  folder: CourseFolder,
): string | undefined {
  const file = folder.byPath.get(path);
  if (!file) return undefined;
  const log = folder.logOf(path);
  const content = readableText(file.content, log);
  if (content === undefined) return undefined;
  const { body } = splitFrontMatter(content);
  if (!body.trim()) {
    log.report(RULES[kind].empty, `The ${kind} has no text. Write it.`, {
      at: { line: 1, column: 1 },
    });
  }
  const above = content.length - body.length;
  const firstLine = content.slice(0, above).split('\n').length;
  const outlines = new Map([[path, outlineOf(body, firstLine)]]);
  const paths = folder.paths && new FolderPaths(folder.paths);
  for (const fault of linkFaults(path, outlines, paths)) {
    const { target, line } = fault;
    const at = { line, column: 1 };
    if (fault.fault === 'unsafe') {
      log.report(
        'course/unsafe-link',
        `${quoted(target)} leads to code or data and is not shown as a link.`,
        { at },
      );
    } else if (fault.kind === 'image') {
      log.report(
        'course/figure-missing',
        `The figure ${quoted(target)} is not in the course folder. Add it.`,
        { at },
      );
    } else {
      log.report(
        'course/dead-link',
        `${quoted(target)} leads nowhere in the course folder.`,
        { at },
      );
    }
  }
  return body;
}
