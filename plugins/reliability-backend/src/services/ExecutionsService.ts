import type {
  BackstageCredentials,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError, toError } from '@backstage/errors';
import {
  blamelessQuestions,
  type ExecutionPage,
  type ExecutionReading,
  type ExecutionRecord,
  type ListExecutionsQuery,
  type NewExecutionEvent,
  type StartExecutionRequest,
} from '@vigie/backstage-plugin-reliability-common';
import type {
  ExecutionStore,
  NewExecution,
} from '../database/executions/ExecutionStore';
import {
  toVersionRow,
  type VersionStore,
} from '../database/executions/VersionStore';
import type { ExecutionRow, RunbookVersionRow } from '../database/tables';
import { checkEvent } from '../executions/checkEvent';
import type { ExecutionReader } from '../executions/ExecutionReader';
import type { ExecutionSignals } from '../executions/ExecutionSignals';
import { mayExecute } from '../executions/mayExecute';
import type { Person } from '../executions/Person';
import { plainText } from '../executions/plainText';
import { toNewEvent } from '../executions/toNewEvent';
import type { VisibleEntities } from '../visibility/VisibleEntities';
import type { EntitiesService } from './EntitiesService';
import { pageOfVisible } from './pageOfVisible';
import { requireEntityRef } from './requireEntityRef';

/** Recorded runs of runbooks. */
export class ExecutionsService {
  readonly #store: ExecutionStore;
  readonly #versions: VersionStore;
  readonly #reader: ExecutionReader;
  readonly #entities: EntitiesService;
  readonly #visible: VisibleEntities;
  readonly #permissions: PermissionsService;
  readonly #signals: ExecutionSignals;
  readonly #logger: LoggerService;
  readonly #reassess: (entityRef: string) => Promise<void>;
  readonly #now: () => number;

  constructor(options: {
    store: ExecutionStore;
    versions: VersionStore;
    reader: ExecutionReader;
    entities: EntitiesService;
    visible: VisibleEntities;
    permissions: PermissionsService;
    signals: ExecutionSignals;
    logger: LoggerService;
    /** Works the checks of an entity out again from what is stored. */
    reassess: (entityRef: string) => Promise<void>;
    /** Epoch seconds. */
    now: () => number;
  }) {
    this.#store = options.store;
    this.#versions = options.versions;
    this.#reader = options.reader;
    this.#entities = options.entities;
    this.#visible = options.visible;
    this.#permissions = options.permissions;
    this.#signals = options.signals;
    this.#logger = options.logger;
    this.#reassess = options.reassess;
    this.#now = options.now;
  }

  /**
   * Those the caller may see, the newest first; records stay when their
   * service or runbook goes.
   *
   * @throws `InputError` for a text that is not an entity reference.
   */
  async list(
    query: ListExecutionsQuery,
    credentials: BackstageCredentials,
  ): Promise<ExecutionPage> {
    const { entityRef, team, runbook, status, kind, ...page } = query;
    const found = await this.#store.find({
      entityRef: entityRef && requireEntityRef(plainText(entityRef)),
      team: team && requireEntityRef(plainText(team)),
      runbook: runbook && plainText(runbook),
      status,
      kind,
    });
    const { rows, totalItems } = await pageOfVisible(
      found,
      await this.#visible.to(credentials),
      page,
    );
    return {
      items: await this.#store.summaries(rows.map(({ id }) => id)),
      totalItems,
    };
  }

  /** @throws `NotFoundError` when unknown or not visible. */
  async get(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ExecutionReading> {
    return this.#read(await this.require(id, credentials), credentials);
  }

  /**
   * The row of an execution.
   *
   * @throws `NotFoundError` when unknown or not visible.
   */
  async require(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ExecutionRow> {
    const row = await this.#store.row(id);
    if (!(await this.#visible.allows(row?.entity_ref, credentials)) || !row) {
      throw new NotFoundError(`No execution '${id}'`);
    }
    return row;
  }

  /**
   * All of a run, with questions for the review after it.
   *
   * @throws `NotFoundError` when unknown or not visible.
   */
  async record(
    id: string,
    language: 'en' | 'fr',
    credentials: BackstageCredentials,
  ): Promise<ExecutionRecord> {
    const execution = await this.get(id, credentials);
    return {
      execution,
      exportedAt: this.#now(),
      questions: blamelessQuestions(execution, language),
    };
  }

  /**
   * Begins to follow a runbook as it is now.
   *
   * @throws `NotFoundError` when there is no such runbook or its entity is not
   * visible, `ConflictError` when the operation was used for something else.
   */
  async start(
    request: StartExecutionRequest,
    person: Person,
  ): Promise<ExecutionReading> {
    const alert = request.alert && plainText(request.alert);
    const entityRef = requireEntityRef(plainText(request.entityRef));
    const wanted = { kind: 'incident', entity_ref: entityRef } as const;
    const before = await this.repeated(request.operation, person, {
      ...wanted,
      runbook: request.slug,
    });
    // The runbook may be gone by the time that an answer is asked for again.
    if (before) return before;
    await this.#entities.require(entityRef, person.credentials);
    const runbook = await this.#versions.current(entityRef, request.slug);
    if (!runbook) {
      throw new NotFoundError(
        `${entityRef} has no runbook '${request.slug}' (any more)`,
      );
    }
    return this.begin(
      {
        ...wanted,
        id: request.operation,
        runbook: runbook.slug,
        title: runbook.title,
        alert: alert || null,
        scenario: null,
        scenario_slug: null,
        team: null,
      },
      toVersionRow(runbook, this.#now()),
      person,
    );
  }

  /**
   * What a repeated request to start began before, if it is one.
   *
   * @throws `ConflictError` when somebody else, or something else, has the operation.
   */
  async repeated(
    operation: string,
    person: Person,
    wanted: Partial<ExecutionRow>,
  ): Promise<ExecutionReading | undefined> {
    const row = await this.#store.row(operation);
    if (!row) return undefined;
    requireSame(row, { ...wanted, started_by: person.userRef });
    await this.require(operation, person.credentials);
    return this.#read(row, person.credentials);
  }

  /** Begins an execution, pinned to a text, and tells the pages that are open. */
  async begin(
    execution: Omit<NewExecution, 'started_by' | 'started_at'>,
    version: RunbookVersionRow | undefined,
    person: Person,
  ): Promise<ExecutionReading> {
    const { row, isNew } = await this.#store.start(
      { ...execution, started_by: person.userRef, started_at: this.#now() },
      version,
    );
    const { kind, entity_ref, runbook, team } = execution;
    requireSame(row, {
      started_by: person.userRef,
      kind,
      entity_ref,
      team,
      // A drill of the same operation may have picked another.
      ...(kind === 'incident' && { runbook }),
    });
    if (isNew) this.#signals.changed(row.id, row.revision);
    return this.#read(row, person.credentials);
  }

  /**
   * Adds what a person did, all of it or nothing; what is in the record
   * already adds nothing.
   *
   * @throws `NotFoundError`, `InputError` for what can never be added, and
   * `ConflictError` for what cannot be added now.
   */
  async add(
    id: string,
    requests: readonly NewExecutionEvent[],
    person: Person,
  ): Promise<ExecutionReading> {
    const row = await this.require(id, person.credentials);
    const bounds = await this.#reader.bounds(row);
    const { added, revision } = await this.#store.append(
      id,
      requests.map(request => ({
        operation: request.operation,
        event: toNewEvent(request),
      })),
      {
        actor: person.userRef,
        now: this.#now(),
        check: (state, event) => checkEvent(state, event, bounds),
      },
    );
    if (added.length > 0) this.#signals.changed(id, revision);
    if (added.some(({ type }) => type === 'finished' || type === 'reopened')) {
      await this.#lookAgain(row.entity_ref);
    }
    return this.#read(row, person.credentials);
  }

  /** The record is kept by now; the checks catch up by themselves if this fails. */
  async #lookAgain(entityRef: string): Promise<void> {
    try {
      await this.#reassess(entityRef);
    } catch (error) {
      this.#logger.warn(
        `The checks of ${entityRef} could not be worked out again`,
        toError(error),
      );
    }
  }

  async #read(
    row: ExecutionRow,
    credentials: BackstageCredentials,
  ): Promise<ExecutionReading> {
    return this.#reader.read(row, {
      canExecute: await mayExecute(this.#permissions, credentials),
    });
  }
}

function requireSame(row: ExecutionRow, wanted: Partial<ExecutionRow>): void {
  const isOther = Object.entries(wanted).some(
    ([column, value]) => row[column as keyof ExecutionRow] !== value,
  );
  if (isOther) {
    throw new ConflictError(
      `Operation '${row.id}' began another execution; choose a new one`,
    );
  }
}
