import {
  LEVELS,
  type CheckReading,
  type Level,
} from '@vigie/backstage-plugin-reliability-common';

export interface Rung {
  level: Level;
  state: 'reached' | 'next' | 'later';
  /** Checks that pass or are exempt. */
  met: number;
  /** Checks that apply and count. */
  total: number;
}

/** The levels, lowest first, with how far each is. */
export function ladderOf(
  level: Level | undefined,
  checks: readonly CheckReading[],
): Rung[] {
  const reached = level ? LEVELS.indexOf(level) : -1;
  return LEVELS.map((each, index) => {
    const applying = checks.filter(
      check => check.level === each && check.outcome !== 'not-applicable',
    );
    return {
      level: each,
      state: stateOf(index - reached),
      met: applying.filter(
        ({ outcome }) => outcome === 'pass' || outcome === 'exempt',
      ).length,
      total: applying.length,
    };
  });
}

function stateOf(distance: number): Rung['state'] {
  if (distance <= 0) {
    return 'reached';
  }
  return distance === 1 ? 'next' : 'later';
}
