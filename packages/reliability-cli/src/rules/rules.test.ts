import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { run } from '../run';

const SLO = (name: string, type = 'Prometheus', target = '0.999') =>
  `apiVersion: openslo/v1
kind: SLO
metadata: { name: ${name} }
spec:
  service: shop
  indicator:
    metadata: { name: answered }
    spec:
      ratioMetric:
        counter: true
        good: { metricSource: { type: ${type}, spec: { query: a_total, series: a } } }
        total: { metricSource: { type: ${type}, spec: { query: b_total, series: a } } }
  timeWindow: [{ duration: 30d, isRolling: true }]
  budgetingMethod: Occurrences
  objectives: [{ target: ${target} }]
`;

const ENTITY = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: web-shop
  namespace: retail
  annotations: { reliability/definitions: 'dir:./r' }
`;

let cwd: string;
beforeEach(() => {
  cwd = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'rules-')));
});
afterEach(() => fs.rmSync(cwd, { recursive: true }));

function write(files: Record<string, string>) {
  for (const [file, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
    fs.writeFileSync(path.join(cwd, file), content);
  }
}

const rules = (...args: string[]) =>
  run(['rules', ...args], { cwd, isColoured: false });

describe('reliability rules', () => {
  it('writes groups whose links lead to the entity that names the folder', () => {
    write({
      'shop/catalog-info.yaml': ENTITY,
      'shop/r/slo.yaml': SLO('availability'),
      'shop/r/runbooks/burn.md':
        '---\nalerts: [ShopAvailabilityErrorBudgetBurn]\n---\n# Burn\n\nLook.\n',
    });
    const { exitCode, stdout, stderr } = rules(
      '--portal=https://portal.example.com/',
      '.',
    );
    expect([exitCode, stderr]).toEqual([0, '']);
    const { groups } = parse(stdout);
    expect(groups.map(({ name }: { name: string }) => name)).toEqual([
      'slo-sli-shop-availability',
      'slo-period-shop-availability',
      'slo-alerts-shop-availability',
    ]);
    expect(groups[2].rules[0].annotations).toMatchObject({
      runbook_url:
        'https://portal.example.com/runbooks/retail/component/web-shop/burn?alert=ShopAvailabilityErrorBudgetBurn',
      slo_url:
        'https://portal.example.com/catalog/retail/component/web-shop/slo',
    });
  });

  it('writes a resource for each SLO, and to a file when told to', () => {
    write({ 'r/a.yaml': SLO('a'), 'r/b.yaml': SLO('b') });
    const { exitCode, stdout, stderr } = rules(
      '--format=prometheus-operator',
      '--output',
      'out.yaml',
      'r',
    );
    expect([exitCode, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^reliability: Links of alerts lead to .*\n$/);
    const resources = parseAllDocuments(
      fs.readFileSync(path.join(cwd, 'out.yaml'), 'utf8'),
    ).map(document => document.toJS());
    expect(
      resources.map(({ kind, metadata }) => [kind, metadata.name]),
    ).toEqual([
      ['PrometheusRule', 'slo-shop-a'],
      ['PrometheusRule', 'slo-shop-b'],
    ]);
    expect(fs.readdirSync(cwd).sort()).toEqual(['out.yaml', 'r']);
  });

  it('says which SLOs have no rules, and why', () => {
    write({ 'r/a.yaml': SLO('a', 'Measurements') });
    expect(rules('r')).toEqual({
      exitCode: 0,
      stdout: 'groups: []\n',
      stderr: expect.stringMatching(
        /^r\/a\.yaml:1:1 warning rules\/left-out It is read from Measurements/,
      ),
    });
  });

  it.each([
    [
      'a definition with an error',
      { 'r/a.yaml': SLO('a'), 'r/b.yaml': SLO('b', 'Prometheus', '99') },
      /^r\/b\.yaml:\d+:\d+ error openslo\/target-range /,
    ],
    [
      'a query that is none',
      { 'r/a.yaml': SLO('a').replace('b_total', '"sum("') },
      /^r\/a\.yaml:1:1 error prometheus\/syntax a: /,
    ],
    [
      'two SLOs whose rules would have one name',
      { 'r/a.yaml': SLO('a'), 'q/a.yaml': SLO('a') },
      /^q\/a\.yaml:1:1 error rules\/same-id .*r\/a\.yaml:1/,
    ],
  ])('writes nothing for %s', (_, files, problem) => {
    write({ ...files, 'out.yaml': 'old' });
    expect(
      rules('--output=out.yaml', 'r', ...('q/a.yaml' in files ? ['q'] : [])),
    ).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringMatching(problem),
    });
    expect(fs.readFileSync(path.join(cwd, 'out.yaml'), 'utf8')).toBe('old');
  });

  it.each([
    [[], 'Which files or folders?'],
    [['none'], '"none" cannot be read'],
    [['--format', 'yaml', '.'], 'There is no format "yaml".'],
    [['--portal', 'file:///portal', '.'], '"file:///portal" is not'],
    [['--portal', 'portal', '.'], '"portal" is not the address of a portal.'],
    [['--output', 'no/such/file', '.'], '"no/such/file" cannot be written'],
    [['--output=', '.'], '--output needs the name of a file.'],
  ])('exits 2 on %j', (args, sentence) => {
    write({ 'a.yaml': SLO('a') });
    expect(rules(...args)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining(`reliability: ${sentence}`),
    });
  });
});
