import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Campaign,
  CheckDefinition,
} from '@vigie/backstage-plugin-reliability-common';
import type { CampaignDefinition } from '../checks/readCampaigns';
import { toCheck } from '../checks/toCheck';
import type { ChartedService, HeatMapService } from './HeatMapService';

/** Services named for each team. */
const MAX_MISSING = 100;

/** How far everybody is with what was agreed. */
export class CampaignsService {
  readonly #campaigns: readonly CampaignDefinition[];
  readonly #checks: readonly CheckDefinition[];
  readonly #heatMap: HeatMapService;

  constructor(options: {
    campaigns: readonly CampaignDefinition[];
    checks: readonly CheckDefinition[];
    heatMap: HeatMapService;
  }) {
    this.#campaigns = options.campaigns;
    this.#checks = options.checks;
    this.#heatMap = options.heatMap;
  }

  async list(credentials: BackstageCredentials): Promise<Campaign[]> {
    if (!this.#campaigns.length) return [];
    const services = await this.#heatMap.charted(() => true, credentials);
    return this.#campaigns.flatMap(campaign => {
      const index = this.#checks.findIndex(({ id }) => id === campaign.check);
      // Taken away by the configuration after the campaign was read.
      return index < 0
        ? []
        : [progressOf(campaign, this.#checks[index], index, services)];
    });
  }
}

function progressOf(
  { appliesTo, ...campaign }: CampaignDefinition,
  check: CheckDefinition,
  index: number,
  services: readonly ChartedService[],
): Campaign {
  const teams = new Map<string, Campaign['teams'][number]>();
  for (const { row, outcomes } of services) {
    const outcome = outcomes[index];
    if (outcome === 'not-applicable' || !isAsked(row, appliesTo)) continue;
    const owner = row.owner ?? 'none';
    const team = teams.get(owner) ?? { owner, pass: 0, total: 0, missing: [] };
    teams.set(owner, team);
    team.total += 1;
    if (outcome === 'pass' || outcome === 'exempt') {
      team.pass += 1;
    } else if (team.missing.length < MAX_MISSING) {
      team.missing.push(row.entity_ref);
    }
  }
  const list = Array.from(teams.values()).sort(
    (one, other) =>
      other.total - other.pass - (one.total - one.pass) ||
      (one.owner < other.owner ? -1 : 1),
  );
  return {
    ...campaign,
    check: toCheck(check),
    pass: list.reduce((sum, team) => sum + team.pass, 0),
    total: list.reduce((sum, team) => sum + team.total, 0),
    teams: list,
  };
}

function isAsked(
  row: ChartedService['row'],
  appliesTo: CampaignDefinition['appliesTo'],
): boolean {
  const has = (list: readonly string[] | undefined, value: string | null) =>
    !list || list.some(each => each.toLowerCase() === value?.toLowerCase());
  return (
    has(appliesTo?.kinds, row.kind) &&
    has(appliesTo?.types, row.type) &&
    has(appliesTo?.tiers, row.tier)
  );
}
