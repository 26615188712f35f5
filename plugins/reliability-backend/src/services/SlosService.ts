import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  type BudgetQuery,
  type BudgetSeries,
  budgetSeries,
  type ListSlosQuery,
  type Slo,
  SLO_STATES,
  type SloDefinition,
  type SloPage,
} from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { readPoints } from '../database/operations/slo/readPoints';
import type { SloListStore } from '../database/SloListStore';
import type { VisibleEntities } from '../visibility/VisibleEntities';
import type { EntitiesService } from './EntitiesService';
import { pageOfVisible } from './pageOfVisible';
import { parseList } from './parseList';
import { toSlo } from './toSlo';

const DEFAULT_POINTS = 200;
const MAX_PERIOD_SECONDS = 400 * 86_400;

/** SLOs and their error budgets. */
export class SlosService {
  readonly #knex: Knex;
  readonly #store: SloListStore;
  readonly #entities: EntitiesService;
  readonly #visible: VisibleEntities;

  constructor(options: {
    knex: Knex;
    store: SloListStore;
    entities: EntitiesService;
    visible: VisibleEntities;
  }) {
    this.#knex = options.knex;
    this.#store = options.store;
    this.#entities = options.entities;
    this.#visible = options.visible;
  }

  /**
   * Worst state first.
   *
   * @throws `InputError` for a state that does not exist, `NotFoundError` when
   * an entity is named that is unknown or not visible.
   */
  async list(
    query: ListSlosQuery,
    credentials: BackstageCredentials,
  ): Promise<SloPage> {
    const states = parseList('SLO state', query.state, SLO_STATES);
    const entityRef =
      query.entityRef === undefined
        ? undefined
        : await this.#entities.require(query.entityRef, credentials);
    const found = await this.#store.find({
      entityRef,
      ranks: states?.map(state => SLO_STATES.indexOf(state)),
    });
    const page = await pageOfVisible(
      found,
      await this.#visible.to(credentials),
      query,
    );
    const rows = await this.#store.rows(page.rows.map(row => row.slo_id));
    return { items: rows.map(toSlo), totalItems: page.totalItems };
  }

  /**
   * @throws `NotFoundError` when unknown or not visible.
   */
  async get(id: string, credentials: BackstageCredentials): Promise<Slo> {
    const [row] = await this.#store.rows([id]);
    if (!(await this.#visible.allows(row?.entity_ref, credentials))) {
      throw new NotFoundError(`No SLO '${id}'`);
    }
    return toSlo(row);
  }

  /**
   * The error budget of one objective over time; empty where nothing was
   * collected or the definition is refused.
   *
   * @throws `InputError` for a period or objective that cannot be,
   * `NotFoundError` when the SLO is unknown or not visible.
   */
  async budget(
    id: string,
    query: BudgetQuery,
    credentials: BackstageCredentials,
  ): Promise<BudgetSeries> {
    const slo = await this.get(id, credentials);
    const row = await this.#store.definition(id);
    if (!row) {
      throw new NotFoundError(`No SLO '${id}'`);
    }
    const newest = row.collected_to ?? slo.window.to ?? slo.evaluatedAt ?? 0;
    const to = query.to ?? newest;
    const from =
      query.from ??
      (query.to === undefined && slo.window.from !== undefined
        ? slo.window.from
        : Math.max(0, to - slo.window.seconds));
    if (from > to) {
      throw new InputError(`'from' (${from}) is after 'to' (${to})`);
    }
    if (to - from > MAX_PERIOD_SECONDS) {
      throw new InputError(`'from' is more than 400 days before 'to'`);
    }
    const objective = query.objective ?? 0;
    const empty = { id, objective, from, to, points: [] };
    if (row.is_refused) {
      return empty;
    }
    const definition: SloDefinition = JSON.parse(row.definition);
    const target = definition.objectives[objective]?.target;
    if (!target) {
      throw new InputError(
        `SLO '${slo.name}' has no objective ${objective}; the first of its ${definition.objectives.length} is 0`,
      );
    }
    const points = await readPoints({
      knex: this.#knex,
      seq: row.seq,
      from,
      to,
      // The base comes on top.
      max: (query.points ?? DEFAULT_POINTS) - 1,
    });
    return { ...empty, points: budgetSeries({ target, from, to, points }) };
  }
}
