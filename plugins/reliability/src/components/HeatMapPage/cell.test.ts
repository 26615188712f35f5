import { countsOf } from '../../__testUtils__/heatMap';
import { cellOf, failShare } from './cell';

describe('cells of the heat map', () => {
  it.each([
    [{ fail: 1, unknown: 5, pass: 9 }, 'fail', 1, 'fail'],
    [{ unknown: 2, pass: 9, exempt: 1 }, 'unknown', 2, 'unknown'],
    [{ pass: 9, exempt: 3, notApplicable: 1 }, 'pass', 9, 'pass'],
    [{ exempt: 3, notApplicable: 2 }, 'exempt', 3, 'exempt'],
    [{ notApplicable: 2 }, 'none', 2, 'not-applicable'],
    [{}, 'none', 0, 'not-applicable'],
  ] as const)('%j looks like %s', (part, look, count, outcome) => {
    expect(cellOf(countsOf(part))).toEqual({ look, count, outcome });
  });

  it.each([
    [{ fail: 1, pass: 2 }, 1],
    [{ fail: 2, unknown: 2 }, 2],
    [{ fail: 3, notApplicable: 100 }, 3],
  ] as const)('the more of %j fail, the darker: %i', (part, share) => {
    expect(failShare(countsOf(part))).toBe(share);
  });
});
