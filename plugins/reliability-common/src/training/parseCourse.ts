import type { DefinitionFile, DefinitionProblem } from '../definitions/types';
import { Fields, ProblemLog, quoted, readDocuments } from '../definitions/yaml';
import type { FieldRules } from '../definitions/yaml';
import { withUniqueSlugs } from '../runbooks';
import { readLessons } from './lessons';
import { readMinutes } from './minutes';
import { isCourseTopic } from './topics';
import type { Course } from './types';

const FIELDS: FieldRules = {
  required: 'course/required',
  type: 'course/type',
  unknownField: 'course/unknown-field',
};

/**
 * Reads `course.yaml` and the lessons it lists. Never throws.
 *
 * @param files - the course folder's files
 * @returns the course, absent when there is no `course.yaml` with a title
 * @public
 */
export function parseCourse(files: readonly DefinitionFile[]): {
  course?: Course;
  problems: DefinitionProblem[];
} {
  const byPath = new Map(files.map(file => [normalised(file.path), file]));
  const manifest = byPath.get('course.yaml') ?? byPath.get('course.yml');
  const log = new ProblemLog(manifest?.path ?? 'course.yaml');
  if (!manifest) {
    log.report(
      'course/missing',
      'The folder has no course.yaml. Add one with title, topics and lessons.',
    );
    return { problems: log.list() };
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
    return { problems: log.list() };
  }

  const fields = new Fields(first.root, '', FIELDS, log);
  const title = fields.require('title', 'title: Your first SLO')
    ? fields.text('title')?.value.trim()
    : undefined;
  const summary = fields.text('summary')?.value.trim();
  const level = fields.text('level')?.value.trim();
  const minutes = readMinutes(fields);
  const topics = readTopics(fields);
  const lessonLogs = new Map<string, ProblemLog>();
  const lessons = readLessons(fields, {
    byPath,
    logOf: path => {
      const lessonLog = lessonLogs.get(path) ?? new ProblemLog(path);
      lessonLogs.set(path, lessonLog);
      return lessonLog;
    },
  });
  fields.reportUnknown();
  const problems = [log, ...lessonLogs.values()].flatMap(each => each.list());
  if (!title) return { problems };
  return {
    course: {
      title,
      ...(summary && { summary }),
      ...(level && { level }),
      ...(minutes && { minutes }),
      topics,
      lessons: withUniqueSlugs(lessons),
    },
    problems,
  };
}

function readTopics(fields: Fields): string[] {
  const topics = fields.require('topics', 'topics: [slo/defined]')
    ? fields.texts('topics') ?? []
    : [];
  for (const topic of topics) {
    if (!isCourseTopic(topic.value)) {
      fields.reporter.report(
        'course/topic',
        `${quoted(
          topic.value,
        )} is not a topic that a service can be found lacking, so it recommends this course to nobody. Write one of the ids in the table of topics, for example slo/defined.`,
        topic,
      );
    }
  }
  return Array.from(new Set(topics.map(topic => topic.value)));
}

function normalised(path: string): string {
  return path.replace(/^(?:\.\/)+/, '');
}
