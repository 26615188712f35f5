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

const SECTIONS = '## Meaning\n\n## Impact\n\n## Diagnosis\n\n## Mitigation\n';
const RUNBOOK = `---\nalerts: [Slow]\nreviewed: 2026-08-20\n---\n${SECTIONS}`;
const SCENARIO =
  '---\nrunbooks: [slow]\n---\n## Situation\n\nIt is slow.\n\n## Hints\n\n- Look.\n\n## Expected path\n\nStop.\n';
const RULES =
  'groups:\n- name: a\n  rules:\n  - alert: Slow\n    expr: up == 0\n    annotations:\n      runbook_url: URL\n';
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
  run(['validate', ...args], { cwd, isColoured: false, today: '2026-11-23' });
const problemsOf = (...args: string[]) =>
  JSON.parse(validate('--format', 'json', ...args).stdout);

const TARGET_LINE =
  'r/slo.yaml:17:15 error openslo/target-range "99.5" is more than 1';

describe('reliability validate', () => {
  it('says one line of a sound folder, and exits 0', () => {
    write({
      'r/slo.yaml': SLO('0.995'),
      'r/runbooks/slow.md': RUNBOOK,
      'r/drills/slow.md': SCENARIO,
      'r/notes.md': 'Not read.',
      'r/first/course.yaml': COURSE,
      'r/first/one.md': '# One\n\nText.\n',
    });
    expect(validate('r')).toEqual({
      exitCode: 0,
      stdout: '5 documents: no problems\n',
      stderr: '',
    });
    expect(problemsOf('r')).toEqual({ documents: 5, problems: [] });
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

  it('tells of courses that ask for each other, and of figures that are not there', () => {
    const course = (name: string, prerequisite: string) => ({
      [`${name}/catalog-info.yaml`]: entity('reliability/course: dir:.')
        .replace('Component', 'Resource')
        .replace('name: shop', `name: ${name}`),
      [`${name}/course.yaml`]: `${COURSE}prerequisites: [${prerequisite}]\n`,
      [`${name}/one.md`]: 'See\n![a gate](gate.svg) ![a door](door.svg)\n',
      [`${name}/door.svg`]: '<svg/>',
    });
    write({
      ...course('gates', 'doors'),
      ...course('doors', 'Gates'),
      ...course('locks', 'gates'),
    });
    const found = problemsOf('.').problems.map(
      ({ file, line, rule }: { file: string; line: number; rule: string }) =>
        `${file}:${line} ${rule}`,
    );
    expect(found).toEqual([
      'doors/course.yaml:4 course/prerequisite-cycle',
      'doors/one.md:2 course/figure-missing',
      'gates/one.md:2 course/figure-missing',
      'locks/one.md:2 course/figure-missing',
    ]);
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
    write({
      'empty/.keep': '',
      'r/runbooks/a.md': `---\nreviewed: 2026-11-01\n---\n${SECTIONS}`,
    });
    expect(validate('r')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(
        /^r\/runbooks\/a\.md:1:1 warning runbook\/orphan .*\n1 document: 0 errors, 1 warning\n$/,
      ),
    });
    expect(validate('empty')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('empty:1:1 warning folder/empty'),
    });
  });

  describe('of runbooks and scenarios', () => {
    const warnings = (...args: string[]) =>
      problemsOf(...args).problems.map(
        ({ rule, file, line, severity }: Record<string, unknown>) =>
          `${severity} ${rule} ${file}:${line}`,
      );
    const service = (tier: string, url: string) => ({
      'shop/catalog-info.yaml': entity(
        `reliability/definitions: dir:./r\n    reliability/tier: "${tier}"`,
      ),
      'shop/r/rules.yaml': RULES.replace('URL', url),
      'shop/r/runbooks/slow.md': RUNBOOK,
      'shop/r/drills/slow.md': SCENARIO,
    });
    const here = 'https://portal.example.com/runbooks/default/component/shop';

    it('takes the tier and the entity from the catalog file', () => {
      write(service('1', `${here}/slow?alert=Slow`));
      expect(warnings('.')).toEqual([
        'warning runbook/reviewed shop/r/runbooks/slow.md:3',
      ]);
      expect(validate('.').exitCode).toBe(0);
      write(service('2', `${here}/gone`));
      expect(warnings('.')).toEqual([
        'warning runbook/alert-url shop/r/rules.yaml:4',
      ]);
    });

    it('knows the alerts that rules of SLOs will define', () => {
      const prometheus = SLO('0.99')
        .replace(/Measurements/g, 'Prometheus')
        .replace(/series: a/g, 'query: a_total');
      write({
        'r/slo.yaml': prometheus,
        'r/rules.yaml': RULES,
        'r/runbooks/a.md': RUNBOOK.replace(
          'Slow',
          'ShopAnsweredErrorBudgetBurn',
        ),
        'r/runbooks/b.md': RUNBOOK.replace('Slow', 'Slower'),
      });
      expect(warnings('r')).toEqual([
        'warning runbook/unknown-alert r/runbooks/b.md:2',
        'warning runbook/orphan r/runbooks/b.md:2',
      ]);
    });

    it('judges links by all files of the folder', () => {
      write({
        'r/runbooks/slow.md': `${RUNBOOK}\n![a](../a.png)\n[b](../b.txt)\n[x](javascript:x)\n`,
        'r/a.png': '',
      });
      expect(warnings('r')).toEqual([
        'warning runbook/dead-link r/runbooks/slow.md:14',
        'warning runbook/unsafe-link r/runbooks/slow.md:15',
      ]);
    });

    it('says of single files what they say alone', () => {
      write(service('1', 'runbooks/gone.md'));
      write({ 'shop/r/drills/none.md': SCENARIO.replace('slow', 'none') });
      expect(warnings('shop/r/rules.yaml')).toEqual([]);
      expect(warnings('shop/r/drills/none.md')).toEqual([]);
      expect(warnings('shop/r/runbooks/slow.md')).toEqual([]);
      expect(warnings('shop/r/drills/none.md', 'shop/r')).toEqual([
        'warning scenario/unknown-runbook shop/r/drills/none.md:1',
        'warning runbook/alert-url shop/r/rules.yaml:4',
      ]);
    });

    it('asks for the sections and days it is told', () => {
      write({ 'r/runbooks/slow.md': RUNBOOK });
      expect(
        warnings('--review-days=30', '--runbook-sections', 'Impact, Next', 'r'),
      ).toEqual([
        'warning runbook/reviewed r/runbooks/slow.md:3',
        'warning runbook/sections r/runbooks/slow.md:5',
      ]);
    });

    it('refuses 10 MB, and two of one address go on', () => {
      write({
        'r/runbooks/big.md': 'x'.repeat(10_000_000),
        'r/runbooks/slow.md': RUNBOOK,
        'r/runbooks/Slow!.md': RUNBOOK.replace('Slow', 'Late'),
        'r/drills/slow.md': SCENARIO,
        'r/drills/slow_.md': SCENARIO,
      });
      expect(warnings('r')).toEqual([
        'warning scenario/slug-clash r/drills/slow_.md:1',
        'error folder/file-too-large r/runbooks/big.md:undefined',
        'warning runbook/slug-clash r/runbooks/slow.md:1',
      ]);
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
    [['--review-days', '-1', '.'], '"-1" is no number of days.'],
    [['--review-days=soon', '.'], '"soon" is no number of days.'],
  ])('exits 2 on %j', (args, sentence) => {
    write({ 'a.txt': '' });
    expect(validate(...args)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining(`reliability: ${sentence}`),
    });
  });
});
