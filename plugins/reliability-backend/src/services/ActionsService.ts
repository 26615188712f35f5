import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  FollowUpAction,
  FollowUpActionChange,
  FollowUpActionPage,
  FollowUpActionRequest,
  ListFollowUpActionsQuery,
} from '@vigie/backstage-plugin-reliability-common';
import type { ActionStore } from '../database/executions/ActionStore';
import type { ExecutionSignals } from '../executions/ExecutionSignals';
import type { FollowUpNotices } from '../executions/FollowUpNotices';
import type { Person } from '../executions/Person';
import { plainText } from '../executions/plainText';
import {
  requireDay,
  requireFollowUpOwner,
  requireTitle,
} from '../executions/requireFollowUp';
import type { VisibleEntities } from '../visibility/VisibleEntities';
import type { ExecutionsService } from './ExecutionsService';
import { pageOfVisible } from './pageOfVisible';
import { requireEntityRef } from './requireEntityRef';

/** What people promised after executions, visible until it is closed. */
export class ActionsService {
  readonly #store: ActionStore;
  readonly #executions: ExecutionsService;
  readonly #visible: VisibleEntities;
  readonly #signals: ExecutionSignals;
  readonly #notices: FollowUpNotices;
  readonly #now: () => number;

  constructor(options: {
    store: ActionStore;
    executions: ExecutionsService;
    visible: VisibleEntities;
    signals: ExecutionSignals;
    notices: FollowUpNotices;
    /** Epoch seconds. */
    now: () => number;
  }) {
    this.#store = options.store;
    this.#executions = options.executions;
    this.#visible = options.visible;
    this.#signals = options.signals;
    this.#notices = options.notices;
    this.#now = options.now;
  }

  /**
   * Those of services that the caller may see, the earliest due first.
   *
   * @throws `InputError` for a text that is not an entity reference.
   */
  async list(
    query: ListFollowUpActionsQuery,
    credentials: BackstageCredentials,
  ): Promise<FollowUpActionPage> {
    const { entityRef, owner, state, ...page } = query;
    const owners = owner
      ?.split(',')
      .filter(text => text.trim() !== '')
      .map(text => requireEntityRef(plainText(text)));
    const found = await this.#store.find({
      entityRef: entityRef && requireEntityRef(plainText(entityRef)),
      owners,
      state,
    });
    const { rows, totalItems } = await pageOfVisible(
      found,
      await this.#visible.to(credentials),
      page,
    );
    return {
      items: await this.#store.actions(rows.map(({ id }) => id)),
      totalItems,
    };
  }

  /**
   * Promises something after an execution; repeating a request adds nothing.
   *
   * @throws `NotFoundError` when the execution is unknown or not visible,
   * `InputError` for an owner or a day that cannot be, `ConflictError` when the
   * operation was used for something else.
   */
  async add(
    executionId: string,
    request: FollowUpActionRequest,
    person: Person,
  ): Promise<FollowUpAction> {
    const execution = await this.#executions.require(
      executionId,
      person.credentials,
    );
    const { action, isNew } = await this.#store.add({
      id: request.operation,
      executionId,
      entityRef: execution.entity_ref,
      title: requireTitle(request.title),
      owner: requireFollowUpOwner(request.owner),
      due: requireDay(request.due),
      state: 'open',
      createdBy: person.userRef,
      createdAt: this.#now(),
    });
    if (
      action.executionId !== executionId ||
      action.createdBy !== person.userRef
    ) {
      throw new ConflictError(
        `Operation '${request.operation}' added another action; choose a new one`,
      );
    }
    if (isNew) {
      this.#notices.added(action);
      this.#signals.changed(executionId, execution.revision);
    }
    return action;
  }

  /**
   * Closes an action, opens it again, or gives it another owner, day or title.
   *
   * @throws `NotFoundError` when unknown or not visible, `InputError` for an
   * owner or a day that cannot be.
   */
  async change(
    id: string,
    change: FollowUpActionChange,
    person: Person,
  ): Promise<FollowUpAction> {
    const before = await this.#store.get(id);
    const isVisible = await this.#visible.allows(
      before?.entityRef,
      person.credentials,
    );
    const wanted = {
      ...(change.title !== undefined && { title: requireTitle(change.title) }),
      ...(change.owner !== undefined && {
        owner: requireFollowUpOwner(change.owner),
      }),
      ...(change.due !== undefined && { due: requireDay(change.due) }),
    };
    const after =
      isVisible &&
      (await this.#store.change(id, action => ({
        ...withState(action, change.state, person.userRef, this.#now()),
        ...wanted,
      })));
    if (!after) throw new NotFoundError(`No follow-up action '${id}'`);
    const execution = await this.#executions.require(
      after.executionId,
      person.credentials,
    );
    this.#signals.changed(execution.id, execution.revision);
    return after;
  }
}

/** Who closed it first is kept when it is closed once more. */
function withState(
  action: FollowUpAction,
  state: FollowUpAction['state'] | undefined,
  by: string,
  at: number,
): FollowUpAction {
  if (state === undefined || state === action.state) return action;
  const { closedBy: _closedBy, closedAt: _closedAt, ...open } = action;
  return state === 'closed'
    ? { ...open, state, closedBy: by, closedAt: at }
    : { ...open, state };
}
