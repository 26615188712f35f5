import { parse } from 'yaml';
import type { CourseFolder } from './courseFolder';

interface Step {
  slug: string;
  after?: string;
  minutes: number;
}

/** `course.yaml` as far as the tests look at it. */
export interface CourseYaml {
  level: string;
  minutes: number;
  version: string;
  validity: string;
  languages: string[];
  topics: string[];
  prerequisites: string[];
  outcomes: unknown[];
  passMark: number;
  lessons: Step[];
  quizzes: Step[];
  exercises: Array<
    Step & {
      check?: string;
      answer?: { kind: string; value?: number; patterns?: string[] };
    }
  >;
}

/** A question of `quizzes/*.yaml`, whose fields depend on its kind. */
export interface QuestionYaml {
  id: string;
  kind: string;
  options?: Array<{ id: string; right?: boolean }>;
  items?: Array<{ id: string }>;
  value?: number;
  tolerance?: number;
  patterns?: string[] | Record<string, string[]>;
  example?: string;
  guide?: unknown;
}

export function courseYaml({ files }: CourseFolder): CourseYaml {
  return parse(files['course.yaml']) as CourseYaml;
}

export function questionsOf({ files }: CourseFolder): QuestionYaml[] {
  return Object.keys(files)
    .filter(file => file.startsWith('quizzes/'))
    .flatMap(
      file => (parse(files[file]) as { questions: QuestionYaml[] }).questions,
    );
}
