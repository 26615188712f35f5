import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import {
  type EntityDefinitionProblem,
  type EntityRunbooks,
  type RunbookFreshnessRules,
  runbookParts,
  type RunbookReading,
} from '@vigie/backstage-plugin-reliability-common';
import type { FactsStore } from '../../database/checks/FactsStore';
import type { ActionStore } from '../../database/executions/ActionStore';
import type { ExecutionStore } from '../../database/executions/ExecutionStore';
import type { ActivityStore } from '../../database/runbooks/ActivityStore';
import type { RunbookStore } from '../../database/runbooks/RunbookStore';
import { DOCS_PREFIX } from '../../definitions/docsFolder';
import { readRunbookMeta } from '../../definitions/RunbookMeta';
import { resolveInFolder } from '../../definitions/resolveInFolder';
import { toProblem } from '../toProblem';
import { alertsWithout } from './alertsWithout';
import { findRunbook } from './findRunbook';
import type { Reviewers } from './Reviewers';
import {
  reviewProblem,
  type RunbookView,
  toRunbookItem,
  toRunbookView,
} from './toRunbookItem';

/** Records shown with a service. */
const MAX_RECORDS = 20;

/** Open executions shown; more than one is rare. */
const MAX_OPEN = 50;

interface RunbooksOptions {
  store: RunbookStore;
  activity: ActivityStore;
  facts: FactsStore;
  executions: Pick<ExecutionStore, 'listSummaries' | 'lastDrills'>;
  actions: Pick<ActionStore, 'listOpen'>;
  reviewers: Reviewers;
  integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'>;
  rules: RunbookFreshnessRules;
  /** Hosts whose images may be shown. */
  imageHosts: readonly string[];
  /** Epoch seconds. */
  now: () => number;
}

/** The runbooks of one service. Callers have made sure that the entity is visible. */
export class RunbooksService {
  readonly #options: RunbooksOptions;

  constructor(options: RunbooksOptions) {
    this.#options = options;
  }

  /** What the Runbooks tab of an entity shows. */
  async ofEntity(
    entityRef: string,
    owner: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<EntityRunbooks> {
    const { store, executions, actions, facts, reviewers } = this.#options;
    const views = await this.#views(entityRef);
    const { problems, countOf } = await this.#problems(entityRef, views);
    const scenarios = await store.scenarios(entityRef);
    const drills = new Map(
      (await executions.lastDrills([entityRef])).map(drill => [
        drill.scenario,
        drill,
      ]),
    );
    const [known] = await facts.of([entityRef]);
    const may = await reviewers.may(credentials);
    return {
      entityRef,
      runbooks: views.map(view => toRunbookItem(view, countOf(view.row.file))),
      // Without what is told step by step when it is rehearsed.
      scenarios: scenarios.map(scenario => ({
        slug: scenario.slug,
        title: scenario.title,
        runbooks: scenario.runbooks,
        alerts: scenario.alerts,
        minutes: scenario.minutes,
        file: scenario.file,
        drilledAt: drills.get(scenario.slug)?.drilledAt,
        outcome: drills.get(scenario.slug)?.outcome,
      })),
      alertsWithout: alertsWithout(entityRef, known, views),
      open: await executions.listSummaries({
        entityRef,
        status: 'open',
        limit: MAX_OPEN,
        offset: 0,
      }),
      records: await executions.listSummaries({
        entityRef,
        status: 'finished',
        limit: MAX_RECORDS,
        offset: 0,
      }),
      actions: await actions.listOpen(entityRef),
      problems,
      canReview:
        may.review &&
        (await reviewers.asOwner(owner, credentials)) !== undefined,
    };
  }

  /**
   * One runbook to read.
   *
   * @throws `NotFoundError` that names the runbooks there are.
   */
  async get(
    address: { entityRef: string; slug: string; alert?: string },
    owner: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<RunbookReading> {
    const { entityRef, alert } = address;
    const { store, executions, facts, reviewers, imageHosts } = this.#options;
    const views = await this.#views(entityRef);
    const view = findRunbook(views, address);
    const { row, meta } = view;
    const markdown = await store.markdown(row.id);
    const { problems, countOf } = await this.#problems(entityRef, views);
    const open = await executions.listSummaries({
      entityRef,
      runbook: row.slug,
      status: 'open',
      limit: MAX_OPEN,
      offset: 0,
    });
    const may = await reviewers.may(credentials);
    const baseUrl = await this.#addressOf(view);
    const isKnown =
      alert !== undefined &&
      (meta.alerts.includes(alert) ||
        (await facts.of([entityRef])).some(known =>
          known.alerts.some(({ rule }) => rule.name === alert),
        ));
    return {
      runbook: toRunbookItem(view, countOf(row.file)),
      digest: meta.digest,
      markdown,
      parts: runbookParts(markdown),
      baseUrl,
      problems: problems.filter(({ file }) => file === row.file),
      open,
      others: views
        .filter(other => other !== view)
        .map(other => ({
          slug: other.row.slug,
          title: other.row.title,
          file: other.row.file,
          alerts: other.meta.alerts,
        })),
      ...(isKnown && { alert }),
      ...(alert !== undefined &&
        !meta.alerts.includes(alert) && { alertUnknown: true }),
      imageHosts: [...imageHosts],
      canReview:
        may.review &&
        (await reviewers.asOwner(owner, credentials)) !== undefined,
      canExecute: may.execute,
    };
  }

  /** @throws `NotFoundError` that names the runbooks there are. */
  async find(entityRef: string, slug: string): Promise<RunbookView> {
    return findRunbook(await this.#views(entityRef), { entityRef, slug });
  }

  async #views(entityRef: string): Promise<RunbookView[]> {
    const { store, activity, rules, now } = this.#options;
    const rows = await store.list({ entityRef });
    if (!rows.length) {
      return [];
    }
    const activityOf = await activity.read([entityRef]);
    const context = { rules, now: now() };
    return rows.map(row =>
      toRunbookView(
        { row, meta: readRunbookMeta(row.meta) },
        activityOf,
        context,
      ),
    );
  }

  async #problems(
    entityRef: string,
    views: readonly RunbookView[],
  ): Promise<{
    problems: EntityDefinitionProblem[];
    countOf: (file: string) => number;
  }> {
    const { store, rules, now } = this.#options;
    const context = { rules, now: now() };
    const problems = [
      ...(await store.problems(entityRef)).map(toProblem),
      ...views.flatMap(view => reviewProblem(view, context) ?? []),
    ];
    return {
      problems,
      countOf: file => problems.filter(problem => problem.file === file).length,
    };
  }

  /** Where the file is on the web, when it is. */
  async #addressOf({ row, meta }: RunbookView): Promise<string | undefined> {
    const { store, integrations } = this.#options;
    const [folder, path] =
      meta.origin === 'techdocs'
        ? [meta.location, row.file.slice(DOCS_PREFIX.length)]
        : [await store.location(row.entity_ref), row.file];
    return folder?.startsWith('http')
      ? resolveInFolder(folder, path, integrations)
      : undefined;
  }
}
