import { edit } from '../__fixtures__/documents';
import {
  PYRRA_GAUGE,
  PYRRA_LATENCY,
  PYRRA_NATIVE,
  PYRRA_RATIO,
} from '../__fixtures__/foreignDocuments';
import { readQuery } from '../../promql';
import { parseDefinitions } from '../parseDefinitions';
import type { IndicatorDefinition } from '../types';

const parse = (content: string) =>
  parseDefinitions([{ path: 'pyrra.yaml', content }]);

const queries = (indicator: IndicatorDefinition | undefined) =>
  indicator && 'total' in indicator
    ? {
        good: indicator.good?.spec.query,
        bad: indicator.bad?.spec.query,
        total: indicator.total.spec.query,
      }
    : {};

const INCREASE =
  'sum(increase(print_seconds{job="label-printer"}[{{.window}}]))';

describe('a document of Pyrra', () => {
  it.each([
    [
      'ratio',
      PYRRA_RATIO,
      {
        bad: 'print_jobs_total{job="label-printer",result="failed"}',
        total: 'print_jobs_total{job="label-printer"}',
      },
    ],
    [
      'latency',
      PYRRA_LATENCY,
      {
        good: 'print_seconds_bucket{job="label-printer",le="2"}',
        total: 'print_seconds_count{job="label-printer"}',
      },
    ],
    [
      'latencyNative',
      PYRRA_NATIVE,
      {
        good: `histogram_fraction(0, 1.5, ${INCREASE}) * histogram_count(${INCREASE}) >= 0`,
        total: `histogram_count(${INCREASE})`,
      },
    ],
    [
      'bool_gauge',
      PYRRA_GAUGE,
      {
        good: 'sum_over_time(printer_ready{job="label-printer"}[{{.window}}])',
        total:
          'count_over_time(printer_ready{job="label-printer"}[{{.window}}])',
      },
    ],
  ])('counts %s, in queries that Prometheus takes', (_, text, expected) => {
    const { slos, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(queries(slos[0].indicator)).toEqual(expected);
    for (const query of Object.values(expected)) {
      expect(readQuery(query)).toMatchObject({
        ok: true,
        query: { warnings: [] },
      });
    }
  });

  it('is read whole', () => {
    const { slos } = parse(PYRRA_RATIO);
    expect(slos).toEqual([
      {
        name: 'labels-printed',
        displayName: 'labels-printed',
        description: 'Labels leave the printer.',
        service: 'label-printer',
        format: 'Pyrra',
        method: 'Occurrences',
        window: { duration: '4w', seconds: 2_419_200, isRolling: true },
        indicator: expect.objectContaining({ name: 'labels-printed' }),
        objectives: [{ target: { text: '0.995', ppm: 995_000 } }],
        file: 'pyrra.yaml',
        line: 1,
      },
    ]);
  });

  it('is of the service its label names, or else has its own name', () => {
    const unlabelled = edit(
      PYRRA_RATIO,
      '  labels:\n    pyrra.dev/service: label-printer\n',
      '',
    );
    expect(parse(unlabelled).slos[0].service).toBe('labels-printed');
  });

  it('keeps a selector a selector, whatever its values hold', () => {
    const metric = 'printer_ready{room="a\\"}[5m]) or vector(1) # {{.x}}"}';
    const { slos, problems } = parse(
      edit(
        PYRRA_GAUGE,
        'metric: printer_ready{job="label-printer"}',
        `metric: '${metric}'`,
      ),
    );
    expect(problems).toEqual([]);
    expect(queries(slos[0].indicator).total).toBe(
      `count_over_time(${metric}[{{.window}}])`,
    );
  });
});
