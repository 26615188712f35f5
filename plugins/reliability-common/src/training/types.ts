import type { Level } from '../coverage';

/** A text by language, as `{ en: 'Lessons', fr: 'Leçons' }`. @public */
export type LocalText = Readonly<Record<string, string>>;

/** @public */
export const COURSE_LEVELS = ['beginner', 'intermediate', 'advanced'] as const;
/** @public */
export type CourseLevel = (typeof COURSE_LEVELS)[number];

/** A lesson in each language of its course. Markdown is untrusted: to be rendered sanitised. @public */
export interface CourseLesson {
  slug: string;
  title: LocalText;
  minutes?: number;
  markdown: LocalText;
  /** Relative to the course folder. */
  files: LocalText;
}

/** @public */
export interface QuizOption {
  id: string;
  text: LocalText;
  right: boolean;
  /** Why it is wrong. */
  why?: LocalText;
}

/** A question with its answer: never leaves the server before submission. @public */
export type Question = {
  /** Unique in the course. */
  id: string;
  text: LocalText;
  explanation: LocalText;
} & (
  | { kind: 'single' | 'multiple'; options: QuizOption[] }
  | {
      kind: 'order';
      /** In the right order. */ items: Array<{ id: string; text: LocalText }>;
    }
  | { kind: 'numeric'; value: number; tolerance: number; unit?: LocalText }
  | {
      kind: 'text';
      /** RE2 expressions by language; any one matches. */ patterns: Readonly<
        Record<string, string[]>
      >;
      example: string;
    }
  | { kind: 'self'; guide: LocalText }
);

/** @public */
export type QuestionKind = Question['kind'];

/** @public */
export interface Quiz {
  slug: string;
  title: LocalText;
  /** Slug of the lesson it follows. */
  after?: string;
  minutes?: number;
  /** Percent. */
  passMark: number;
  /** Within one cool-down. */
  attempts: number;
  coolDownSeconds: number;
  questions: Question[];
  file: string;
}

/** What an exercise without a live check asks for: never leaves the server. @public */
export type ExerciseAnswer =
  | { kind: 'numeric'; value: number; tolerance: number }
  | { kind: 'text'; patterns: string[]; example: string };

/** @public */
export interface Exercise {
  slug: string;
  title: LocalText;
  after?: string;
  minutes?: number;
  markdown: LocalText;
  files: LocalText;
  /** Done when this check passes for a service of the reader. */
  check?: string;
  answer?: ExerciseAnswer;
}

/** A course as its folder describes it. @public */
export interface Course {
  title: LocalText;
  summary: LocalText;
  level: CourseLevel;
  /** Of all of it. */
  minutes: number;
  /** `major.minor.patch`. */
  version: string;
  /** ISO 8601 duration a completion is valid; for ever when absent. */
  validity?: string;
  languages: string[];
  authors: string[];
  /** Check ids and signals. */
  topics: string[];
  /** Names of course Resources. */
  prerequisites: string[];
  outcomes: LocalText[];
  passMark: number;
  lessons: CourseLesson[];
  quizzes: Quiz[];
  exercises: Exercise[];
}

/** What somebody answers to one question. @public */
export type Answer =
  | { kind: 'single'; option: string }
  | { kind: 'multiple'; options: string[] }
  | { kind: 'order'; items: string[] }
  | { kind: 'numeric'; value: number }
  | { kind: 'text'; text: string }
  | { kind: 'self'; text: string; verdict: 'yes' | 'partly' | 'no' };

/** @public */
export interface GradedQuestion {
  id: string;
  isRight: boolean;
  /** 0 … 1; partly self-assessed is a half. */
  points: number;
}

/** @public */
export interface GradedQuiz {
  /** Percent, rounded down. */
  score: number;
  isPassed: boolean;
  questions: GradedQuestion[];
}

/** @public */
export const TRAINING_STATES = [
  'never',
  'in-progress',
  'valid',
  'expired',
] as const;
/** @public */
export type TrainingState = (typeof TRAINING_STATES)[number];

/** One completion of one course by one person; never changed afterwards. Epoch seconds. @public */
export interface Completion {
  id: string;
  courseRef: string;
  version: string;
  completedAt: number;
  expiresAt?: number;
  /** Percent, mean of its quizzes. */
  score: number;
}

/** What a person did in one course. @public */
export interface CourseProgress {
  lessons: Readonly<Record<string, { readAt: number }>>;
  quizzes: Readonly<
    Record<string, { passedAt?: number; bestScore?: number; attempts: number }>
  >;
  exercises: Readonly<Record<string, { doneAt: number }>>;
}

/** What a course would give one service. @public */
export interface CourseGain {
  courseRef: string;
  /** Failing checks it helps with. */
  checks: string[];
  /** Level the service would have if these passed; absent when none still. */
  level?: Level;
  /** Whether that is higher than now. */
  unlocks: boolean;
}
