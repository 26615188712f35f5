import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from './run';

const PROGRAM = path.resolve(__dirname, '../bin/reliability.cjs');
const SLOW = 60_000;

let cwd: string;
beforeAll(() => {
  cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'cli-'));
  fs.mkdirSync(path.join(cwd, 'r'));
  fs.writeFileSync(
    path.join(cwd, 'r/slo.yaml'),
    'apiVersion: openslo/v1\nkind: SLO\n',
  );
});
afterAll(() => fs.rmSync(cwd, { recursive: true }));

/** The program as a shell runs it, its output going into pipes. */
function reliability(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, ...args],
    {
      cwd,
      encoding: 'utf8',
      input: '',
      env: { ...process.env, FORCE_COLOR: undefined, NODE_OPTIONS: undefined },
    },
  );
  return { status, stdout, stderr };
}

describe('the program', () => {
  it(
    'exits 0 with JSON alone on stdout',
    () => {
      const { status, stdout, stderr } = reliability(
        'budget',
        '--target',
        '99.9',
        '--format',
        'json',
      );
      expect([status, stderr]).toEqual([0, '']);
      expect(JSON.parse(stdout)).toMatchObject({
        budgetRatio: 0.001,
        budgetMinutes: 43.2,
      });
    },
    SLOW,
  );

  it(
    'exits 1 on problems, without colours in a pipe',
    () => {
      const { status, stdout, stderr } = reliability('validate', 'r');
      expect([status, stderr]).toEqual([1, '']);
      expect(stdout).toMatch(/^r\/slo\.yaml:\d+:\d+ error openslo\//);
      expect(stdout).not.toContain('\u001b');
    },
    SLOW,
  );

  it(
    'colours a pipe when told to',
    () => {
      const { stdout } = reliability('--color', 'validate', 'r');
      expect(stdout).toContain('\u001b[31merror\u001b[0m');
    },
    SLOW,
  );

  it(
    'writes no rules for a definition with errors, and exits 1',
    () => {
      const { status, stdout, stderr } = reliability('rules', 'r');
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^r\/slo\.yaml:\d+:\d+ error openslo\//);
    },
    SLOW,
  );

  it(
    'asks nothing where nobody can answer, and exits 2',
    () => {
      const { status, stdout, stderr } = reliability('init');
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^reliability: Which service\?/);
    },
    SLOW,
  );
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])(
    'for %s names commands and options',
    shell => {
      const { exitCode, stdout } = run(['completion', shell], {
        cwd,
        isColoured: false,
      });
      expect(exitCode).toBe(0);
      for (const word of ['validate', 'rules', 'init', 'portal', 'sarif']) {
        expect(stdout).toContain(word);
      }
      expect(stdout).not.toContain('undefined');
    },
  );

  it('for bash is a script that bash can run', () => {
    const script = run(['completion', 'bash'], { cwd, isColoured: false });
    const { status, stdout } = spawnSync(
      'bash',
      [
        '-c',
        `${script.stdout}
         COMP_WORDS=(reliability validate --format s); COMP_CWORD=3; _reliability; echo "$COMPREPLY"
         COMP_WORDS=(reliability ru); COMP_CWORD=1; _reliability; echo "$COMPREPLY"`,
      ],
      { encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([0, 'sarif\nrules\n']);
  });
});
