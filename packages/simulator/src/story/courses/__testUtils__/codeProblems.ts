import { spawnSync } from 'node:child_process';
import {
  parseDefinitions,
  promqlSyntaxError,
} from '@vigie/backstage-plugin-reliability-common';
import { parseAllDocuments } from 'yaml';
import { markdownFiles, type CourseFolder } from './courseFolder';
import { fencesOf } from './markdown';

const READERS: Readonly<Record<string, (code: string) => string[]>> = {
  promql: promqlProblems,
  yaml: yamlProblems,
  json: jsonProblems,
  bash: shellProblems,
  sh: shellProblems,
  // Run against PostgreSQL, by a test of its own.
  sql: code =>
    code.trimEnd().endsWith(';') ? [] : ['its last statement has no ;'],
  text: () => [],
};

/** What is wrong with the code that lessons and exercises show. */
export function codeProblems(folder: CourseFolder): string[] {
  return markdownFiles(folder).flatMap(file =>
    fencesOf(folder.files[file]).flatMap(({ language, content, line }) =>
      (Object.hasOwn(READERS, language)
        ? READERS[language](content)
        : [`a fence of the language '${language}'`]
      ).map(problem => `${file}:${line}: ${problem}`),
    ),
  );
}

/** The SQL of a course, by where it stands. */
export function sqlOf(
  folder: CourseFolder,
): Array<{ place: string; sql: string }> {
  return markdownFiles(folder).flatMap(file =>
    fencesOf(folder.files[file])
      .filter(({ language }) => language === 'sql')
      .map(({ content, line }) => ({ place: `${file}:${line}`, sql: content })),
  );
}

/** One expression, or several with an empty line between. */
function promqlProblems(code: string): string[] {
  if (promqlSyntaxError(code) === undefined) return [];
  return code.split(/\n\s*\n/).flatMap(expression => {
    const problem = promqlSyntaxError(expression);
    return problem === undefined ? [] : [`${problem}: ${expression}`];
  });
}

function yamlProblems(code: string): string[] {
  const documents = parseAllDocuments(code);
  const broken = documents.flatMap(({ errors }) =>
    errors.map(({ message }) => message),
  );
  if (broken.length > 0) return broken;
  const isDefinition = documents.some(document => {
    const value = document.toJS() as Record<string, unknown> | undefined;
    return (
      Array.isArray(value?.groups) ||
      /^(openslo|reliability)\//.test(String(value?.apiVersion))
    );
  });
  return isDefinition
    ? parseDefinitions([{ path: 'shown.yaml', content: code }])
        // Only a note, which is true of a promise shown without its folder.
        .problems.filter(({ rule }) => rule !== 'reliability/not-read-yet')
        .map(({ rule, message }) => `${rule} ${message}`)
    : [];
}

function jsonProblems(code: string): string[] {
  try {
    JSON.parse(code);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

function shellProblems(code: string): string[] {
  const { status, stderr, error } = spawnSync('bash', ['-n'], {
    input: code,
    encoding: 'utf8',
  });
  return status === 0 ? [] : [error?.message ?? stderr];
}
