import { codeProblems } from './__testUtils__/codeProblems';
import {
  readCourseFolder,
  type CourseFolder,
} from './__testUtils__/courseFolder';
import { figureProblems, svgProblems } from './__testUtils__/figureProblems';
import { structureProblems } from './__testUtils__/structureProblems';
import { wordProblems } from './__testUtils__/wordProblems';
import { workedProblems } from './__testUtils__/workedProblems';

const whole = readCourseFolder('alerts-that-matter');

function problemsOf(folder: CourseFolder): string[] {
  return [
    ...structureProblems(folder),
    ...codeProblems(folder),
    ...workedProblems(folder),
    ...figureProblems(folder),
    ...wordProblems(folder),
  ];
}

function without(file: string): CourseFolder {
  const { [file]: gone, ...files } = whole.files;
  expect(gone).toBeDefined();
  return { ...whole, files };
}

/** A copy in which one place of one file is written in another way. */
function broken(file: string, from: string | RegExp, to: string): CourseFolder {
  const content = whole.files[file].replace(from, to);
  expect(content).not.toBe(whole.files[file]);
  return { ...whole, files: { ...whole.files, [file]: content } };
}

const appended = (file: string, text: string) => broken(file, /$/, text);

const LESSON = 'lessons/en/two-windows.md';
const COURSE = 'course.yaml';
const QUIZ = 'quizzes/who-is-told.yaml';

describe('a broken copy of a course', () => {
  it('is found only where it is broken', () => {
    expect(problemsOf(whole)).toEqual([]);
  });

  it.each<[string, CourseFolder, RegExp]>([
    [
      'a lesson that one language lacks',
      without('lessons/fr/two-windows.md'),
      /^lessons\/fr\/two-windows\.md is missing$/,
    ],
    [
      'an exercise that one language lacks',
      without('exercises/en/burn-rate-by-hand.md'),
      /^exercises\/en\/burn-rate-by-hand\.md is missing$/,
    ],
    [
      'a figure that one language lacks',
      without('figures/fr/two-windows.svg'),
      /^lessons\/fr\/two-windows\.md: no figure .*two-windows\.svg$/,
    ],
    [
      'a key that is missing',
      broken(COURSE, /^validity:.*\n/m, ''),
      /^course\.yaml: no validity$/,
    ],
    [
      'a text that one language lacks',
      broken(COURSE, /^( +)fr: .*$/m, '$1fr: '),
      /^course\.yaml .*: no text in fr$/,
    ],
    [
      'a text cut short by a comma',
      broken(
        COURSE,
        /\{ en: [^,}]+, fr: [^}]+\}/,
        '{ en: Half, fr: 0,5 jour }',
      ),
      /^course\.yaml .*: '5 jour' is no language$/,
    ],
    [
      'minutes that do not add up',
      broken(COURSE, /^minutes: \d+/m, 'minutes: 61'),
      /^its steps take \d+ minutes, not 61$/,
    ],
    [
      'a quiz after no lesson',
      broken(COURSE, /after: [\w-]+/, 'after: nothing'),
      /is after nothing, which is no lesson$/,
    ],
    [
      'an exercise with a check that does not exist',
      broken(COURSE, /check: .*/, 'check: coverage/unheard-of'),
      /there is no check coverage\/unheard-of$/,
    ],
    [
      'a question with two right answers',
      broken(QUIZ, /right: true/, 'right: false'),
      /cannot be graded$/,
    ],
    [
      'a question without explanation',
      broken(QUIZ, /^ {4}explanation:/m, '    elucidation:'),
      /has no explanation$/,
    ],
    [
      'a number that is reckoned wrongly',
      broken('worked.yaml', /value: (\d+)/, 'value: 7$1'),
      /^worked\.yaml .* is [\d.]+, not 7\d+/,
    ],
    [
      'an expression that is none',
      broken('worked.yaml', /by: '.*?'/, "by: '1 +'"),
      /unexpected end/,
    ],
    [
      'a number that is not listed',
      broken(LESSON, /^(#+ Worked example.*)$/m, '$1\n\nThen 987,654 more.'),
      /^lessons\/en\/two-windows\.md example 1: 987654 not listed/,
    ],
    [
      'a number in code that is not listed',
      broken(
        LESSON,
        /^(#+ Worked example.*)$/m,
        '$1\n\n```text\n98765 = x\n```',
      ),
      /example 1: 98765 not listed/,
    ],
    [
      'a French number with a point',
      broken(
        'lessons/fr/two-windows.md',
        /^(#+ Exemple chiffré.*)$/m,
        '$1\n\nSoit 14.4 fois.',
      ),
      /example 1: 14\.4 is in another language's notation$/,
    ],
    [
      'a worked example that is gone',
      broken(LESSON, /^(#+) Worked example/m, '$1 Example'),
      /^lessons\/en\/two-windows\.md: has the worked examples/,
    ],
    [
      'broken PromQL',
      appended(LESSON, '\n```promql\nsum(rate(x[5m])\n```\n'),
      /^lessons\/en\/two-windows\.md:\d+: /,
    ],
    [
      'a broken rule in YAML',
      appended(
        LESSON,
        '\n```yaml\ngroups:\n  - name: a\n    rules:\n      - alert: A\n        expr: sum(\n```\n',
      ),
      /prometheus-rule\/expression/,
    ],
    [
      'YAML that cannot be read',
      appended(LESSON, '\n```yaml\na: [1\n```\n'),
      /^lessons\/en\/two-windows\.md:\d+: Flow sequence/,
    ],
    ['broken JSON', appended(LESSON, '\n```json\n{"a":}\n```\n'), /JSON/],
    [
      'a broken command',
      appended(LESSON, '\n```bash\nif true; then\n```\n'),
      /syntax error/,
    ],
    [
      'a fence without language',
      appended(LESSON, '\n```\nx\n```\n'),
      /a fence of the language ''$/,
    ],
    [
      'a burn rate with one name',
      broken('lessons/fr/two-windows.md', 'vitesse de consommation', 'vitesse'),
      /without both of its names$/,
    ],
  ])('is found: %s', (_, folder, problem) => {
    expect(problemsOf(folder)).toContainEqual(expect.stringMatching(problem));
  });
});

describe('a figure', () => {
  const drawn = (inner: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 320">${inner}</svg>`;

  it('may hold shapes and words', () => {
    expect(svgProblems(drawn('<g><text font-size="13">a</text></g>'))).toEqual(
      [],
    );
  });

  it.each([
    ['a script', drawn('<script>1</script>')],
    ['something that acts', drawn('<rect onclick="a()"/>')],
    [
      'a picture from elsewhere',
      drawn('<image href="https://example.com/a"/>'),
    ],
    ['a shape from elsewhere', drawn('<use href="https://example.com/#a"/>')],
    ['a colour from elsewhere', drawn('<rect fill="url(//example.com/a)"/>')],
    ['another document', drawn('<foreignObject/>')],
    ['a style', drawn('<style>@import "a";</style>')],
    ['an element that is not closed', drawn('<g>')],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${drawn('')}`],
    ['letters that are too small', drawn('<text font-size="9">a</text>')],
    ['no size', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
    ['no drawing', '<p>a</p>'],
  ])('is refused with %s', (_, svg) => {
    expect(svgProblems(svg)).not.toEqual([]);
  });
});
