import fc from 'fast-check';
import { compareSloStates, sloStateRank, worstSloState } from './states';
import { SLO_STATES } from './types';

describe('SLO states', () => {
  it('rank in their order, 0 worst', () => {
    expect(SLO_STATES.map(sloStateRank)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    expect(SLO_STATES).toEqual([
      'invalid',
      'source-error',
      'no-data',
      'exhausted',
      'burning',
      'at-risk',
      'stale',
      'insufficient',
      'no-traffic',
      'healthy',
    ]);
    expect(sloStateRank('invalid')).toBe(0);
    expect(sloStateRank('healthy')).toBe(9);
  });

  it('sort worst first, and the worst is the first', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SLO_STATES)), states => {
        const untouched = [...states];
        const sorted = [...states].sort(compareSloStates);
        expect(sorted.map(sloStateRank)).toEqual(
          states.map(sloStateRank).sort((a, b) => a - b),
        );
        expect(worstSloState(states)).toBe(sorted[0]);
        expect(states).toEqual(untouched);
      }),
    );
  });

  it('have no worst when there are none', () => {
    expect(worstSloState([])).toBeUndefined();
  });
});
