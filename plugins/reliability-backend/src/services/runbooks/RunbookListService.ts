import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  FRESHNESS_STATES,
  type ListRunbooksQuery,
  type RunbookFreshnessRules,
  type RunbookPage,
} from '@vigie/backstage-plugin-reliability-common';
import { normaliseEntityRef } from '../../catalog/entityRefs';
import { fold } from '../../database/fold';
import type { ActivityStore } from '../../database/runbooks/ActivityStore';
import type { RunbookStore } from '../../database/runbooks/RunbookStore';
import { readRunbookMeta } from '../../definitions/RunbookMeta';
import type {
  Visibility,
  VisibleEntities,
} from '../../visibility/VisibleEntities';
import { pageOfVisible } from '../pageOfVisible';
import { parseList } from '../parseList';
import { requireEntityRef } from '../requireEntityRef';
import {
  type ParsedRunbook,
  reviewProblem,
  type RunbookView,
  toRunbookItem,
  toRunbookView,
} from './toRunbookItem';

/** The list of all runbooks. */
export class RunbookListService {
  readonly #store: RunbookStore;
  readonly #activity: ActivityStore;
  readonly #visible: VisibleEntities;
  readonly #rules: RunbookFreshnessRules;
  readonly #now: () => number;

  constructor(options: {
    store: RunbookStore;
    activity: ActivityStore;
    visible: VisibleEntities;
    rules: RunbookFreshnessRules;
    /** Epoch seconds. */
    now: () => number;
  }) {
    this.#store = options.store;
    this.#activity = options.activity;
    this.#visible = options.visible;
    this.#rules = options.rules;
    this.#now = options.now;
  }

  /** @throws `InputError` for a state that does not exist, or what is no entity reference. */
  async list(
    query: ListRunbooksQuery,
    credentials: BackstageCredentials,
  ): Promise<RunbookPage> {
    const states = parseList('freshness', query.freshness, FRESHNESS_STATES);
    const owners = (query.owner ?? '')
      .split(',')
      .map(owner => owner.trim())
      .filter(owner => owner !== '')
      .map(owner => normaliseEntityRef(owner, { defaultKind: 'group' }));
    const entityRef =
      query.entityRef === undefined
        ? undefined
        : requireEntityRef(query.entityRef);
    const visibility = await this.#visible.to(credentials);
    if (visibility.decision === 'none') {
      return { items: [], totalItems: 0, owners: [] };
    }
    const context = { rules: this.#rules, now: this.#now() };
    const viewer = async (entityRefs: readonly string[] | undefined) => {
      const activityOf = await this.#activity.read(entityRefs);
      return (item: ParsedRunbook) => toRunbookView(item, activityOf, context);
    };
    const rows = await this.#store.list({
      entityRef,
      owners: owners.length ? owners : undefined,
    });
    const text = fold(query.text?.trim() ?? '');
    let found: Array<ParsedRunbook | RunbookView> = rows
      .map(row => ({ row, meta: readRunbookMeta(row.meta) }))
      .filter(
        item =>
          (query.alert === undefined ||
            item.meta.alerts.includes(query.alert)) &&
          (text === '' || fold(wordsOf(item)).includes(text)),
      );
    // How fresh the others are is asked of a page only.
    if (states || query.sort === 'freshness' || query.sort === 'reviewed') {
      const view = await viewer(
        entityRef === undefined ? undefined : [entityRef],
      );
      const views = found.map(view);
      found = sorted(
        states
          ? views.filter(each => states.includes(each.freshness.state))
          : views,
        keyOfView(query),
        query,
      );
    } else {
      found = sorted(found, keyOfItem(query), query);
    }
    const page = await pageOfVisible(
      found.map(item => ({ entity_ref: item.row.entity_ref, item })),
      visibility,
      query,
    );
    const refs = [...new Set(page.rows.map(row => row.entity_ref))];
    const view = await viewer(refs);
    const problems = await this.#store.problemCounts(refs);
    const hasAll = entityRef === undefined && !owners.length;
    return {
      items: page.rows
        .map(({ item }) => view(item))
        .map(each =>
          toRunbookItem(
            each,
            problems(each.row.entity_ref, each.row.file) +
              (reviewProblem(each, context) ? 1 : 0),
          ),
        ),
      totalItems: page.totalItems,
      owners: await this.#owners(
        visibility,
        hasAll ? rows : await this.#store.owners(),
      ),
    };
  }

  async #owners(
    visibility: Visibility,
    rows: ReadonlyArray<{ entity_ref: string; owner: string | null }>,
  ): Promise<string[]> {
    const visible = await visibility.among(rows.map(row => row.entity_ref));
    return [
      ...new Set(
        rows
          .filter(row => visible.has(row.entity_ref))
          .flatMap(({ owner }) => owner ?? []),
      ),
    ].sort();
  }
}

/** What somebody may look for. */
function wordsOf({ row, meta }: ParsedRunbook): string {
  return [
    row.title,
    row.slug,
    row.service_name,
    row.service_title ?? '',
    ...meta.alerts,
  ].join('\n');
}

function keyOfItem({ sort }: ListRunbooksQuery) {
  return ({ row }: ParsedRunbook): string =>
    fold(
      sort === 'service' ? row.service_title ?? row.service_name : row.title,
    );
}

function keyOfView(query: ListRunbooksQuery) {
  return (view: RunbookView): string | number => {
    switch (query.sort) {
      case 'freshness':
        return view.freshness.score;
      case 'reviewed':
        return view.freshness.review.at ?? 0;
      default:
        return keyOfItem(query)(view);
    }
  };
}

/** Rows come by service and file, which decides between equals. */
function sorted<T>(
  items: readonly T[],
  keyOf: (item: T) => string | number,
  { order }: ListRunbooksQuery,
): T[] {
  const direction = order === 'desc' ? -1 : 1;
  return items
    .map(item => ({ item, key: keyOf(item) }))
    .sort((a, b) => {
      if (a.key === b.key) {
        return 0;
      }
      return a.key < b.key ? -direction : direction;
    })
    .map(({ item }) => item);
}
