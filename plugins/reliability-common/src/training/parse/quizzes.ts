import { titleOfSlug } from '../../definitions/markdown';
import { Fields, quoted, readDocuments } from '../../definitions/yaml';
import type { Quiz } from '../types';
import { requireLocalText } from './localText';
import { mapsOf, QUIZ_FIELDS } from './place';
import type { CourseFolder } from './place';
import { readQuestion } from './questions';
import { readAfter, readSlug } from './slugs';
import { readDuration, readMinutes, readNumber } from './values';

const DEFAULT_ATTEMPTS = 3;
const DEFAULT_COOL_DOWN_SECONDS = 600;
const MAXIMUM_ATTEMPTS = 100;

/** The quizzes of `course.yaml` and their files. One without a sound question is left out. */
export function readQuizzes(
  course: Fields,
  folder: CourseFolder,
  lessons: ReadonlySet<string>,
  passMark: number,
): Quiz[] {
  const taken = new Set<string>();
  return mapsOf(course, 'quizzes').flatMap(item => {
    const slug = readSlug(item, taken);
    const title = requireLocalText(item, 'title', folder.languages);
    const after = readAfter(item, lessons);
    const minutes = readMinutes(item);
    item.reportUnknown();
    const file = slug && `quizzes/${slug}.yaml`;
    const content = file && readQuizFile(file, item, folder);
    if (!slug || !content) return [];
    return [
      {
        slug,
        title: title ?? { [folder.languages[0]]: titleOfSlug(slug) },
        ...(after && { after }),
        ...(minutes && { minutes }),
        passMark,
        ...content,
        file,
      },
    ];
  });
}

function readQuizFile(
  path: string,
  item: Fields,
  folder: CourseFolder,
): Pick<Quiz, 'attempts' | 'coolDownSeconds' | 'questions'> | undefined {
  folder.used.add(path);
  const file = folder.byPath.get(path);
  if (!file) {
    item.reporter.report(
      'quiz/missing',
      `No file ${quoted(
        path,
      )} is in the course folder. Add it, or remove the quiz.`,
      item.place('slug'),
    );
    return undefined;
  }
  const log = folder.logOf(path);
  const { documents, broken } = readDocuments(file.content, log);
  const [first] = documents;
  if (first?.root.kind !== 'map') {
    if (!broken.length) {
      log.report('quiz/document', 'A quiz must be a mapping with questions.', {
        at: first?.at ?? { line: 1, column: 1 },
      });
    }
    return undefined;
  }
  const fields = new Fields(first.root, '', QUIZ_FIELDS, log);
  const attempts = readNumber(
    fields,
    'attempts',
    'quiz/attempts',
    value => Number.isInteger(value) && value > 0 && value <= MAXIMUM_ATTEMPTS,
    `a whole number from 1 to ${MAXIMUM_ATTEMPTS}`,
  );
  const coolDown = readDuration(fields, 'coolDown', 'quiz/cool-down', 'PT10M');
  const hasQuestions = fields.require(
    'questions',
    'questions: with a list of questions',
  );
  const items = hasQuestions ? fields.maps('questions') : undefined;
  if (items?.length === 0) {
    log.report(
      'quiz/questions',
      'The quiz asks nothing. Write at least one question.',
      fields.place('questions'),
    );
  }
  const questions = (items ?? []).flatMap(
    question => readQuestion(question, folder) ?? [],
  );
  fields.reportUnknown();
  if (!questions.length) return undefined;
  return {
    attempts: attempts ?? DEFAULT_ATTEMPTS,
    coolDownSeconds: coolDown?.seconds ?? DEFAULT_COOL_DOWN_SECONDS,
    questions,
  };
}
