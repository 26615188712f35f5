import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  type BudgetQuery,
  type BudgetSeries,
  type ListSlosQuery,
  type Slo,
  SLO_STATES,
  type SloPage,
} from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import type { SloListStore } from '../database/SloListStore';
import type { VisibleEntities } from '../visibility/VisibleEntities';
import { readBudget } from './readBudget';
import type { EntitiesService } from './EntitiesService';
import { pageOfVisible } from './pageOfVisible';
import { parseList } from './parseList';
import { toSlo } from './toSlo';

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
   * The error budget of one objective over time, and what each day spent of it;
   * empty where nothing was collected or the definition is refused.
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
    const stored = await this.#store.definition(id);
    if (!stored) {
      throw new NotFoundError(`No SLO '${id}'`);
    }
    return readBudget({ knex: this.#knex, slo, stored, query });
  }
}
