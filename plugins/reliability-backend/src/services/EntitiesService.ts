import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  EntityReliability,
  RunbookFreshnessRules,
} from '@vigie/backstage-plugin-reliability-common';
import type { EntityStore } from '../database/EntityStore';
import type { VisibleEntities } from '../visibility/VisibleEntities';
import { requireEntityRef } from './requireEntityRef';
import { toEntityReliability } from './toEntityReliability';

/** Everything the cards of entities show. */
export class EntitiesService {
  readonly #store: EntityStore;
  readonly #visible: VisibleEntities;

  readonly #rules: RunbookFreshnessRules;
  readonly #now: () => number;

  constructor(options: {
    store: EntityStore;
    visible: VisibleEntities;
    /** When runbooks are fresh. */
    rules: RunbookFreshnessRules;
    /** Epoch seconds. */
    now: () => number;
  }) {
    this.#store = options.store;
    this.#visible = options.visible;
    this.#rules = options.rules;
    this.#now = options.now;
  }

  /**
   * In the order asked; `undefined` where an entity is unknown or not visible.
   *
   * @throws `InputError` for a text that is not an entity reference.
   */
  async byRefs(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Array<EntityReliability | undefined>> {
    const refs = entityRefs.map(requireEntityRef);
    const visibility = await this.#visible.to(credentials);
    const visible = await visibility.among(refs);
    const rows = await this.#store.rows(
      [...new Set(refs)].filter(ref => visible.has(ref)),
    );
    const freshness = { rules: this.#rules, now: this.#now() };
    const items = new Map<string, EntityReliability>();
    for (const service of rows.services.values()) {
      items.set(
        service.entity_ref,
        toEntityReliability(service, rows, freshness),
      );
    }

    // A course recommended to everybody need not be visible to everybody.
    const courses = new Set(
      [...items.values()].flatMap(item =>
        item.training.courses.map(course => course.entityRef),
      ),
    );
    const visibleCourses = await visibility.among([...courses]);
    for (const { training } of items.values()) {
      training.courses = training.courses.filter(course =>
        visibleCourses.has(course.entityRef),
      );
    }
    return refs.map(ref => items.get(ref));
  }

  /**
   * The full reference of an entity that is known and visible.
   *
   * @throws `InputError`, `NotAllowedError` or `NotFoundError`.
   */
  async require(
    text: string,
    credentials: BackstageCredentials,
  ): Promise<string> {
    return (await this.requireService(text, credentials)).entityRef;
  }

  /** As {@link EntitiesService.require}, with who owns it as the projection has it. */
  async requireService(
    text: string,
    credentials: BackstageCredentials,
  ): Promise<{ entityRef: string; owner?: string }> {
    const entityRef = requireEntityRef(text);
    const service = (await this.#visible.allows(entityRef, credentials))
      ? await this.#store.service(entityRef)
      : undefined;
    if (!service) {
      throw new NotFoundError(`No entity '${entityRef}'`);
    }
    return { entityRef, owner: service.owner ?? undefined };
  }
}
