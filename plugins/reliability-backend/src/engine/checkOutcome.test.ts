import type { Bucket } from '@vigie/backstage-plugin-reliability-common';
import { checkOutcome } from './checkOutcome';

const piece = { from: 600, to: 1200, resolution: 300 };
const bucket: Bucket = { time: 900, good: 1, total: 2, coveredSeconds: 300 };

describe('checkOutcome', () => {
  it('quantises what is usable', () => {
    const outcome = checkOutcome(
      {
        key: 'a',
        ok: true,
        buckets: [
          { ...bucket, good: 1.0001, total: 1.0004, coveredSeconds: 299.9 },
          { time: 1200, good: 0, total: 0, coveredSeconds: 0 },
        ],
      },
      piece,
    );
    expect(outcome).toEqual({
      ok: true,
      buckets: [
        { time: 900, good: 1, total: 1, coveredSeconds: 299 },
        { time: 1200, good: 0, total: 0, coveredSeconds: 0 },
      ],
    });
  });

  it('hands on a failure as it is', () => {
    const failure = { kind: 'timeout', message: 'slow' } as const;
    expect(checkOutcome({ key: 'a', ok: false, failure }, piece)).toMatchObject(
      {
        ok: false,
        failure,
      },
    );
  });

  it.each<[string, Bucket[] | undefined]>([
    ['did not answer', undefined],
    ['out of order', [{ ...bucket, time: 1200 }, bucket]],
    ['out of order', [bucket, bucket]],
    ['outside the time asked', [{ ...bucket, time: 600 }]],
    ['outside the time asked', [{ ...bucket, time: 1500 }]],
    ['outside the time asked', [{ ...bucket, time: NaN }]],
    ['not at the end of a step', [{ ...bucket, time: 960 }]],
    ['not finite', [{ ...bucket, total: Infinity }]],
    ['not finite', [{ ...bucket, good: NaN }]],
    ['not finite', [{ ...bucket, coveredSeconds: NaN }]],
    ['negative', [{ ...bucket, good: -1 }]],
    ['more good events than events', [{ ...bucket, good: 3 }]],
    ['covers more time', [{ ...bucket, coveredSeconds: 301 }]],
  ])('makes a failure of an answer that: %s', (message, buckets) => {
    const outcome = buckets && ({ key: 'a', ok: true, buckets } as const);
    expect(checkOutcome(outcome, piece)).toEqual({
      ok: false,
      failure: {
        kind: 'invalid-response',
        message: expect.stringContaining(message),
      },
    });
  });
});
