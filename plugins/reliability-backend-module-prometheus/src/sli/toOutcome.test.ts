import { toOutcome, type SliCounts } from './toOutcome';

const grid = { from: 600, to: 780, step: 60 };
const N = NaN;
const X = Infinity;

function outcome(
  part: number[],
  total: number[],
  options: Partial<SliCounts> = {},
) {
  return toOutcome(
    {
      key: 'k',
      partIs: 'good',
      joint: false,
      warnings: [],
      ...options,
      part: Float64Array.from(part),
      total: Float64Array.from(total),
    },
    grid,
  );
}

/** Measured steps as `[time, good, total]`. */
function counts(result: ReturnType<typeof outcome>) {
  return result.ok
    ? result.buckets.map(({ time, good, total }) => [time, good, total])
    : result.failure;
}

describe('toOutcome', () => {
  it.each<[string, number[], number[], 'good' | 'bad', unknown]>([
    [
      'all there',
      [9, 8, 7],
      [10, 10, 10],
      'good',
      [
        [660, 9, 10],
        [720, 8, 10],
        [780, 7, 10],
      ],
    ],
    [
      'bad events',
      [1, 2, 3],
      [10, 10, 10],
      'bad',
      [
        [660, 9, 10],
        [720, 8, 10],
        [780, 7, 10],
      ],
    ],
    ['no total: not measured', [9, 8, 7], [N, 10, N], 'good', [[720, 8, 10]]],
    ['nothing at all', [N, N, N], [N, N, N], 'good', []],
    [
      'no bad: none happened',
      [N, 1, N],
      [10, 10, 0],
      'bad',
      [
        [660, 10, 10],
        [720, 9, 10],
        [780, 0, 0],
      ],
    ],
    [
      'no good: none happened',
      [N, 1, N],
      [10, 10, 0],
      'good',
      [
        [660, 0, 10],
        [720, 1, 10],
        [780, 0, 0],
      ],
    ],
    [
      'no traffic is measured',
      [0, 0, 0],
      [0, 0, 0],
      'good',
      [
        [660, 0, 0],
        [720, 0, 0],
        [780, 0, 0],
      ],
    ],
    ['no counts: not measured', [X, 1, 1], [10, X, 10], 'good', [[780, 1, 10]]],
    [
      'more good than all',
      [12, 1, 1],
      [10, 10, 10],
      'good',
      [
        [660, 10, 10],
        [720, 1, 10],
        [780, 1, 10],
      ],
    ],
    [
      'more bad than all',
      [12, 1, 1],
      [10, 10, 10],
      'bad',
      [
        [660, 0, 10],
        [720, 9, 10],
        [780, 9, 10],
      ],
    ],
  ])('%s', (_, part, total, partIs, expected) => {
    const result = outcome(part, total, { partIs });
    expect(counts(result)).toEqual(expected);
    const covered = result.ok ? result.buckets.map(b => b.coveredSeconds) : [];
    expect(covered.every(seconds => seconds === 60)).toBe(true);
  });

  it.each<[string, number[], number[], Partial<SliCounts>, RegExp]>([
    [
      'a part that is never there',
      [N, N, N],
      [1, 1, 1],
      {},
      /no series answers the good query/,
    ],
    ['the same in one request', [N, N, N], [1, 1, 1], { joint: true }, /^$/],
    ['the same without events', [N, N, N], [0, N, 0], {}, /^$/],
    [
      'a label nobody has',
      [1, 1, 1],
      [1, 1, 1],
      { joint: true, splitLabelMissing: 'code' },
      /no series has the label code/,
    ],
    [
      'values that are no counts',
      [X, 1, 1],
      [1, 1, 1],
      {},
      /1 of the 3 steps .* no counts/,
    ],
    [
      'a part above the total',
      [2, 2, 1],
      [1, 1, 1],
      {},
      /2 of the 3 steps .* more good events/,
    ],
    [
      'words of the server',
      [1, 1, 1],
      [1, 1, 1],
      { warnings: ['PromQL info: x'] },
      /PromQL info/,
    ],
  ])('warns of %s', (_, part, total, options, warning) => {
    const result = outcome(part, total, options);
    expect((result.ok && result.warnings?.join()) ?? '').toMatch(warning);
  });

  it('takes a bucket that does not exist for a mistake, not for no events', () => {
    expect(
      outcome([N, N, N], [1, 0, 1], { bucketBound: '0.31' }),
    ).toMatchObject({
      ok: false,
      failure: {
        kind: 'query-rejected',
        message: expect.stringContaining('le="0.31"'),
      },
    });
    expect(
      counts(outcome([N, N, N], [0, N, 0], { bucketBound: '0.31' })),
    ).toEqual([
      [660, 0, 0],
      [780, 0, 0],
    ]);
    expect(
      counts(outcome([1, N, 1], [1, 1, 1], { bucketBound: '0.3' })),
    ).toEqual([
      [660, 1, 1],
      [780, 1, 1],
    ]);
  });
});
