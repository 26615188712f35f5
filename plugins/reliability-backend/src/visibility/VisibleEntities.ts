import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { chunk } from '../database/chunk';

const BATCH = 1000;
const IDENTITY_FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];
const REMEMBERED_SECONDS = 30;
const MAX_PRINCIPALS = 200;

/** Which entities one caller may see. */
export interface Visibility {
  /** `conditional` when the catalog has to be asked for each entity. */
  decision: 'all' | 'none' | 'conditional';
  /** Those of the entities the caller may see; unknown ones may be among them when the decision is `all`. */
  among(entityRefs: readonly string[]): Promise<ReadonlySet<string>>;
}

/**
 * The one place that decides who sees what: plugin data about an entity is
 * visible if and only if the entity is.
 *
 * @remarks
 *
 * Conditional decisions are left to the catalog, which owns the rules. Its
 * answers are remembered for half a minute per caller, so that turning the
 * pages of a long list does not ask for every entity again.
 */
export class VisibleEntities {
  readonly #permissions: PermissionsService;
  readonly #catalog: CatalogService;
  readonly #now: () => number;
  readonly #remembered = new Map<
    string,
    { until: number; visible: Map<string, boolean> }
  >();

  constructor(options: {
    permissions: PermissionsService;
    catalog: CatalogService;
    /** Epoch seconds. */
    now: () => number;
  }) {
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
    this.#now = options.now;
  }

  async to(credentials: BackstageCredentials): Promise<Visibility> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return { decision: 'all', among: async refs => new Set(refs) };
      case AuthorizeResult.CONDITIONAL:
        return {
          decision: 'conditional',
          among: refs => this.#ask(refs, credentials),
        };
      default:
        return { decision: 'none', among: async () => new Set() };
    }
  }

  /**
   * Whether the caller may see the entity; false for `undefined`, so that what
   * does not exist and what may not be seen answer alike.
   *
   * @throws `NotAllowedError` when the caller may see no entity at all.
   */
  async allows(
    entityRef: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const visibility = await this.to(credentials);
    if (visibility.decision === 'none') {
      throw new NotAllowedError('Reading entities is not allowed');
    }
    return (
      entityRef !== undefined &&
      (await visibility.among([entityRef])).has(entityRef)
    );
  }

  async #ask(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const known = this.#recall(credentials);
    const asked = [...new Set(entityRefs)].filter(ref => !known.has(ref));
    for (const part of chunk(asked, BATCH)) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: part, fields: IDENTITY_FIELDS },
        { credentials },
      );
      part.forEach((ref, index) => known.set(ref, items[index] !== undefined));
    }
    return new Set(entityRefs.filter(ref => known.get(ref)));
  }

  #recall(credentials: BackstageCredentials): Map<string, boolean> {
    const principal = principalKey(credentials);
    const now = this.#now();
    for (const [key, { until }] of this.#remembered) {
      if (until <= now || this.#remembered.size >= MAX_PRINCIPALS) {
        this.#remembered.delete(key);
      }
    }
    if (principal === undefined) {
      return new Map();
    }
    const remembered = this.#remembered.get(principal);
    if (remembered) {
      return remembered.visible;
    }
    const visible = new Map<string, boolean>();
    this.#remembered.set(principal, {
      until: now + REMEMBERED_SECONDS,
      visible,
    });
    return visible;
  }
}

/** Whom an answer may be remembered for; nobody whose identity is not clear. */
function principalKey({ principal }: BackstageCredentials): string | undefined {
  if (principal && typeof principal === 'object') {
    if ('userEntityRef' in principal) {
      return `user ${principal.userEntityRef}`;
    }
    if ('subject' in principal) {
      return `service ${principal.subject}`;
    }
  }
  return undefined;
}
