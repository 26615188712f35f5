import { DEFAULT_CHECKS } from '@vigie/backstage-plugin-reliability-common';
import { parse } from 'yaml';
import { LANGUAGES, markdownFiles, type CourseFolder } from './courseFolder';
import { courseYaml, questionsOf, type CourseYaml } from './courseYaml';
import { questionProblems } from './questionProblems';
import { markdownLines } from './markdown';

const KEYS = [
  ...['title', 'summary', 'level', 'minutes', 'version', 'validity'],
  ...['languages', 'authors', 'topics', 'prerequisites', 'outcomes'],
  ...['passMark', 'lessons', 'quizzes', 'exercises'],
];

const SIGNALS = [
  ...['latency', 'traffic', 'errors', 'saturation'],
  ...['logs', 'probes', 'security'],
];

/** What is wrong with the build of a course: its files, counts, minutes and languages. */
export function structureProblems(folder: CourseFolder): string[] {
  const course = courseYaml(folder);
  const missing = KEYS.filter(key => !(key in course));
  if (missing.length > 0) return [`course.yaml: no ${missing.join(', ')}`];
  return [
    ...languageProblems(folder),
    ...fileProblems(folder, course),
    ...sizeProblems(folder, course),
    ...exerciseProblems(course),
    ...questionProblems(questionsOf(folder)),
    ...topicProblems(course),
    ...markdownFiles(folder).flatMap(file =>
      markdownProblems(folder.files[file]).map(
        problem => `${file}: ${problem}`,
      ),
    ),
  ];
}

/** Every text of its YAML in each language. */
function languageProblems({ files }: CourseFolder): string[] {
  return Object.keys(files)
    .filter(file => file === 'course.yaml' || file.startsWith('quizzes/'))
    .flatMap(file => textsWithout(parse(files[file]), file));
}

function textsWithout(value: unknown, at: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const isText = LANGUAGES.some(language => language in value);
  const lacking = isText
    ? LANGUAGES.filter(language => {
        const text = (value as Record<string, unknown>)[language];
        return Array.isArray(text)
          ? text.length === 0
          : !String(text ?? '').trim();
      })
    : [];
  // A comma without quotes begins a new key: `{ fr: 0,5 seconde }`.
  const foreign = entries.filter(
    ([key]) => isText && !LANGUAGES.some(language => language === key),
  );
  return [
    ...lacking.map(language => `${at}: no text in ${language}`),
    ...foreign.map(([key]) => `${at}: '${key}' is no language`),
    ...entries.flatMap(([key, each]) => textsWithout(each, `${at} ${key}`)),
  ];
}

function fileProblems(folder: CourseFolder, course: CourseYaml): string[] {
  const expected = [
    'catalog-info.yaml',
    'course.yaml',
    'worked.yaml',
    ...course.quizzes.map(({ slug }) => `quizzes/${slug}.yaml`),
    ...LANGUAGES.flatMap(language => [
      ...course.lessons.map(({ slug }) => `lessons/${language}/${slug}.md`),
      ...course.exercises.map(({ slug }) => `exercises/${language}/${slug}.md`),
    ]),
  ];
  const figures = Object.keys(folder.files).filter(file =>
    /^figures\/(en|fr)\//.test(file),
  );
  const needed = [
    ...expected,
    ...figures.flatMap(file =>
      LANGUAGES.map(each => file.replace(/\/(en|fr)\//, `/${each}/`)),
    ),
  ];
  const entity = parse(folder.files['catalog-info.yaml'] ?? '{}') as {
    metadata?: { name?: string };
  };
  return [
    ...[...new Set(needed)]
      .filter(file => !(file in folder.files))
      .map(file => `${file} is missing`),
    ...Object.keys(folder.files)
      .filter(file => !/^figures\/|^setup\.sql$/.test(file))
      .filter(file => !expected.includes(file))
      .map(file => `${file} is part of nothing`),
    ...(entity.metadata?.name === `course-${folder.name}`
      ? []
      : ['catalog-info.yaml: its name is not that of its folder']),
  ];
}

function sizeProblems(folder: CourseFolder, course: CourseYaml): string[] {
  const steps = [...course.lessons, ...course.quizzes, ...course.exercises];
  const questions = questionsOf(folder);
  const figures = Object.keys(folder.files).filter(file =>
    /^figures\/(en\/)?[^/]*$/.test(file),
  );
  const sum = steps.reduce((minutes, step) => minutes + step.minutes, 0);
  const lessons = course.lessons.map(({ slug }) => slug);
  const atLeast = (what: string, count: number, least: number) =>
    count < least ? [`${count} ${what}, at least ${least} are wanted`] : [];
  return [
    ...atLeast('lessons', lessons.length, 5),
    ...atLeast('exercises', course.exercises.length, 2),
    ...atLeast('questions', questions.length, 12),
    ...atLeast(
      'kinds of question',
      new Set(questions.map(q => q.kind)).size,
      4,
    ),
    ...atLeast('figures', figures.length, Math.ceil(lessons.length / 2)),
    ...atLeast('outcomes', course.outcomes.length, 2),
    ...(sum === course.minutes
      ? []
      : [`its steps take ${sum} minutes, not ${course.minutes}`]),
    ...(sum < 60 || sum > 120 ? [`${sum} minutes are not 60 to 120`] : []),
    ...(new Set(steps.map(({ slug }) => slug)).size < steps.length
      ? ['two steps have one slug']
      : []),
    ...[...course.quizzes, ...course.exercises]
      .filter(({ after }) => !lessons.includes(after ?? ''))
      .map(
        ({ slug, after }) => `${slug} is after ${after}, which is no lesson`,
      ),
    ...(course.languages.join() === LANGUAGES.join()
      ? []
      : [`its languages are ${course.languages}`]),
  ];
}

function exerciseProblems({ exercises }: CourseYaml): string[] {
  const known = DEFAULT_CHECKS.map(({ id }) => id as string);
  return [
    ...exercises
      .filter(({ check, answer }) => Boolean(check) === Boolean(answer))
      .map(({ slug }) => `${slug} needs either a check or an answer`),
    ...exercises
      .filter(({ check }) => check && !known.includes(check))
      .map(({ slug, check }) => `${slug}: there is no check ${check}`),
    ...(exercises.some(({ check }) => check)
      ? []
      : ['no exercise has a check']),
    ...(exercises.some(({ answer }) => answer)
      ? []
      : ['no exercise has an answer']),
  ];
}

function topicProblems({ topics }: CourseYaml): string[] {
  const known = [...SIGNALS, ...DEFAULT_CHECKS.map(({ id }) => id as string)];
  return topics
    .filter(topic => !known.includes(topic))
    .map(topic => `the topic ${topic} is no check and no signal`);
}

function markdownProblems(markdown: string): string[] {
  const lines = markdownLines(markdown);
  return [
    ...(/^\p{L}|^["'«“`*_\d]/u.test(markdown) ? [] : ['begins with no prose']),
    ...lines
      .filter(({ text, isFenced }) => !isFenced && /^# /.test(text))
      .map(({ text }) => `has a title of its own: ${text}`),
  ];
}
