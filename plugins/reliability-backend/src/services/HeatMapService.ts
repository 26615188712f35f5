import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  CHECK_OUTCOMES,
  type CheckDefinition,
  type CheckOutcome,
  type HeatMap,
  type HeatMapServicePage,
  type ReliabilityPaths,
  SLO_STATES,
} from '@vigie/backstage-plugin-reliability-common';
import { toCheck } from '../checks/toCheck';
import { dayOf } from '../database/checks/CheckStateStore';
import type { CheckTables } from '../database/checks/CheckTables';
import type {
  Grouping,
  HeatMapRow,
  HeatMapStore,
} from '../database/checks/HeatMapStore';
import type { VisibleEntities } from '../visibility/VisibleEntities';
import { type HeatMapFilter, readFilter } from './heatMapFilter';
import { groupsOf, keyOf } from './heatMapGroups';
import { byBlindness } from './heatMapOrder';
import { DEFAULT_LIMIT } from './pageOfVisible';
import { toCsv } from './toCsv';

type Query<TPath extends '/heat-map' | '/heat-map/services'> = NonNullable<
  ReliabilityPaths[TPath]['get']['parameters']['query']
>;

/** Days of history of a group. */
const TREND_DAYS = 30;
const DAY_SECONDS = 86_400;

/** A service with its outcomes in the order of the checks. */
export interface ChartedService {
  row: HeatMapRow;
  outcomes: CheckOutcome[];
}

/** Outcomes of checks over the services that the caller may see. */
export class HeatMapService {
  readonly #store: HeatMapStore;
  readonly #tables: CheckTables;
  readonly #visible: VisibleEntities;
  readonly #checks: readonly CheckDefinition[];
  readonly #now: () => number;

  constructor(options: {
    store: HeatMapStore;
    tables: CheckTables;
    visible: VisibleEntities;
    checks: readonly CheckDefinition[];
    /** Epoch seconds. */
    now: () => number;
  }) {
    this.#store = options.store;
    this.#tables = options.tables;
    this.#visible = options.visible;
    this.#checks = options.checks;
    this.#now = options.now;
  }

  async groups(
    query: Query<'/heat-map'>,
    credentials: BackstageCredentials,
  ): Promise<HeatMap> {
    const grouping = query.groupBy ?? 'owner';
    const services = await this.charted(readFilter(query), credentials);
    const days = await this.#store.days(
      services.map(({ row }) => row.entity_ref),
      grouping,
      dayOf(this.#now() - (TREND_DAYS - 1) * DAY_SECONDS),
    );
    return {
      checks: this.#checks.map(toCheck),
      services: services.length,
      groups: groupsOf(
        services,
        grouping,
        days,
        grouping === 'owner' ? await this.#store.ownerTitles() : new Map(),
        this.#checks.length,
      ),
    };
  }

  /** @throws `InputError` for a check, state or level that does not exist. */
  async services(
    query: Query<'/heat-map/services'>,
    credentials: BackstageCredentials,
  ): Promise<HeatMapServicePage> {
    const found = await this.#matching(query, credentials);
    const offset = query.offset ?? 0;
    return {
      checks: this.#checks.map(toCheck),
      totalItems: found.length,
      items: found
        .slice(offset, offset + (query.limit ?? DEFAULT_LIMIT))
        .map(toItem),
    };
  }

  /** All of {@link services}, as a table for spreadsheets. */
  async csv(
    query: Omit<Query<'/heat-map/services'>, 'limit' | 'offset'>,
    credentials: BackstageCredentials,
  ): Promise<string> {
    const found = await this.#matching(query, credentials);
    return toCsv([
      [
        'entityRef',
        'title',
        'owner',
        'system',
        'tier',
        'sloState',
        'level',
        ...this.#checks.map(({ id }) => id),
      ],
      ...found
        .map(toItem)
        .map(item => [
          item.entityRef,
          item.title,
          item.owner ?? '',
          item.system ?? '',
          item.tier ?? '',
          item.sloState ?? '',
          item.level ?? '',
          ...item.outcomes,
        ]),
    ]);
  }

  /** The services that match and that the caller may see. */
  async charted(
    filter: HeatMapFilter,
    credentials: BackstageCredentials,
  ): Promise<ChartedService[]> {
    const visibility = await this.#visible.to(credentials);
    if (visibility.decision === 'none') return [];
    const rows = (await this.#store.services()).filter(filter);
    const visible = await visibility.among(rows.map(row => row.entity_ref));
    await this.#tables.load();
    return rows
      .filter(row => visible.has(row.entity_ref))
      .map(row => ({ row, outcomes: this.#tables.outcomes(row) }));
  }

  async #matching(
    query: Query<'/heat-map/services'>,
    credentials: BackstageCredentials,
  ): Promise<ChartedService[]> {
    const grouping: Grouping = query.groupBy ?? 'owner';
    const index = this.#indexOf(query.check);
    const outcome = CHECK_OUTCOMES.find(each => each === query.outcome);
    const services = await this.charted(readFilter(query), credentials);
    return services
      .filter(
        ({ row }) =>
          query.group === undefined || keyOf(row, grouping) === query.group,
      )
      .filter(
        ({ outcomes }) =>
          outcome === undefined ||
          (index === undefined
            ? outcomes.includes(outcome)
            : outcomes[index] === outcome),
      )
      .sort(byBlindness(index));
  }

  #indexOf(check: string | undefined): number | undefined {
    if (check === undefined) return undefined;
    const index = this.#checks.findIndex(({ id }) => id === check);
    if (index < 0) throw new InputError(`'${check}' is no check there is`);
    return index;
  }
}

function toItem({
  row,
  outcomes,
}: ChartedService): HeatMapServicePage['items'][number] {
  return {
    entityRef: row.entity_ref,
    title: row.title ?? row.name,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    tier: row.tier ?? undefined,
    sloState: SLO_STATES[row.slo_rank],
    level: row.level ?? undefined,
    outcomes,
  };
}
