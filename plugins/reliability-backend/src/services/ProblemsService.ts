import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ListProblemsQuery,
  ProblemPage,
} from '@vigie/backstage-plugin-reliability-common';
import type { ProblemStore } from '../database/ProblemStore';
import type { VisibleEntities } from '../visibility/VisibleEntities';
import type { EntitiesService } from './EntitiesService';
import { pageOfVisible } from './pageOfVisible';
import { toProblem } from './toProblem';

/** What is wrong in definitions. */
export class ProblemsService {
  readonly #store: ProblemStore;
  readonly #entities: EntitiesService;
  readonly #visible: VisibleEntities;

  constructor(options: {
    store: ProblemStore;
    entities: EntitiesService;
    visible: VisibleEntities;
  }) {
    this.#store = options.store;
    this.#entities = options.entities;
    this.#visible = options.visible;
  }

  /**
   * Errors first.
   *
   * @throws `NotFoundError` when an entity is named that is unknown or not visible.
   */
  async list(
    query: ListProblemsQuery,
    credentials: BackstageCredentials,
  ): Promise<ProblemPage> {
    const entityRef =
      query.entityRef === undefined
        ? undefined
        : await this.#entities.require(query.entityRef, credentials);
    const found = await this.#store.find({
      entityRef,
      severity: query.severity,
    });
    const page = await pageOfVisible(
      found,
      await this.#visible.to(credentials),
      query,
    );
    const rows = await this.#store.rows(page.rows.map(row => row.id));
    return { items: rows.map(toProblem), totalItems: page.totalItems };
  }
}
