import fs from 'node:fs';
import path from 'node:path';
import {
  DEFAULT_FRESHNESS_RULES,
  lintRunbooks,
  parseRunbook,
  parseScenario,
} from '../runbooks';
import type { RunbookLintInput } from '../runbooks';
import { parseCourse } from '../training';
import { parseDefinitions } from './parseDefinitions';
import { DEFINITION_RULES } from './rules';
import type { DefinitionFile, DefinitionProblem } from './types';

const ROOT = path.join(__dirname, '__fixtures__/corpus');

/** What a twin may be told as well: it is so of every document of its kind. */
const NOTES = ['openslo/v1alpha-outdated', 'reliability/not-read-yet'];

interface Expected {
  rule: string;
  line: number;
}

interface Case {
  /** Without `.bad.yaml`. */
  stem: string;
  rule: string;
  bad: DefinitionFile;
  good: DefinitionFile;
}

const files = fs
  .readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map(name => name.split(path.sep).join('/'))
  .filter(name => /\.(yaml|md)$/.test(name));

function read(name: string): DefinitionFile {
  return {
    path: name,
    content: fs.readFileSync(path.join(ROOT, name), 'utf8'),
  };
}

const CASES = files
  .filter(name => name.includes('.bad.'))
  .map((name): Case => {
    const stem = name.replace(/\.bad\.(yaml|md)$/, '');
    return {
      stem,
      rule: stem.replace(/\.\d+$/, ''),
      bad: read(name),
      good: read(name.replace('.bad.', '.good.')),
    };
  });

/**
 * Problems that a file says it has: `✗ rule` on the line of the fault, or with
 * `, line 3` behind it where no comment can stand, and `note: rule`.
 */
function expectedOf({ content }: DefinitionFile) {
  const faults: Expected[] = [];
  const notes: Expected[] = [];
  content.split('\n').forEach((text, index) => {
    const fault = /✗ ([a-z-]+\/[a-z0-9-]+)(?:, line (\d+))?/.exec(text);
    if (fault) {
      faults.push({ rule: fault[1], line: Number(fault[2] ?? index + 1) });
    }
    const note = /# note: ([a-z-]+\/[a-z0-9-]+)/.exec(text);
    if (note) {
      notes.push({ rule: note[1], line: index + 1 });
    }
  });
  return { faults, notes };
}

/** Rules about a file among others. */
const LINTED =
  /^(?:runbook\/(?:sections|reviewed|dead-\w+|unsafe-link|orphan|unknown-alert)|scenario\/(?:sections|unknown-runbook))\./;

/** The gates' rules, with their runbooks. */
function linted(
  toldOf: string,
  contents: Record<string, string>,
  url?: string,
): DefinitionProblem[] {
  const parsed = Object.entries(contents).map(([file, content]) =>
    file.startsWith('drills/')
      ? parseScenario({ path: file, content })
      : parseRunbook({ path: file, content }),
  );
  const input: RunbookLintInput = {
    runbooks: parsed.flatMap(each =>
      'runbook' in each ? each.runbook ?? [] : [],
    ),
    scenarios: parsed.flatMap(each =>
      'scenario' in each ? each.scenario ?? [] : [],
    ),
    alerts: ['GatesStuck', 'DepotClosed'].map(name => ({
      name,
      query: 'up == 0',
      labels: {},
      annotations: Object.fromEntries(url ? [['runbook_url', url]] : []),
      health: 'unknown',
      file: 'rules.yaml',
      line: 3,
    })),
    files: new Set([...Object.keys(contents), 'gate.png']),
    today: '2026-11-23',
    sections: ['Meaning'],
    rules: DEFAULT_FRESHNESS_RULES,
  };
  return lintRunbooks(input).filter(({ file }) => file === toldOf);
}

const DEPOT =
  '---\nalerts: [DepotClosed]\nreviewed: 2026-11-01\n---\n\n## Meaning\n\nNobody is there.\n';

const QUIZZED = `title: Gates
topics: []
lessons: [{ slug: first, title: The gate }]
quizzes: [{ slug: check-up, title: What opens }]
`;
const CHECK_UP =
  'questions: [{ id: a, kind: self, text: Why?, guide: So., explanation: So. }]\n';

/** A course.yaml, or one of its quizzes, with the files it leads to. */
function courseProblems(file: DefinitionFile): DefinitionProblem[] {
  const isManifest = /^(?:title|topics|lessons|- Gates)/.test(file.content);
  const manifest = isManifest ? file.content : QUIZZED;
  const folder = new Map([['course.yaml', manifest]]);
  for (const name of ['lessons/first.md', 'lessons/second.md']) {
    if (manifest.includes(name)) folder.set(name, '# A lesson\n\nWait.\n');
  }
  for (const [, slug] of manifest.matchAll(/slug: ([a-z-]+)/g)) {
    if (['first', 'second', 'only-english'].includes(slug)) {
      folder.set(`lessons/en/${slug}.md`, 'Wait.\n');
      const hasFrench = manifest.includes('[en, fr]') && slug === 'first';
      if (hasFrench) folder.set(`lessons/fr/${slug}.md`, 'Attendez.\n');
    }
    if (['practice', 'count', 'name'].includes(slug)) {
      folder.set(`exercises/en/${slug}.md`, 'Try.\n');
    }
    if (slug === 'check-up') {
      folder.set('quizzes/check-up.yaml', isManifest ? CHECK_UP : file.content);
    }
  }
  return parseCourse(
    Array.from(folder, ([name, content]) => ({ path: name, content })),
  ).problems;
}

function problemsOf(file: DefinitionFile): DefinitionProblem[] {
  if (LINTED.test(file.path)) {
    const isScenario = file.path.startsWith('scenario/');
    const name = isScenario ? 'drills/a.md' : 'runbooks/a.md';
    const depot = { 'runbooks/depot.md': DEPOT };
    return linted(name, { [name]: file.content, ...depot });
  }
  if (file.path.startsWith('scenario/')) return parseScenario(file).problems;
  if (file.path.endsWith('.md')) {
    return parseRunbook(file).problems;
  }
  if (/^(?:course|quiz|exercise)\//.test(file.path))
    return courseProblems(file);
  return parseDefinitions([file]).problems;
}

const byPlace = (a: Expected, b: Expected) =>
  a.line - b.line || a.rule.localeCompare(b.rule);

const foundIn = (file: DefinitionFile) =>
  problemsOf(file)
    .map(({ rule, line }) => ({ rule, line: line ?? 0 }))
    .sort(byPlace);

/** Lines that one of two texts has and the other has not. */
function differingLines(a: string, b: string): number {
  const counts = new Map<string, number>();
  for (const line of a.split('\n')) {
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  for (const line of b.split('\n')) {
    counts.set(line, (counts.get(line) ?? 0) - 1);
  }
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}

/** What no small text file can show. */
const GENERATED: Array<{
  rule: string;
  parse: () => DefinitionProblem[];
  expected: { file: string; line?: number };
}> = [
  {
    rule: 'runbook/two-for-one-alert',
    parse: () =>
      linted('runbooks/b.md', {
        'runbooks/a.md': DEPOT,
        'runbooks/b.md': DEPOT,
      }),
    expected: { file: 'runbooks/b.md', line: 2 },
  },
  {
    rule: 'runbook/alert-url',
    parse: () =>
      linted(
        'rules.yaml',
        { 'runbooks/a.md': DEPOT },
        'reliability/runbooks/gates.md',
      ).slice(1),
    expected: { file: 'rules.yaml', line: 3 },
  },
  {
    rule: 'yaml/too-large',
    parse: () =>
      parseDefinitions([
        { path: 'a.yaml', content: `a: ${'x'.repeat(1024 * 1024)}\n` },
      ]).problems,
    expected: { file: 'a.yaml' },
  },
  {
    rule: 'yaml/too-large',
    parse: () =>
      parseDefinitions([{ path: 'a.yaml', content: '- x\n'.repeat(13 << 20) }])
        .problems,
    expected: { file: 'a.yaml' },
  },
  {
    rule: 'yaml/too-deep',
    parse: () =>
      parseDefinitions([{ path: 'a.yaml', content: '['.repeat(500_000) }])
        .problems,
    expected: { file: 'a.yaml', line: 1 },
  },
  {
    rule: 'yaml/too-many-documents',
    parse: () =>
      parseDefinitions([
        {
          path: 'a.yaml',
          content: `${'---\ngroups: []\n'.repeat(500)}---\ngroups: []\n`,
        },
      ]).problems,
    expected: { file: 'a.yaml', line: 1001 },
  },
  {
    rule: 'yaml/binary',
    parse: () =>
      parseDefinitions([{ path: 'a.yaml', content: 'groups: []\n#\0\n' }])
        .problems,
    expected: { file: 'a.yaml', line: 2 },
  },
  {
    rule: 'course/missing',
    parse: () => parseCourse([{ path: 'first.md', content: 'Wait.' }]).problems,
    expected: { file: 'course.yaml' },
  },
  {
    rule: 'course/lesson-unlisted',
    parse: () =>
      parseCourse([
        {
          path: 'course.yaml',
          content: 'title: A\ntopics: []\nlessons: [a.md]\n',
        },
        { path: 'a.md', content: 'Wait.' },
        { path: 'b.md', content: 'Wait.' },
      ]).problems,
    expected: { file: 'b.md' },
  },
  {
    rule: 'course/lesson-empty',
    parse: () =>
      parseCourse([
        {
          path: 'course.yaml',
          content: 'title: A\ntopics: []\nlessons: [a.md]\n',
        },
        { path: 'a.md', content: ' \n' },
      ]).problems,
    expected: { file: 'a.md', line: 1 },
  },
];

GENERATED.push(
  ...(
    [
      ['course/unsafe-link', 'a.md', 2, 'Wait.\n[x](data:text/html,x)\n'],
      ['course/dead-link', 'a.md', 1, 'Wait [there](b.md).\n'],
      ['course/figure-missing', 'a.md', 3, 'Wait.\n\n![A gate](gate.svg)\n'],
    ] as const
  ).map(([rule, file, line, content]) => ({
    rule,
    parse: () =>
      parseCourse(
        [
          {
            path: 'course.yaml',
            content: 'title: A\ntopics: []\nlessons: [a.md]\n',
          },
          { path: file, content },
        ],
        { paths: ['course.yaml', file] },
      ).problems,
    expected: { file, line },
  })),
  ...(
    [
      ['quiz/unlisted', 'quizzes/b.yaml', undefined, 'questions: []\n'],
      ['exercise/unlisted', 'exercises/en/b.md', undefined, 'Try.\n'],
      ['exercise/empty', 'exercises/en/c.md', 1, ' \n'],
    ] as const
  ).map(([rule, file, line, content]) => ({
    rule,
    parse: () =>
      parseCourse([
        {
          path: 'course.yaml',
          content: `title: A\ntopics: []\nlessons: [a.md]\n${
            line
              ? 'exercises: [{ slug: c, title: C, check: slo/defined }]\n'
              : ''
          }`,
        },
        { path: 'a.md', content: 'Wait.' },
        { path: file, content },
      ]).problems,
    expected: { file, ...(line && { line }) },
  })),
);

/** Told beside another problem: nothing can have this one alone. */
const NEVER_ALONE = [
  'yaml/more-problems',
  'openslo/reference-invalid',
  'reliability/reference-invalid',
];

const REFERRED: Array<[string, string, { line: number; path: string }]> = [
  [
    'openslo/reference-invalid',
    `apiVersion: openslo/v1
kind: SLI
metadata: { name: tours }
spec:
  thresholdMetric: { metricSource: { type: Measurements } }
---
apiVersion: openslo/v1
kind: SLO
metadata: { name: tours }
spec:
  service: route-planner
  indicatorRef: tours
  timeWindow: [{ duration: 30d, isRolling: true }]
  budgetingMethod: Occurrences
  objectives: [{ op: lt, value: 3, target: 0.99 }]
`,
    { line: 12, path: 'spec.indicatorRef' },
  ],
  [
    'reliability/reference-invalid',
    `apiVersion: reliability/v1
kind: RecordedSLO
metadata: { name: tours }
spec: { service: route-planner, recordedBy: Sloth, id: tours, target: 2, window: 30d }
---
apiVersion: reliability/v1
kind: SLA
metadata: { name: contract }
spec:
  customer: Example Carrier
  slo: tours
  target: 0.99
  period: { calendar: month, timeZone: Europe/Paris }
`,
    { line: 11, path: 'spec.slo' },
  ],
];

describe('the corpus', () => {
  it.each(CASES.map(each => [each.stem, each] as const))(
    '%s',
    (_stem, { rule, bad, good }) => {
      const expected = expectedOf(bad);
      expect(expected.faults.map(fault => fault.rule)).toEqual([rule]);
      expect(foundIn(bad)).toEqual(
        [...expected.faults, ...expected.notes].sort(byPlace),
      );

      const twin = expectedOf(good);
      expect(twin.faults).toEqual([]);
      expect(foundIn(good)).toEqual(twin.notes);
      expect(NOTES).toEqual(
        expect.arrayContaining(
          [...expected.notes, ...twin.notes].map(note => note.rule),
        ),
      );
      expect(bad.content).not.toBe(good.content);
      expect(differingLines(bad.content, good.content)).toBeLessThanOrEqual(24);
    },
  );

  it.each(GENERATED)('$rule, of what is not kept as a file', each => {
    const problems = each.parse();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule: each.rule, ...each.expected });
  });

  it.each(REFERRED)(
    '%s is told beside what is wrong with what is referred to',
    (rule, content, place) => {
      const { problems } = parseDefinitions([{ path: 'a.yaml', content }]);
      expect(problems.filter(problem => problem.rule === rule)).toMatchObject([
        place,
      ]);
      expect(
        problems.filter(({ severity }) => severity === 'error').length,
      ).toBe(2);
    },
  );

  it('lists what it can of a file with too many problems', () => {
    const { problems } = parseDefinitions([
      { path: 'a.yaml', content: '---\nx: 1\n'.repeat(300) },
    ]);
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toMatchObject({ rule: 'yaml/more-problems' });
  });

  it('has at least 150 files with one fault each, and a twin without for each', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(150);
    expect(files).toHaveLength(2 * CASES.length);
  });

  it('breaks every rule', () => {
    const broken = new Set([
      ...CASES.map(({ rule }) => rule),
      ...GENERATED.map(({ rule }) => rule),
      ...NEVER_ALONE,
    ]);
    expect(
      Object.keys(DEFINITION_RULES).filter(rule => !broken.has(rule)),
    ).toEqual([]);
  });
});
