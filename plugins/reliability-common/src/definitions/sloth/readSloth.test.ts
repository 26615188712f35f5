import { edit } from '../__fixtures__/documents';
import { SLOTH, SLOTH_RESOURCE } from '../__fixtures__/foreignDocuments';
import { parseDefinitions } from '../parseDefinitions';

const parse = (content: string) =>
  parseDefinitions([{ path: 'sloth.yaml', content }]);

describe('a spec file of Sloth', () => {
  it('is read whole', () => {
    const prometheus = (query: string) => ({
      type: 'Prometheus',
      spec: { query },
    });
    const window = { duration: '30d', seconds: 2_592_000, isRolling: true };
    expect(parse(SLOTH)).toEqual({
      exemptions: [],
      slos: [
        {
          name: 'requests-availability',
          displayName: 'requests-availability',
          description: 'Routes are answered without an error.',
          service: 'route-planner',
          format: 'Sloth',
          method: 'Occurrences',
          window,
          indicator: {
            name: 'requests-availability',
            bad: prometheus(
              'sum(rate(http_requests_total{job="route-planner",code=~"5.."}[{{.window}}]))',
            ),
            total: prometheus(
              'sum(rate(http_requests_total{job="route-planner"}[{{.window}}]))',
            ),
          },
          objectives: [{ target: { text: '0.999', ppm: 999_000 } }],
          file: 'sloth.yaml',
          line: 6,
        },
        {
          name: 'map-freshness',
          displayName: 'map-freshness',
          service: 'route-planner',
          format: 'Sloth',
          method: 'Occurrences',
          window,
          indicator: {
            name: 'map-freshness',
            raw: prometheus(
              '1 - avg_over_time(map_fresh{job="route-planner"}[{{.window}}])',
            ),
            rawType: 'failure',
          },
          objectives: [{ target: { text: '0.99', ppm: 990_000 } }],
          file: 'sloth.yaml',
          line: 26,
        },
      ],
      refused: [],
      rules: [],
      problems: [],
    });
  });

  it('loses only the SLO that is wrong', () => {
    const { slos, refused, problems } = parse(
      edit(SLOTH, 'objective: 99\n', 'objective: 0\n'),
    );
    expect(slos.map(({ name }) => name)).toEqual(['requests-availability']);
    expect(refused).toEqual([
      {
        name: 'map-freshness',
        displayName: 'map-freshness',
        reason: problems[0].message,
        file: 'sloth.yaml',
        line: 26,
      },
    ]);
  });

  it.each([
    ['service: route-planner\n', '', 2],
    ['prometheus/v1', 'prometheus/v3', 2],
  ])('refuses every SLO when %j is %j', (from, to, count) => {
    const { slos, refused, problems } = parse(edit(SLOTH, from, to));
    expect(slos).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual(
      Array(count).fill(problems[0].message),
    );
  });

  it('is refused as one when it has no SLOs', () => {
    const { refused } = parse('version: prometheus/v1\nservice: a\nslos: []\n');
    expect(refused).toEqual([expect.objectContaining({ name: 'a', line: 1 })]);
  });
});

describe('a Kubernetes resource of Sloth', () => {
  it('is read as the file is, from the source its annotation names', () => {
    const { slos, problems } = parse(SLOTH_RESOURCE);
    expect(problems).toEqual([]);
    expect(slos).toEqual([
      expect.objectContaining({
        name: 'scans-stored',
        service: 'depot-scanner',
        format: 'Sloth',
        indicator: {
          name: 'scans-stored',
          bad: {
            type: 'Prometheus',
            source: 'main',
            spec: {
              query: 'sum(rate(scans_total{result="lost"}[{{ .window }}]))',
            },
          },
          total: {
            type: 'Prometheus',
            source: 'main',
            spec: { query: 'sum(rate(scans_total[{{ .window }}]))' },
          },
        },
        objectives: [{ target: { text: '0.995', ppm: 995_000 } }],
      }),
    ]);
  });
});
