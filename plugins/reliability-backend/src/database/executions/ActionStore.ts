import type { FollowUpAction } from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { whereAny } from '../operations/whereAny';
import type { FollowUpActionRow } from '../tables';

export interface ActionFilter {
  entityRef?: string;
  owners?: readonly string[];
  state?: FollowUpActionRow['state'];
}

/** What people promised after executions. */
export class ActionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Adds an action; one of that id stays as it is.
   *
   * @returns the action of that id, and whether it is new.
   */
  async add(
    action: FollowUpAction,
  ): Promise<{ action: FollowUpAction; isNew: boolean }> {
    const inserted = await this.#knex<FollowUpActionRow>('follow_up_action')
      .insert(toRow(action))
      .onConflict('id')
      .ignore()
      .returning('id');
    return {
      action: (await this.get(action.id)) ?? action,
      isNew: inserted.length > 0,
    };
  }

  async get(id: string): Promise<FollowUpAction | undefined> {
    const row = await this.#knex<FollowUpActionRow>('follow_up_action')
      .where({ id })
      .first();
    return row && toAction(row);
  }

  /**
   * Changes an action in one go, so that two people's changes are both kept.
   *
   * @returns how it is then; `undefined` where there is none of that id.
   */
  async change(
    id: string,
    to: (action: FollowUpAction) => FollowUpAction,
  ): Promise<FollowUpAction | undefined> {
    return this.#knex.transaction(async tx => {
      const table = () =>
        tx<FollowUpActionRow>('follow_up_action').where({ id });
      // A write first: it makes others wait on both databases, before anything is read.
      await table().update({ state: tx.raw('??', ['state']) });
      const row = await table().first();
      if (!row) return undefined;
      const changed = to(toAction(row));
      await table().update(toRow(changed));
      return changed;
    });
  }

  /** All that match, the earliest due first. */
  async find(
    filter: ActionFilter,
  ): Promise<Array<Pick<FollowUpActionRow, 'id' | 'entity_ref'>>> {
    const builder = this.#knex<FollowUpActionRow>('follow_up_action').orderBy([
      'due',
      'created_at',
      'id',
    ]);
    if (filter.entityRef !== undefined) {
      builder.where({ entity_ref: filter.entityRef });
    }
    if (filter.state !== undefined) builder.where({ state: filter.state });
    if (filter.owners) whereAny(this.#knex, builder, 'owner', filter.owners);
    return builder.select('id', 'entity_ref');
  }

  /** In the order of the ids given. */
  async actions(ids: readonly string[]): Promise<FollowUpAction[]> {
    const rows: FollowUpActionRow[] = await whereAny(
      this.#knex,
      this.#knex<FollowUpActionRow>('follow_up_action').select(),
      'id',
      ids,
    );
    const byId = new Map(rows.map(row => [row.id, toAction(row)]));
    return ids.flatMap(id => byId.get(id) ?? []);
  }

  /** Open actions of an entity, the earliest due first. */
  async listOpen(entityRef: string): Promise<FollowUpAction[]> {
    return this.#list({ entity_ref: entityRef, state: 'open' });
  }

  /** All actions that came out of an execution, the earliest due first. */
  async ofExecution(executionId: string): Promise<FollowUpAction[]> {
    return this.#list({ execution_id: executionId });
  }

  async #list(where: Partial<FollowUpActionRow>): Promise<FollowUpAction[]> {
    const rows: FollowUpActionRow[] = await this.#knex<FollowUpActionRow>(
      'follow_up_action',
    )
      .where(where)
      .orderBy(['due', 'created_at', 'id']);
    return rows.map(toAction);
  }
}

function toRow(action: FollowUpAction): FollowUpActionRow {
  return {
    id: action.id,
    execution_id: action.executionId,
    entity_ref: action.entityRef,
    title: action.title,
    owner: action.owner,
    due: action.due,
    state: action.state,
    created_by: action.createdBy,
    created_at: action.createdAt,
    closed_by: action.closedBy ?? null,
    closed_at: action.closedAt ?? null,
  };
}

function toAction(row: FollowUpActionRow): FollowUpAction {
  return {
    id: row.id,
    executionId: row.execution_id,
    entityRef: row.entity_ref,
    title: row.title,
    owner: row.owner,
    due: row.due,
    state: row.state,
    createdBy: row.created_by,
    createdAt: row.created_at,
    ...(row.closed_by !== null && { closedBy: row.closed_by }),
    ...(row.closed_at !== null && { closedAt: row.closed_at }),
  };
}
