import {
  ALERT_CONDITION,
  ALERT_POLICY,
  ALERT_TARGET,
  ALERTED_SLO,
  ALPHA_SLO,
  ALPHA_THRESHOLD,
  COMPOSITE_SLO,
  DATA_SOURCE,
  edit,
  INLINE_ALERT,
  SLI,
  SLICED_SLO,
  SLO,
} from './__fixtures__/documents';
import { parseDefinitions } from './parseDefinitions';
import type { ParseOptions } from './parseDefinitions';

const parse = (texts: string[], options?: ParseOptions) =>
  parseDefinitions(
    texts.map((content, index) => ({ path: `${index}.yaml`, content })),
    options,
  );

/** The only SLO of documents in which nothing is wrong. */
const sloOf = (...texts: string[]) => {
  const { slos, problems } = parse(texts);
  expect(problems).toEqual([]);
  expect(slos).toHaveLength(1);
  return slos[0];
};

/** The only SLO, whatever the warnings. */
const alphaOf = (text: string) => {
  const { slos, refused } = parse([text]);
  expect(refused).toEqual([]);
  return slos[0];
};

const query = (text: string) => ({
  type: 'Prometheus',
  spec: { query: text },
});
const HTTP = 'http_requests_total{job="delivery-quote"}';

describe('indicators of openslo/v1', () => {
  it('reads bad of total, and counts that go up and down', () => {
    const text = edit(SLO, '        good:', '        bad:').replace(
      'counter: true',
      'counter: false',
    );
    expect(sloOf(text).indicator).toEqual({
      name: 'quotes-answered',
      bad: query('http_requests_total{job="delivery-quote",code!~"5.."}'),
      total: query(HTTP),
      counter: false,
    });
  });

  it('reads a ratio that is divided already', () => {
    expect(sloOf(SLICED_SLO).indicator).toEqual({
      name: 'printer-up',
      raw: query('printer_up'),
      rawType: 'success',
    });
    const failure = SLICED_SLO.replace('rawType: success', 'rawType: failure');
    expect(sloOf(failure).indicator).toMatchObject({ rawType: 'failure' });
  });

  it.each([
    ['lt', '0.3', 0.3],
    ['lte', '300', 300],
    ['gt', '-5', -5],
    ['gte', '1e-3', 0.001],
    ['gte', '0', 0],
  ])('completes a referenced threshold with %s %s', (op, value, number) => {
    const sli = SLI.slice(0, SLI.indexOf('  ratioMetric:')).concat(
      '  thresholdMetric:\n    metricSource:\n      type: Prometheus\n      spec:\n        query: label_seconds\n',
    );
    const slo = SLO.replace(
      / {2}indicator:[^]*?(?= {2}timeWindow:)/,
      '  indicatorRef: labels-printed\n',
    ).replace(
      'target: 0.9990',
      `target: 0.9990\n      op: ${op}\n      value: ${value}`,
    );
    expect(sloOf(slo, sli).indicator).toEqual({
      name: 'labels-printed',
      threshold: query('label_seconds'),
      op,
      value: number,
    });
  });

  it('leaves quotes, braces and line breaks of a query as they are', () => {
    const hostile = 'up{a="}\\" or vector(1)\n  {{.window}}"}';
    const text = edit(
      SLO,
      `query: ${HTTP}`,
      `query: ${JSON.stringify(hostile)}`,
    );
    expect(sloOf(text).indicator).toMatchObject({ total: query(hostile) });
  });

  it('takes the types of sources that it is told of', () => {
    const text = SLO.replace(/type: Prometheus/g, 'type: Stopwatch');
    expect(parse([text]).problems.map(({ rule }) => rule)).toEqual([
      'openslo/source-type-unknown',
      'openslo/source-type-unknown',
    ]);
    const told = parse([text], { knownSourceTypes: ['stopWatch'] });
    expect(told.problems).toEqual([]);
    expect(told.slos).toHaveLength(1);
  });
});

describe('time windows of openslo/v1', () => {
  it.each([
    ['60m', 3600],
    ['1h', 3600],
    ['400d', 400 * 86_400],
    ['4w', 28 * 86_400],
    ['1M', 30 * 86_400],
    ['1Q', 90 * 86_400],
    ['1Y', 365 * 86_400],
  ])('rolls over %s', (duration, seconds) => {
    const text = edit(SLO, 'duration: 30d', `duration: ${duration}`);
    expect(sloOf(text).window).toEqual({ duration, seconds, isRolling: true });
  });

  it.each([
    ['1M', '2026-01-01 00:00:00', 'Europe/Paris', 30],
    ['1Q', '2200-12-31 23:59:00', 'Asia/Kathmandu', 90],
    ['1Y', '1900-01-01 12:30:00', 'UTC', 365],
    ['2w', '2024-02-29 00:00:00', 'America/New_York', 14],
  ])(
    'counts periods of %s from %s in %s',
    (duration, start, timeZone, days) => {
      const calendar = `calendar: { startTime: ${start}, timeZone: ${timeZone} }`;
      const text = edit(SLO, 'duration: 30d', `duration: ${duration}`).replace(
        'isRolling: true',
        calendar,
      );
      expect(sloOf(text).window).toEqual({
        duration,
        seconds: days * 86_400,
        isRolling: false,
        startTime: start.replace(' ', 'T'),
        timeZone,
      });
    },
  );

  it('keeps a start that the clocks skip, and says from when it counts', () => {
    const { slos, problems } = parse([
      edit(
        SLO,
        'isRolling: true',
        'calendar: { startTime: 2026-03-29 02:30:00, timeZone: Europe/Paris }',
      ),
    ]);
    expect(slos[0].window).toMatchObject({ startTime: '2026-03-29T02:30:00' });
    expect(problems).toMatchObject([
      { message: expect.stringContaining('2026-03-29 03:30:00') },
    ]);
  });
});

describe('objectives of openslo/v1', () => {
  it.each([
    ['1', 60],
    ['60', 3600],
    ['1m', 60],
    ['20m', 1200],
    ['1h', 3600],
  ])('reads slices of %s', (written, timeSliceSeconds) => {
    const text = edit(
      SLICED_SLO,
      'timeSliceWindow: 5m',
      `timeSliceWindow: ${written}`,
    );
    const timeSliceTarget = { text: '0.95', ppm: 950_000 };
    const [objective] = sloOf(text).objectives;
    expect(objective).toMatchObject({ timeSliceTarget, timeSliceSeconds });

    const ratio = text
      .replace(/ {6}timeSliceTarget.*\n/, '')
      .replace('Timeslices', 'RatioTimeslices');
    expect(sloOf(ratio)).toMatchObject({
      method: 'RatioTimeslices',
      objectives: [{ timeSliceSeconds }],
    });
    expect(sloOf(ratio).objectives[0]).not.toHaveProperty('timeSliceTarget');
  });

  it('gives each objective of a composite its own indicator and weight', () => {
    const slo = sloOf(COMPOSITE_SLO, SLI, DATA_SOURCE);
    expect(slo).not.toHaveProperty('indicator');
    expect(slo.objectives).toEqual([
      {
        target: { text: '0.995', ppm: 995_000 },
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
        weightPpm: 2_500_000,
      },
      {
        displayName: 'Labels fast enough',
        target: { text: '0.99', ppm: 990_000 },
        indicator: {
          name: 'label-seconds',
          threshold: query('label_seconds'),
          op: 'lte',
          value: 0.3,
        },
      },
    ]);
  });

  it.each([
    ['0.000001', 1],
    ['.5', 500_000],
    ['1000', 1_000_000_000],
    ['1', 1_000_000],
  ])('reads the weight %s', (written, weightPpm) => {
    const text = edit(COMPOSITE_SLO, '2.5', written);
    expect(sloOf(text, SLI, DATA_SOURCE).objectives[0]).toMatchObject({
      weightPpm,
    });
  });
});

describe('alert policies of openslo/v1', () => {
  const PAGING = {
    name: 'paging',
    alertWhenNoData: false,
    alertWhenBreaching: true,
    alertWhenResolved: false,
    conditions: [
      {
        name: 'fast-burn',
        displayName: 'Burning fast',
        severity: 'page',
        op: 'gt',
        threshold: 14,
        lookbackSeconds: 3600,
        alertAfterSeconds: 0,
      },
    ],
    targets: ['night-shift'],
  };

  it('resolves policies, conditions and targets across files', () => {
    const documents = [
      ALERTED_SLO,
      ALERT_POLICY,
      ALERT_CONDITION,
      ALERT_TARGET,
    ];
    expect(sloOf(...documents).alertPolicies).toEqual([PAGING]);
    expect(sloOf(...documents.reverse()).alertPolicies).toEqual([PAGING]);
  });

  it('reads them written out in the SLO', () => {
    const text = edit(
      ALERTED_SLO,
      '    - alertPolicyRef: paging',
      INLINE_ALERT,
    );
    expect(sloOf(text).alertPolicies).toEqual([
      {
        name: 'waking',
        alertWhenNoData: true,
        alertWhenBreaching: false,
        alertWhenResolved: false,
        conditions: [
          {
            name: 'slow-burn',
            severity: 'ticket',
            op: 'gte',
            threshold: 2,
            lookbackSeconds: 3600,
            alertAfterSeconds: 0,
          },
        ],
        targets: ['day-shift'],
      },
    ]);
  });

  it('refuses an SLO whose policy is not valid, and says where that is', () => {
    const { refused } = parse([
      ALERTED_SLO,
      edit(ALERT_POLICY, 'conditionRef: fast-burn', 'conditionRef: slow'),
    ]);
    expect(refused).toMatchObject([
      { name: 'availability', reason: expect.stringContaining('1.yaml:1') },
    ]);
  });

  it('warns of a threshold just out of reach, and not of one within', () => {
    const rules = (op: string, threshold: number, target: string) =>
      parse([
        edit(ALERTED_SLO, '    - alertPolicyRef: paging', INLINE_ALERT)
          .replace('op: gte', `op: ${op}`)
          .replace('threshold: 2', `threshold: ${threshold}`)
          .replace('target: 0.9990', `target: ${target}`),
      ]).problems.map(({ rule }) => rule);
    expect(rules('gt', 1000, '0.999')).toEqual(['openslo/alert-cannot-fire']);
    expect(rules('gte', 1000, '0.999')).toEqual([]);
    expect(rules('gt', 999, '0.999')).toEqual([]);
    expect(rules('gte', 1001, '0.999')).toEqual(['openslo/alert-cannot-fire']);
    // A 100 % target has no budget to divide by.
    expect(rules('gt', 1e9, '1')).toEqual(['openslo/target-perfect']);
  });
});

describe('openslo/v1alpha', () => {
  it('reads one ratio for all objectives as a simple SLO', () => {
    const objective = ALPHA_SLO.slice(ALPHA_SLO.indexOf('    - displayName'));
    const text = `${ALPHA_SLO}${objective.replace('0.99', '0.999')}`;
    expect(alphaOf(text)).toEqual({
      name: 'sorted',
      displayName: 'sorted',
      description: 'Parcels are sorted.',
      service: 'label-printer',
      method: 'Occurrences',
      window: { duration: '30d', seconds: 30 * 86_400, isRolling: true },
      indicator: {
        name: 'sorted',
        good: { type: 'prometheus', spec: { query: 'parcels_sorted_total' } },
        total: { type: 'prometheus', spec: { query: 'parcels_total' } },
      },
      objectives: [
        { displayName: 'Soon', target: { text: '0.99', ppm: 990_000 } },
        { displayName: 'Soon', target: { text: '0.999', ppm: 999_000 } },
      ],
      file: '0.yaml',
      line: 1,
    });
  });

  it('reads different ratios as a composite SLO', () => {
    const objective = ALPHA_SLO.slice(ALPHA_SLO.indexOf('    - displayName'));
    const slo = alphaOf(
      ALPHA_SLO + objective.replace('sorted_total', 'soon_total'),
    );
    expect(slo).not.toHaveProperty('indicator');
    expect(slo.objectives.map(({ indicator }) => indicator)).toMatchObject([
      { name: 'sorted-1', good: { spec: { query: 'parcels_sorted_total' } } },
      { name: 'sorted-2', good: { spec: { query: 'parcels_soon_total' } } },
    ]);
  });

  it('reads a threshold, and counts that go up and down', () => {
    expect(alphaOf(ALPHA_THRESHOLD)).toMatchObject({
      window: { duration: '1Q', seconds: 90 * 86_400 },
      indicator: {
        name: 'quick',
        threshold: { type: 'prometheus', spec: { query: 'sort_seconds' } },
        op: 'lte',
        value: 0.5,
      },
    });
    for (const field of ['counter', 'incremental']) {
      const text = edit(ALPHA_SLO, 'incremental: true', `${field}: false`);
      expect(alphaOf(text).indicator).toMatchObject({ counter: false });
    }
  });

  it.each([
    ['Second', 5400, '90m', 5400],
    ['Minute', 90, '90m', 5400],
    ['Hour', 2, '2h', 7200],
    ['Week', 2, '2w', 14 * 86_400],
    ['Month', 1, '1M', 30 * 86_400],
    ['Year', 1, '1Y', 365 * 86_400],
  ])('reads a window of unit %s', (unit, count, duration, seconds) => {
    const text = ALPHA_SLO.replace('Day', unit).replace('30', String(count));
    expect(alphaOf(text).window).toEqual({
      duration,
      seconds,
      isRolling: true,
    });
  });

  it('takes slices of a minute, and reads a calendar', () => {
    const text = edit(ALPHA_SLO, 'Occurrences', 'Timeslices')
      .replace('target: 0.99', 'target: 0.99\n      timeSliceTarget: 0.9')
      .replace(
        'isRolling: true',
        'isRolling: false\n      calendar: { startTime: 2026-01-05 12:00:00, timeZone: America/New_York }',
      );
    expect(alphaOf(text)).toMatchObject({
      method: 'Timeslices',
      window: { isRolling: false, startTime: '2026-01-05T12:00:00' },
      objectives: [{ timeSliceSeconds: 60, timeSliceTarget: { ppm: 900_000 } }],
    });
  });

  it('knows the services of its version, and refuses a name twice', () => {
    const service =
      'apiVersion: openslo/v1alpha\nkind: Service\nmetadata: { name: label-printer }\nspec: { description: Prints. }\n';
    const { problems, refused } = parse([
      ALPHA_SLO,
      service,
      edit(SLO, 'name: availability', 'name: sorted').replace(
        'service: delivery-quote',
        'service: label-printer',
      ),
    ]);
    expect(problems.map(({ rule, file }) => [file, rule])).toEqual([
      ['0.yaml', 'openslo/v1alpha-outdated'],
      ['1.yaml', 'openslo/v1alpha-outdated'],
      ['2.yaml', 'openslo/duplicate-name'],
    ]);
    expect(refused).toMatchObject([{ name: 'sorted', file: '2.yaml' }]);
  });
});

describe('what nothing refers to', () => {
  it.each([
    [
      'an SLO that cannot be read',
      `${edit(SLO, 'kind: SLO', 'kind: SLO\nx: "')}`,
    ],
    ['no SLO at all', ''],
  ])('is not reported beside %s', (_, beside) => {
    const { problems } = parse([SLI, DATA_SOURCE, beside]);
    expect(problems.map(({ rule }) => rule)).not.toContain('openslo/unused');
  });
});
