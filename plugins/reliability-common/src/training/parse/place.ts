import type { DefinitionFile } from '../../definitions/types';
import { ProblemLog } from '../../definitions/yaml';
import type { FieldRules, Fields } from '../../definitions/yaml';

export const COURSE_FIELDS: FieldRules = {
  required: 'course/required',
  type: 'course/type',
  unknownField: 'course/unknown-field',
};

export const QUIZ_FIELDS: FieldRules = {
  required: 'quiz/required',
  type: 'quiz/type',
  unknownField: 'quiz/unknown-field',
};

/** The folder while it is read: its files, its languages, and what is wrong with each file. */
export class CourseFolder {
  /** Files that course.yaml leads to. */
  readonly used = new Set<string>();
  readonly byPath: ReadonlyMap<string, DefinitionFile>;
  /** Of every file there is; absent when only some are known. */
  readonly paths: ReadonlySet<string> | undefined;
  /** Codes, the first one leading. */
  languages: string[] = ['en'];
  /** Ids of questions, which are unique in the course. */
  readonly questionIds = new Set<string>();
  private readonly logs = new Map<string, ProblemLog>();

  constructor(files: readonly DefinitionFile[], paths?: Iterable<string>) {
    this.byPath = new Map(files.map(file => [normalised(file.path), file]));
    this.paths = paths && new Set(Array.from(paths, normalised));
  }

  /** Where the problems of a file go. */
  logOf(path: string): ProblemLog {
    const log = this.logs.get(path) ?? new ProblemLog(path);
    this.logs.set(path, log);
    return log;
  }

  problems() {
    return [...this.logs.values()].flatMap(log => log.list());
  }
}

export function normalised(path: string): string {
  return path.replace(/^(?:\.\/)+/, '');
}

/** Mappings of a list that may be absent. */
export function mapsOf(fields: Fields, key: string): Fields[] {
  return (fields.has(key) && fields.maps(key)) || [];
}
