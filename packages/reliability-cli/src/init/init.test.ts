import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { completed, run } from '../run';

let cwd: string;
beforeEach(() => {
  cwd = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'init-')));
});
afterEach(() => fs.rmSync(cwd, { recursive: true }));

const surroundings = () => ({ cwd, isColoured: false });
const init = (...args: string[]) => run(['init', ...args], surroundings());
const written = (file: string) => fs.readFileSync(path.join(cwd, file), 'utf8');

describe('reliability init', () => {
  it.each<[string, string[], object]>([
    [
      'Prometheus',
      ['--metric', 'hits_total{a="it\'s"}', '--target=99.95', '--window=28d'],
      {
        indicator: {
          spec: {
            ratioMetric: {
              bad: {
                metricSource: {
                  type: 'Prometheus',
                  spec: { query: 'hits_total{a="it\'s",code=~"5.."}' },
                },
              },
            },
          },
        },
        timeWindow: [{ duration: '28d', isRolling: true }],
        objectives: [{ target: 0.9995 }],
      },
    ],
    [
      'measurements that are pushed',
      ['--tool', 'Measurements', '--metric', 'scans'],
      {
        indicator: {
          spec: {
            ratioMetric: {
              good: {
                metricSource: {
                  type: 'Measurements',
                  spec: { series: 'scans' },
                },
              },
            },
          },
        },
      },
    ],
  ])(
    'writes for %s what validate only wants to be reviewed',
    (_, args, spec) => {
      expect(init('--service', 'web-shop', ...args)).toMatchObject({
        exitCode: 0,
        stdout: expect.stringMatching(
          /^wrote reliability\/slo\.yaml\nwrote reliability\/runbooks\/errors-high\.md\n/,
        ),
        stderr: '',
      });
      const slo = written('reliability/slo.yaml');
      expect(slo).toMatch(
        /^# yaml-language-server: \$schema=\.\/\.schemas\/reliability-v1\.json\n/,
      );
      expect(parse(slo).spec).toMatchObject({ service: 'web-shop', ...spec });
      expect(
        JSON.parse(written('reliability/.schemas/reliability-v1.json')),
      ).toHaveProperty('$schema');
      expect(run(['validate', 'reliability'], surroundings())).toEqual({
        exitCode: 0,
        stdout: expect.stringMatching(
          /^reliability\/runbooks\/errors-high\.md:1:1 warning runbook\/reviewed .*\n2 documents: 0 errors, 1 warning\n$/,
        ),
        stderr: '',
      });
      expect(run(['rules', 'reliability'], surroundings()).exitCode).toBe(0);
    },
  );

  it('points to the schema of the repository, or to the one that is named', () => {
    fs.mkdirSync(path.join(cwd, 'docs/schemas'), { recursive: true });
    fs.writeFileSync(path.join(cwd, 'docs/schemas/reliability-v1.json'), '{}');
    fs.mkdirSync(path.join(cwd, 'a/b'), { recursive: true });
    init('a/b', '--service=a');
    expect(written('a/b/reliability/slo.yaml')).toContain(
      '$schema=../../../docs/schemas/reliability-v1.json\n',
    );
    init('--service=a', '--schema=https://example.com/s.json');
    expect(written('reliability/slo.yaml')).toContain(
      '$schema=https://example.com/s.json\n',
    );
    expect(fs.readdirSync(path.join(cwd, 'reliability'))).toEqual([
      'runbooks',
      'slo.yaml',
    ]);
  });

  it('overwrites nothing', () => {
    fs.mkdirSync(path.join(cwd, 'reliability/runbooks'), { recursive: true });
    fs.writeFileSync(
      path.join(cwd, 'reliability/runbooks/errors-high.md'),
      'Mine.',
    );
    expect(init('--service=a')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('errors-high.md" is there already'),
    });
    expect(fs.readdirSync(path.join(cwd, 'reliability'))).toEqual(['runbooks']);
  });

  it('asks for what was not written, and only for that', async () => {
    const answers = ['', 'orders_total', '', '99'];
    const questions: string[] = [];
    const line = await completed(
      ['init', '--service=shop', '--window=7d', '.'],
      async question => {
        questions.push(question);
        return answers.shift() ?? '';
      },
    );
    expect(questions).toEqual([
      expect.stringContaining('[prometheus]'),
      expect.stringContaining('[http_requests_total{job="shop"}]'),
      expect.stringContaining('[orders_total{code=~"5.."}]'),
      expect.stringContaining('[99.9]'),
    ]);
    expect(Array.isArray(line) && run(line, surroundings()).exitCode).toBe(0);
    expect(written('reliability/slo.yaml')).toContain('target: 0.99\n');
  });

  it.each([
    [[], 'Which service?'],
    [['--service', 'Web Shop'], '"Web Shop" is not the name of a service.'],
    [['--service=a', '--tool=nagios'], 'There is no tool "nagios".'],
    [['--service=a', '--target=99,9'], 'A target is a plain decimal number'],
    [['--service=a', '--window=1y'], '"1y" is not a window.'],
    [['--service=a', '--metric=sum('], 'cannot be read as PromQL'],
    [['--service=a', 'x', 'y'], 'init writes into one folder.'],
    [['--service=a', 'none'], 'There is no folder "none".'],
  ])('exits 2 on %j and writes nothing', (args, sentence) => {
    expect(init(...args)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining(sentence),
    });
    expect(fs.readdirSync(cwd)).toEqual([]);
  });
});
