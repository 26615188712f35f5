import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../run';

const SLO = (target: string) => `apiVersion: openslo/v1
kind: SLO
metadata:
  name: answered
spec:
  service: shop
  indicator:
    metadata: { name: answered }
    spec:
      ratioMetric:
        counter: true
        good: { metricSource: { type: Measurements, spec: { series: a } } }
        total: { metricSource: { type: Measurements, spec: { series: a } } }
  timeWindow: [{ duration: 30d, isRolling: true }]
  budgetingMethod: Occurrences
  objectives:
    - target: ${target}
`;

const entity = (annotation: string) => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: shop
  annotations:
    ${annotation}
`;

const RUNBOOK = '---\nalerts: [Slow]\n---\n# Slow\n\nLook at the queue.\n';
const COURSE = 'title: First\ntopics: [slo/defined]\nlessons: [one.md]\n';

let cwd: string;
beforeEach(() => {
  cwd = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'validate-')));
});
afterEach(() => fs.rmSync(cwd, { recursive: true }));

function write(files: Record<string, string>) {
  for (const [file, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
    fs.writeFileSync(path.join(cwd, file), content);
  }
}

const validate = (...args: string[]) =>
  run(['validate', ...args], { cwd, isColoured: false });
const problemsOf = (...args: string[]) =>
  JSON.parse(validate('--format', 'json', ...args).stdout);

const TARGET_LINE =
  'r/slo.yaml:17:15 error openslo/target-range "99.5" is more than 1';

describe('reliability validate', () => {
  it('says one line of a sound folder, and exits 0', () => {
    write({
      'r/slo.yaml': SLO('0.995'),
      'r/runbooks/slow.md': RUNBOOK,
      'r/notes.md': 'Not read.',
      'r/first/course.yaml': COURSE,
      'r/first/one.md': '# One\n\nText.\n',
    });
    expect(validate('r')).toEqual({
      exitCode: 0,
      stdout: '4 documents: no problems\n',
      stderr: '',
    });
    expect(problemsOf('r')).toEqual({ documents: 4, problems: [] });
  });

  it('exits 1 with the place of an error, in each format', () => {
    write({ 'r/slo.yaml': SLO('99.5') });
    const text = validate('r');
    expect(text.exitCode).toBe(1);
    expect(text.stdout.split('\n')[0]).toContain(TARGET_LINE);
    expect(text.stdout).toMatch(/\n1 document: 1 error, 0 warnings\n$/);

    const { problems } = problemsOf('r');
    expect(problems).toEqual([
      {
        severity: 'error',
        rule: 'openslo/target-range',
        message: expect.stringContaining('"99.5" is more than 1'),
        file: 'r/slo.yaml',
        line: 17,
        column: 15,
        path: 'spec.objectives[0].target',
      },
    ]);

    const sarif = validate('--format=sarif', 'r');
    expect(sarif.exitCode).toBe(1);
    expect(JSON.parse(sarif.stdout)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'reliability',
              rules: [
                {
                  id: 'openslo/target-range',
                  shortDescription: { text: expect.stringMatching(/\.$/) },
                },
              ],
            },
          },
          results: [
            {
              ruleId: 'openslo/target-range',
              ruleIndex: 0,
              level: 'error',
              message: { text: problems[0].message },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'r/slo.yaml' },
                    region: { startLine: 17, startColumn: 15 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('finds folders by their annotations, and nothing else then', () => {
    write({
      'shop/catalog-info.yaml': entity('reliability/definitions: dir:./r'),
      'shop/r/slo.yaml': SLO('99.5'),
      'shop/deploy.yaml': 'a: [',
      'c/catalog-info.yaml': entity('reliability/course: dir:.'),
      'c/course.yaml': COURSE,
    });
    const { problems } = problemsOf('.');
    expect(
      problems.map(({ file, rule }: { file: string; rule: string }) => [
        file,
        rule,
      ]),
    ).toEqual([
      ['c/course.yaml', 'course/lesson-missing'],
      ['shop/r/slo.yaml', 'openslo/target-range'],
    ]);
    // Named twice, read once.
    expect(problemsOf('.', 'shop/r', 'shop').problems).toEqual(problems);
  });

  it.each([
    ['reliability/definitions: dir:./none', 'folder/missing'],
    ['reliability/definitions: dir:../outside', 'folder/outside'],
    ['reliability/definitions: dir:./link', 'folder/outside'],
    ['reliability/definitions: ./r', 'folder/annotation'],
    ['reliability/definitions: [', 'yaml/syntax'],
    [`reliability/definitions: ${'['.repeat(200_000)}`, 'yaml/too-deep'],
  ])('refuses the annotation %.50s', (annotation, rule) => {
    write({
      'shop/catalog-info.yaml': entity(annotation),
      'outside/slo.yaml': SLO('99.5'),
    });
    fs.symlinkSync(path.join(cwd, 'outside'), path.join(cwd, 'shop/link'));
    const { problems } = problemsOf('shop');
    expect(problems[0]).toMatchObject({
      severity: 'error',
      rule,
      file: 'shop/catalog-info.yaml',
    });
    expect(JSON.stringify(problems)).not.toContain('slo.yaml');
    expect(validate('shop').exitCode).toBe(1);
  });

  it('refuses links and large files, and goes on', () => {
    write({ 'r/big.yaml': `#${'x'.repeat(1_000_000)}`, 'secret.yaml': 'a: [' });
    write({ 'r/slo.yaml': SLO('0.99') });
    fs.symlinkSync('../secret.yaml', path.join(cwd, 'r/link.yaml'));
    expect(validate('r')).toMatchObject({
      exitCode: 1,
      stdout: [
        'r/big.yaml:1:1 error folder/file-too-large The file has more than the 1000000 bytes that are read of one file. Split it.',
        'r/link.yaml:1:1 error folder/symbolic-link A symbolic link is not followed. Put the file itself there.',
        '1 document: 2 errors, 0 warnings',
        '',
      ].join('\n'),
    });
  });

  it('exits 0 on warnings alone', () => {
    write({ 'empty/.keep': '', 'r/runbooks/a.md': '# A\n\nText.\n' });
    expect(validate('r')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(
        /^r\/runbooks\/a\.md:1:1 warning runbook\/front-matter-missing .*\n1 document: 0 errors, 1 warning\n$/,
      ),
    });
    expect(validate('empty')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('empty:1:1 warning folder/empty'),
    });
  });

  it('colours for terminals, and lets no name command them', () => {
    write({ 'r/\u001b[2J.yaml': SLO('99.5') });
    const { stdout } = run(['validate', 'r'], { cwd, isColoured: true });
    expect(stdout).toContain('\u001b[31merror\u001b[0m');
    expect(stdout).not.toContain('\u001b[2J');
  });

  it.each([
    [['none'], '"none" cannot be read: there is no such file or folder.'],
    [[], 'Which files or folders?'],
    [['--format', 'xml', '.'], 'There is no format "xml".'],
    [['--strict', '.'], "Unknown option '--strict'."],
    [['a.txt'], '"a.txt" is neither'],
  ])('exits 2 on %j', (args, sentence) => {
    write({ 'a.txt': '' });
    expect(validate(...args)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining(`reliability: ${sentence}`),
    });
  });
});
