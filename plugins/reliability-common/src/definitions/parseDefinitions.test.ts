import {
  DATA_SOURCE,
  edit,
  REFERRING_SLO,
  RULES,
  SERVICE,
  SLI,
  SLO,
} from './__fixtures__/documents';
import { parseDefinitions } from './parseDefinitions';
import type { RatioIndicator } from './types';

const FOLDER = [
  { path: 'printing.yaml', content: `${REFERRING_SLO}---\n${SERVICE}` },
  { path: 'quotes.yaml', content: SLO },
  { path: 'rules.yml', content: RULES },
  { path: 'shared/sli.yaml', content: `${SLI}---\n${DATA_SOURCE}` },
  { path: 'runbooks/jam.md', content: '# Jam' },
];

describe('parseDefinitions', () => {
  it('reads SLOs with their references resolved, whatever the order of files', () => {
    const read = parseDefinitions(FOLDER);

    expect(read.problems).toEqual([]);
    expect(read.refused).toEqual([]);
    expect(read.slos).toEqual([
      {
        name: 'printing',
        displayName: 'printing',
        service: 'label-printer',
        method: 'Occurrences',
        window: { duration: '4w', seconds: 28 * 86_400, isRolling: true },
        indicator: {
          name: 'labels-printed',
          bad: {
            type: 'Measurements',
            source: 'main',
            spec: { series: 'labels-failed' },
          },
          total: {
            type: 'Measurements',
            source: 'main',
            spec: { series: 'labels' },
          },
        },
        objectives: [
          { target: { text: '0.995', ppm: 995_000 } },
          { target: { text: '0.9995', ppm: 999_500 } },
        ],
        file: 'printing.yaml',
        line: 1,
      },
      {
        name: 'availability',
        displayName: 'Quotes answered',
        description: 'Quotes are answered without an error.',
        service: 'delivery-quote',
        method: 'Occurrences',
        window: { duration: '30d', seconds: 30 * 86_400, isRolling: true },
        indicator: {
          name: 'quotes-answered',
          good: {
            type: 'Prometheus',
            spec: {
              query: 'http_requests_total{job="delivery-quote",code!~"5.."}',
            },
          },
          total: {
            type: 'Prometheus',
            spec: { query: 'http_requests_total{job="delivery-quote"}' },
          },
        },
        objectives: [
          {
            displayName: 'Contract',
            target: { text: '0.9990', ppm: 999_000 },
          },
        ],
        file: 'quotes.yaml',
        line: 1,
      },
    ]);
    expect(parseDefinitions([...FOLDER].reverse())).toEqual(read);
  });

  it('reads alerting rules of rule files and of PrometheusRule resources alike', () => {
    const [rule] = parseDefinitions(FOLDER).rules;
    expect(rule).toEqual({
      name: 'QuotesFailing',
      query: expect.stringMatching(/^sum\(rate\([^]*> 0\.01$/),
      labels: { severity: 'page', level: '2' },
      annotations: { runbook_url: 'https://runbooks.example.org/quotes' },
      forSeconds: 5400,
      health: 'unknown',
      group: 'delivery-quote-alerts',
      file: 'rules.yml',
      line: 7,
    });

    const resource = `apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: { name: a }\nspec:\n${RULES.replace(
      /^/gm,
      '  ',
    )}`;
    const inResource = parseDefinitions([
      { path: 'rules.yml', content: resource },
    ]);
    expect(inResource.problems).toEqual([]);
    expect(inResource.rules).toEqual([{ ...rule, line: 11 }]);
  });

  it('takes a list of documents for the documents it lists', () => {
    const indented = [SLO, REFERRING_SLO, SLI, DATA_SOURCE]
      .map(text => `- ${text.trimEnd().replace(/\n/g, '\n  ')}\n`)
      .join('');
    const read = parseDefinitions([{ path: 'all.yaml', content: indented }]);
    expect(read.problems).toEqual([]);
    expect(read.slos.map(slo => slo.name).sort()).toEqual([
      'availability',
      'printing',
    ]);
  });

  it('means a configured source by a reference that has its type beside it', () => {
    const content = SLO.replace(
      /type: Prometheus/g,
      'type: Prometheus\n            metricSourceRef: backup',
    );
    const [slo] = parseDefinitions([{ path: 'a.yaml', content }]).slos;
    expect(slo.indicator).toMatchObject({
      total: { type: 'Prometheus', source: 'backup' },
    });
  });

  it('never hands addresses, headers or credentials to a source', () => {
    const content = edit(
      SLO,
      'query: http_requests_total{job="delivery-quote"}',
      `query: a\n              url: 'https://elsewhere.example.org'
              options: { api-key: abc, headers: { X: y }, link: 'http://a.example.org/', keep: 1 }
              __proto__: { polluted: true }`,
    );
    const { slos, problems } = parseDefinitions([{ path: 'a.yaml', content }]);
    const { total } = slos[0].indicator as RatioIndicator;
    expect(total.spec.query).toBe('a');
    expect(total.spec.options).toEqual({ keep: 1 });
    expect(Object.keys(total.spec)).toEqual(['query', 'options', '__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(problems.map(problem => problem.rule)).toEqual(
      Array(4).fill('openslo/metric-source-address'),
    );
    expect(JSON.stringify(problems)).not.toMatch(/abc|elsewhere/);
  });

  it('refuses the second SLO of a name and names both places', () => {
    const { slos, refused, problems } = parseDefinitions([
      { path: 'b.yaml', content: SLO },
      { path: 'a.yaml', content: `# first\n${SLO}` },
    ]);
    expect(slos).toMatchObject([{ name: 'availability', file: 'a.yaml' }]);
    expect(refused).toEqual([
      {
        name: 'availability',
        displayName: 'Quotes answered',
        reason: expect.stringContaining('a.yaml:2 and b.yaml:1'),
        file: 'b.yaml',
        line: 1,
      },
    ]);
    expect(problems).toMatchObject([
      { rule: 'openslo/duplicate-name', file: 'b.yaml', line: 1 },
    ]);
  });

  it('refuses an SLO whose indicator is not valid, and says where that is', () => {
    const read = parseDefinitions([
      { path: 'a.yaml', content: REFERRING_SLO },
      { path: 'b.yaml', content: edit(SLI, '  ratioMetric:', '  metric:') },
    ]);
    expect(read.slos).toEqual([]);
    expect(read.refused).toMatchObject([
      { name: 'printing', reason: expect.stringContaining('b.yaml:1') },
    ]);
    expect(
      read.problems.find(each => each.rule === 'openslo/reference-invalid'),
    ).toMatchObject({
      file: 'a.yaml',
      line: 7,
      column: 17,
      path: 'spec.indicatorRef',
    });
  });

  it('shows every error of a refused SLO, and the first one as the reason', () => {
    const content = SLO.replace('30d', 'long')
      .replace('Occurrences', 'Often')
      .replace('0.9990', '2');
    const { refused, problems } = parseDefinitions([
      { path: 'a.yaml', content },
    ]);
    expect(problems.map(problem => problem.rule)).toEqual([
      'openslo/duration',
      'openslo/budgeting-method',
      'openslo/target-range',
    ]);
    expect(refused).toMatchObject([
      { name: 'availability', reason: expect.stringMatching(/2 more errors/) },
    ]);
  });

  it.each([
    ['malformed YAML', edit(SLO, 'kind: SLO', 'kind: SLO\nx: "')],
    ['a key twice', edit(SLO, 'kind: SLO', 'kind: SLO\nkind: SLO')],
    ['another version', edit(SLO, 'openslo/v1', 'openslo.com/v2alpha')],
    ['no indicator', edit(SLO, '  indicator:', '  indicators:')],
  ])('lists an SLO that is refused for %s', (_, content) => {
    const { slos, refused } = parseDefinitions([{ path: 'a.yaml', content }]);
    expect(slos).toEqual([]);
    expect(refused).toMatchObject([{ name: 'availability', file: 'a.yaml' }]);
    expect(refused[0].reason).toMatch(/\S/);
  });

  it('lists at most 200 problems of a file, errors first, and counts the rest', () => {
    const content = `${'---\nkind: Deployment\napiVersion: apps/v1\n'.repeat(
      300,
    )}---\ncolour: blue\n`;
    const { problems } = parseDefinitions([{ path: 'a.yaml', content }]);
    expect(problems).toHaveLength(201);
    expect(problems.map(problem => problem.rule)).toContain(
      'yaml/unknown-document',
    );
    expect(problems[200]).toMatchObject({
      rule: 'yaml/more-problems',
      message: '101 more problems in this file are not listed.',
    });
  });
});
