import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type CoverageVerdict,
  LEVELS,
  type ListServicesQuery,
  type ServicePage,
  type ServiceSummary,
  SLO_STATES,
} from '@vigie/backstage-plugin-reliability-common';
import { normaliseEntityRef } from '../catalog/entityRefs';
import {
  NO_SLO_RANK,
  type ServiceListRow,
  type ServiceListStore,
} from '../database/ServiceListStore';
import type {
  Visibility,
  VisibleEntities,
} from '../visibility/VisibleEntities';
import { pageOfVisible } from './pageOfVisible';
import { parseList } from './parseList';

const VERDICTS: CoverageVerdict[] = [
  'covered',
  'partial',
  'uncovered',
  'unknown',
  'exempt',
  'not-applicable',
];

/** Stands for services without a value, in queries. */
const NONE = 'none' as const;

/** The list of services. */
export class ServicesService {
  readonly #store: ServiceListStore;
  readonly #visible: VisibleEntities;

  constructor(options: { store: ServiceListStore; visible: VisibleEntities }) {
    this.#store = options.store;
    this.#visible = options.visible;
  }

  /**
   * @throws `InputError` for a state, verdict or level that does not exist.
   */
  async list(
    query: ListServicesQuery,
    credentials: BackstageCredentials,
  ): Promise<ServicePage> {
    const states = parseList('SLO state', query.state, [
      ...SLO_STATES,
      'none' as const,
    ]);
    const coverageVerdicts = parseList(
      'coverage verdict',
      query.coverage,
      VERDICTS,
    );
    const levels = parseList('level', query.level, [...LEVELS, NONE]);
    const tiers = wordsOf(query.tier);
    const owners = wordsOf(query.owner).map(owner =>
      normaliseEntityRef(owner, { defaultKind: 'group' }),
    );
    const visibility = await this.#visible.to(credentials);
    if (visibility.decision === 'none') {
      return { items: [], totalItems: 0, owners: [] };
    }

    const found = await this.#store.find({
      text: query.text?.trim() || undefined,
      owners: owners.length ? owners : undefined,
      sloRanks: states?.map(state =>
        state === 'none' ? NO_SLO_RANK : SLO_STATES.indexOf(state),
      ),
      coverageVerdicts,
      tiers: tiers.length ? tiers.map(orUndefined) : undefined,
      levels: levels?.map(orUndefined),
      sort: query.sort ?? 'name',
      order: query.order ?? 'asc',
    });
    const page = await pageOfVisible(found, visibility, query);
    const rows = await this.#store.rows(page.rows.map(row => row.entity_ref));

    return {
      items: rows.map(toSummary),
      totalItems: page.totalItems,
      owners: (await this.#owners(visibility)).sort(),
    };
  }

  async #owners(visibility: Visibility): Promise<string[]> {
    if (visibility.decision === 'all') {
      return this.#store.distinctOwners();
    }
    const owned = await this.#store.owners();
    const visible = await visibility.among(owned.map(row => row.entity_ref));
    return [
      ...new Set(
        owned.filter(row => visible.has(row.entity_ref)).map(row => row.owner),
      ),
    ];
  }
}

function orUndefined(value: string): string | undefined {
  return value === NONE ? undefined : value;
}

function wordsOf(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '');
}

function toSummary(row: ServiceListRow): ServiceSummary {
  return {
    entityRef: row.entity_ref,
    name: row.name,
    title: row.title ?? undefined,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    lifecycle: row.lifecycle ?? undefined,
    tier: row.tier ?? undefined,
    level: row.level ?? undefined,
    worstState: SLO_STATES[row.slo_rank],
    sloCount: row.slo_count,
    lowestRemainingRatio: row.remaining ?? undefined,
    coverageVerdict: row.coverage_verdict,
    coverageBasis: row.coverage_basis ?? undefined,
    signalsAlerted: row.signals_alerted ?? undefined,
    signalsTotal: row.signals_total ?? undefined,
    runbookCount: row.runbook_count,
    problemCount: row.problem_count,
    observedAt: row.observed_at ?? undefined,
  };
}
