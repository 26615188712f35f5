import { quoted } from '../../definitions/yaml';
import type { Fields } from '../../definitions/yaml';
import { COURSE_LEVELS } from '../types';
import type { Course, CourseLevel, LocalText } from '../types';
import { isCourseTopic } from '../topics';
import { requireLocalText } from './localText';
import type { CourseFolder } from './place';
import { readDuration, readForm, readNumber } from './values';

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;
const NUMBER = '(?:0|[1-9][0-9]{0,8})';
const VERSION = new RegExp(`^${NUMBER}\\.${NUMBER}\\.${NUMBER}$`);
const NAME = /^(?=.{1,63}$)[A-Za-z0-9](?:[-_.A-Za-z0-9]*[A-Za-z0-9])?$/;
const DEFAULT_PASS_MARK = 80;
const MAXIMUM_LANGUAGES = 20;

/** Codes of languages, `en` when nothing is said. */
export function readLanguages(fields: Fields): string[] {
  const written = fields.has('languages') ? fields.texts('languages') : [];
  const languages = (written ?? []).flatMap(field => {
    if (LANGUAGE.test(field.value)) return [field.value];
    fields.reporter.report(
      'course/languages',
      `${quoted(field.value)} is no code of a language. Write en or fr.`,
      field,
    );
    return [];
  });
  const known = Array.from(new Set(languages)).slice(0, MAXIMUM_LANGUAGES);
  return known.length ? known : ['en'];
}

type About = Pick<
  Course,
  | 'level'
  | 'version'
  | 'validity'
  | 'authors'
  | 'topics'
  | 'prerequisites'
  | 'outcomes'
  | 'passMark'
>;

/** What `course.yaml` says of the course as a whole, but its texts and minutes. */
export function readAbout(fields: Fields, folder: CourseFolder): About {
  const level = readForm(
    fields,
    'level',
    'course/level',
    new RegExp(`^(?:${COURSE_LEVELS.join('|')})$`),
    COURSE_LEVELS.join(', '),
  );
  const version = readForm(
    fields,
    'version',
    'course/version',
    VERSION,
    '1.0.0',
  );
  const validity = readDuration(fields, 'validity', 'course/validity', 'P18M');
  const passMark = readNumber(
    fields,
    'passMark',
    'course/pass-mark',
    value => Number.isInteger(value) && value > 0 && value <= 100,
    'a whole percentage from 1 to 100',
  );
  return {
    level: (level as CourseLevel | undefined) ?? 'beginner',
    version: version ?? '1.0.0',
    ...(validity && { validity: validity.text }),
    authors: (fields.texts('authors') ?? []).map(author => author.value),
    topics: readTopics(fields),
    prerequisites: readPrerequisites(fields),
    outcomes: readOutcomes(fields, folder),
    passMark: passMark ?? DEFAULT_PASS_MARK,
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
        )} is neither the id of a check nor a signal, so it recommends this course to nobody. Write for example slo/defined or latency.`,
        topic,
      );
    }
  }
  return Array.from(new Set(topics.map(topic => topic.value)));
}

function readPrerequisites(fields: Fields): string[] {
  const names = (fields.texts('prerequisites') ?? []).filter(name => {
    const isName = NAME.test(name.value);
    if (!isName) {
      fields.reporter.report(
        'course/prerequisite',
        `${quoted(
          name.value,
        )} is not the name of an entity. Write course-service-level-objectives.`,
        name,
      );
    }
    return isName;
  });
  return Array.from(new Set(names.map(name => name.value)));
}

/** An outcome is a text of its own, which may be written for one language. */
function readOutcomes(fields: Fields, folder: CourseFolder): LocalText[] {
  const items = fields.has('outcomes') ? fields.list('outcomes') : undefined;
  return (items ?? []).flatMap(({ value, at, path }) => {
    // As a field of its own, so that it is read as every other text is.
    const holder = fields.below(
      { kind: 'map', at, entries: new Map([['text', { at, value }]]) },
      path,
    );
    const text = requireLocalText(holder, 'text', folder.languages);
    return text ? [text] : [];
  });
}
