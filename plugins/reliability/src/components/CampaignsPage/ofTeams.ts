import type { Campaign } from '@vigie/backstage-plugin-reliability-common';

/** A campaign as far as it concerns these owners, all when none is named; who misses most comes first. */
export function ofTeams(
  campaign: Campaign,
  owners: readonly string[],
): Campaign {
  const teams = campaign.teams
    .filter(({ owner }) => owners.length === 0 || owners.includes(owner))
    .sort((a, b) => b.total - b.pass - (a.total - a.pass));
  if (owners.length === 0) {
    return { ...campaign, teams };
  }
  const sum = (part: 'pass' | 'total') =>
    teams.reduce((before, team) => before + team[part], 0);
  return { ...campaign, teams, pass: sum('pass'), total: sum('total') };
}
