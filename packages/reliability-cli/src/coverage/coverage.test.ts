import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../run';
import type { Entry } from './report';

const RULES = `groups:
  - name: shop
    rules:
      - alert: Complete
        expr: rate(http_requests_total{job="shop",code=~"5.."}[5m]) > 0.1
        for: 5m
        labels: { severity: page }
        annotations: { runbook_url: https://runbooks.example.com/complete }
      - alert: Bare
        expr: up{job="shop"} == 0
      - alert: LatePage
        expr: up{job="shop"} == 0
        for: 2h
        labels: { severity: page }
        annotations: { runbook_url: https://runbooks.example.com/late }
      - alert: Broken
        expr: sum(rate(http_requests_total[5m]) > 0.1
        for: 5m
        labels: { severity: ticket }
        annotations: { runbook_url: https://runbooks.example.com/broken }
      - alert: Watchdog
        expr: vector(1)
      - record: shop:requests:rate5m
        expr: rate(http_requests_total[5m])
`;
const indented = (text: string) => text.replace(/^/gm, '  ').trimEnd();
const PROMETHEUS_RULE = `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: { name: shop }
spec:
${indented(RULES)}
`;
const SLO = `apiVersion: openslo/v1
kind: SLO
metadata: { name: answered }
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
  objectives: [{ target: 0.995 }]
`;
const RUNBOOK = (alerts: string) =>
  `---\ntitle: Shop\nalerts: [${alerts}]\n---\n\n## Meaning\n\nIt is down.\n`;
const EXEMPTION = (until: string) => `apiVersion: reliability/v1
kind: Exemption
metadata: { name: soon }
spec:
  check: coverage/alert-for
  reason: being rewritten
  approvedBy: group:default/sre
  ${until}
`;
const component = (
  owner: string,
  annotation = '',
) => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: shop
${annotation}
spec: { type: service, lifecycle: production${owner} }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: sellers }
spec: { type: team, children: [] }
`;
const ANNOTATED = '  annotations: { reliability/definitions: dir:./r }';

let cwd: string;
beforeEach(() => {
  cwd = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'coverage-')));
});
afterEach(() => fs.rmSync(cwd, { recursive: true }));

function write(files: Record<string, string>) {
  for (const [file, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
    fs.writeFileSync(path.join(cwd, file), content);
  }
}
const coverage = (...args: string[]) =>
  run(['coverage', ...args], { cwd, isColoured: false });
const checksOf = (...args: string[]): Entry[] =>
  JSON.parse(coverage('--format', 'json', ...args).stdout).checks;
const outcomes = (checks: Entry[], object: string) =>
  Object.fromEntries(
    checks
      .filter(each => each.object === object)
      .map(({ id, outcome }) => [id, outcome]),
  );

describe('reliability coverage of rule files', () => {
  it.each([
    ['groups', 'rules.yml', RULES],
    ['a PrometheusRule', 'rules.yaml', PROMETHEUS_RULE],
  ])('has one entry for each alert and check: %s', (_, file, content) => {
    write({ [file]: content });
    const checks = checksOf(file);
    const of = (object: string) => outcomes(checks, object);
    const each = (outcome: string) => ({
      'coverage/alert-parses': outcome,
      'coverage/alert-for': outcome,
      'coverage/alert-severity': outcome,
      'coverage/runbook-linked': outcome,
    });
    expect(of('Complete')).toEqual(each('pass'));
    expect(of('Bare')).toEqual({
      ...each('fail'),
      'coverage/alert-parses': 'pass',
    });
    expect(of('LatePage')).toEqual({
      ...each('pass'),
      'coverage/alert-for': 'fail',
    });
    expect(of('Broken')).toEqual({
      ...each('pass'),
      'coverage/alert-parses': 'fail',
    });
    expect(of('Watchdog')).toEqual(each('not-applicable'));
    const alerts = checks.filter(({ id }) => id.startsWith('coverage/'));
    expect(alerts).toHaveLength(5 * 4);
    const lineOf = (text: string) =>
      content.split('\n').findIndex(line => line.includes(text)) + 1;
    for (const { object, line, outcome, next, file: named } of alerts) {
      expect([named, line]).toEqual([file, lineOf(`alert: ${object}`)]);
      expect(Boolean(next)).toBe(outcome === 'fail');
    }
  });

  it('fails a Watchdog that cannot be read', () => {
    write({ 'rules.yml': RULES.replace('vector(1)', 'vector(1') });
    expect(outcomes(checksOf('rules.yml'), 'Watchdog')).toMatchObject({
      'coverage/alert-parses': 'fail',
      'coverage/alert-for': 'not-applicable',
    });
  });

  it.each([
    ['observed', 0],
    ['alerted', 0],
    ['operable', 1],
    ['resilient', 1],
    [undefined, 1],
  ])('exits by the level: %s', (level, exitCode) => {
    write({
      'rules.yml': `groups:
  - name: shop
    rules:
      - alert: NoRunbook
        expr: up{job="shop"} == 0
        for: 5m
        labels: { severity: page }
`,
    });
    const options = level ? ['--level', level] : [];
    expect(coverage(...options, 'rules.yml').exitCode).toBe(exitCode);
  });

  it('says what fails with place and next step, in text and SARIF', () => {
    write({ 'rules.yml': RULES });
    const { stdout, exitCode } = coverage('rules.yml');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /^rules\.yml:9 fail coverage\/alert-severity Bare: It has no severity.* Add the label/m,
    );
    expect(stdout).toMatch(/\n2\d checks: \d+ failed, 0 unknown, .*\n$/);
    const [{ tool, results }] = JSON.parse(
      coverage('--format', 'sarif', 'rules.yml').stdout,
    ).runs;
    const failed = checksOf('rules.yml').filter(
      ({ outcome }) => outcome === 'fail',
    );
    expect(results).toHaveLength(failed.length);
    for (const [index, { ruleId, ruleIndex, locations }] of results.entries()) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(locations[0].physicalLocation).toEqual({
        artifactLocation: { uri: 'rules.yml' },
        region: { startLine: failed[index].line },
      });
    }
  });

  it('finds rule files among other YAML and says nothing of that', () => {
    write({
      'deploy/app.yaml': 'apiVersion: apps/v1\nkind: Deployment\n',
      'chart/templates/x.yaml': '{{- if .Values.on }}\na: b\n{{- end }}\n',
      'monitoring/rules.yaml': RULES,
      'catalog-info.yaml': component(', owner: sellers', ANNOTATED),
      'r/slo.yaml': SLO,
    });
    const checks = checksOf('.');
    expect(new Set(checks.map(({ file }) => file))).toEqual(
      new Set([
        'monitoring/rules.yaml',
        'catalog-info.yaml',
        'r/slo.yaml',
        'r',
      ]),
    );
  });

  it('does not pass over a rule file that is no YAML', () => {
    write({ 'a/rules.yml': RULES.replace('name: shop', 'name: "shop') });
    const [check] = checksOf('a');
    expect(check).toMatchObject({
      id: 'definitions/valid',
      outcome: 'fail',
      file: 'a/rules.yml',
      line: expect.any(Number),
    });
    expect(coverage('--level', 'observed', 'a').exitCode).toBe(1);
  });
});

describe('reliability coverage of services', () => {
  const SERVICE = 'component:default/shop';

  it('passes a service that has everything', () => {
    write({
      'catalog-info.yaml': component(', owner: sellers', ANNOTATED),
      'r/slo.yaml': SLO,
      'r/rules.yaml': RULES.split('      - alert: Bare')[0],
      'r/runbooks/shop.md': RUNBOOK('Complete'),
    });
    const { exitCode, stdout } = coverage('.');
    expect([exitCode, stdout]).toEqual([
      0,
      '9 checks: 0 failed, 0 unknown, 9 passed, 0 exempt, 0 not applicable\n',
    ]);
    expect(outcomes(checksOf('.'), SERVICE)).toEqual({
      'ownership/group': 'pass',
      'slo/defined': 'pass',
      'definitions/valid': 'pass',
      'runbooks/present': 'pass',
      'runbooks/answer-alerts': 'pass',
    });
  });

  it.each([
    ['owned by a person', component(', owner: user:ada'), 'fail'],
    ['owned by nobody', component(''), 'fail'],
    ['owned by a group not seen', component(', owner: unseen'), 'unknown'],
  ])('judges a service %s', (_, catalog, outcome) => {
    write({ 'catalog-info.yaml': catalog });
    expect(outcomes(checksOf('.'), SERVICE)).toEqual({
      'ownership/group': outcome,
      'slo/defined': 'fail',
    });
    expect(outcomes(checksOf('catalog-info.yaml'), SERVICE)).toEqual(
      outcomes(checksOf('.'), SERVICE),
    );
  });

  it('fails what is missing, wrong or unanswered in its folder', () => {
    write({
      'catalog-info.yaml': component(', owner: sellers', ANNOTATED),
      'r/slo.yaml': SLO.replace('0.995', '99.5'),
      'r/rules.yaml': RULES,
      'r/runbooks/shop.md': RUNBOOK('Complete, Renamed'),
    });
    const checks = checksOf('.');
    expect(outcomes(checks, SERVICE)).toEqual({
      'ownership/group': 'pass',
      'slo/defined': 'pass',
      'definitions/valid': 'fail',
      'runbooks/present': 'pass',
      'runbooks/answer-alerts': 'fail',
    });
    expect(
      checks.find(({ id }) => id === 'runbooks/answer-alerts'),
    ).toMatchObject({
      file: 'r/runbooks/shop.md',
      message: expect.stringContaining('Renamed'),
    });
  });

  it('honours an exemption from having a group as owner', () => {
    write({
      'catalog-info.yaml': component(', owner: user:ada', ANNOTATED),
      'r/exemption.yaml': EXEMPTION('until: 2099-12-31').replace(
        'coverage/alert-for',
        'ownership/group',
      ),
    });
    expect(outcomes(checksOf('.'), SERVICE)).toMatchObject({
      'ownership/group': 'exempt',
      'slo/defined': 'fail',
    });
  });

  it.each([
    ['until: 2099-12-31', 'exempt', /Exempt until 2099-12-31 \(soon/],
    ['until: 2020-01-31', 'fail', /ended on 2020-01-31, so it does not count/],
    ['', 'fail', /has no end date, so it does not count/],
  ])('honours an exemption with "%s" as %s', (until, outcome, message) => {
    write({
      'catalog-info.yaml': component(', owner: sellers', ANNOTATED),
      'r/rules.yaml': RULES,
      'r/exemption.yaml': EXEMPTION(until),
    });
    const found = checksOf('.').filter(
      ({ id, object }) => id === 'coverage/alert-for' && object === 'Bare',
    );
    expect(found).toEqual([
      expect.objectContaining({
        outcome,
        message: expect.stringMatching(message),
      }),
    ]);
  });
});

describe('reliability coverage used wrongly', () => {
  it.each([
    [[], /Which files or folders/],
    [['--level', 'gold', '.'], /There is no level "gold"/],
    [['--format', 'xml', '.'], /There is no format "xml"/],
    [['nowhere'], /"nowhere" cannot be read/],
  ])('exits 2 with a sentence: %s', (args, message) => {
    const { exitCode, stdout, stderr } = coverage(...args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('says that an empty folder has nothing to check', () => {
    fs.mkdirSync(path.join(cwd, 'empty'));
    expect(coverage('empty')).toEqual({
      exitCode: 0,
      stdout: 'Nothing was found to check: no alert, no service.\n',
      stderr: '',
    });
  });
});
