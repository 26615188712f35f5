import { InputError } from '@backstage/errors';
import { MAX_POINTS, parsePoints } from './parsePoints';

const now = 1_795_165_230;
const time = 1_795_165_200;
const rules = { step: 60, now };

describe('parsePoints', () => {
  it('orders, quantises and counts a repeated point once', () => {
    expect(
      parsePoints(
        [
          [time, 1.0001, 2],
          [time - 60, 0, 0],
          [time, 1.0002, 2],
        ],
        rules,
      ),
    ).toEqual({
      kind: 'counts',
      points: [
        { time: time - 60, good: 0, total: 0 },
        { time, good: 1, total: 2 },
      ],
    });
  });

  it('takes values as they are, of any size and sign', () => {
    const values = [-1.7976931348623157e308, 5e-324, 0.1 + 0.2, -0];
    const pushed = values.map((value, index) => [time - 60 * index, value]);
    const { kind, points } = parsePoints([...pushed, pushed[1]], rules);
    expect(kind).toBe('values');
    expect(points).toHaveLength(4);
    expect(points.map(point => point.value).reverse()).toEqual([
      ...values.slice(0, 3),
      0,
    ]);
  });

  it('takes points up to 40 days late', () => {
    const oldest = Math.ceil((now - 40 * 86_400) / 60) * 60;
    expect(parsePoints([[oldest, 1, 1]], rules).points).toHaveLength(1);
    expect(() => parsePoints([[oldest - 60, 1, 1]], rules)).toThrow(
      'more than 40 days ago',
    );
  });

  it.each<[string, unknown]>([
    ['expected [epochSeconds, good, total]', { time, good: 1, total: 1 }],
    ['expected [epochSeconds, good, total] as points[0] is', [time, 1]],
    ['expected [epochSeconds, good, total] or [epochSeconds, value]', [time]],
    ['expected [epochSeconds, good, total]', [time, 1, 1, 1]],
    ['expected [epochSeconds, good, total]', null],
    ['time is not a whole number', [String(time), 1, 1]],
    ['time is not a whole number', [time + 0.5, 1, 1]],
    ['time is not a whole number', [NaN, 1, 1]],
    ['not a multiple of the step', [time + 1, 1, 1]],
    ['in the future', [time + 60, 1, 1]],
    ['more than 40 days ago', [0, 1, 1]],
    ['more than 40 days ago', [-60, 1, 1]],
    ['good is not a number', [time, null, 1]],
    ['good is not a number', [time, NaN, 1]],
    ['total is not a number', [time, 1, '1']],
    ['total is not a number', [time, 1, Infinity]],
    ['good -1 is negative', [time, -1, 1]],
    ['total -1 is negative', [time, 0, -1]],
    ['good 2 is more than total 1', [time, 2, 1]],
    ['too large', [time, 0, 1e300]],
    ['given before with other counts', [time - 60, 1, 2]],
  ])('names the index of the first bad point: %s', (message, point) => {
    const points = [[time - 60, 1, 1], point, [time, 'never reached', 1]];
    const parse = () => parsePoints(points, rules);
    expect(parse).toThrow(InputError);
    expect(parse).toThrow(/^points\[1\]: /);
    expect(parse).toThrow(message);
  });

  it.each<[string, unknown]>([
    ['expected [epochSeconds, value] as points[0] is', [time, 1, 1]],
    ['expected [epochSeconds, good, total] or', 'text'],
    ['value is not a number', [time, NaN]],
    ['value is not a number', [time, -Infinity]],
    ['value is not a number', [time, null]],
    ['value is not a number', [time, '0.2']],
    ['in the future', [time + 60, 1]],
    ['given before with other values', [time - 60, 2]],
  ])('names the index of the first bad value: %s', (message, point) => {
    const parse = () => parsePoints([[time - 60, 1], point], rules);
    expect(parse).toThrow(InputError);
    expect(parse).toThrow(/^points\[1\]: /);
    expect(parse).toThrow(message);
  });

  it('takes 1 to 10,000 points', () => {
    const points = Array.from({ length: MAX_POINTS }, (_, index) => [
      time - 60 * index,
      1,
      1,
    ]);
    expect(parsePoints(points, rules).points).toHaveLength(MAX_POINTS);
    expect(() => parsePoints([...points, [time, 1, 1]], rules)).toThrow(
      '1 to 10000 points',
    );
    expect(() => parsePoints([], rules)).toThrow('1 to 10000 points');
  });
});
