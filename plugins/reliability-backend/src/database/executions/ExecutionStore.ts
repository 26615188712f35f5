import {
  type ExecutionEvent,
  type ExecutionOutcome,
  type ExecutionState,
  type ExecutionSummary,
  foldExecution,
  type RunbookActivity,
} from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { whereAny } from '../operations/whereAny';
import type {
  ExecutionEventRow,
  ExecutionRow,
  RunbookVersionRow,
} from '../tables';
import { type NewEvent, toEvent, toEventRow } from './events';
import { lastActivity } from './lastActivity';
import {
  type ExecutionSummaryRow,
  SUMMARY_COLUMNS,
  toSummary,
} from './toSummary';

/** An execution at its start. */
export type NewExecution = Omit<
  ExecutionRow,
  'version_id' | 'status' | 'outcome' | 'lead' | 'finished_at' | 'revision'
>;

export interface ExecutionFilter {
  entityRef?: string;
  runbook?: string;
  status?: ExecutionRow['status'];
  kind?: ExecutionRow['kind'];
  team?: string;
}

/** What one person did, each part under an operation of its own. */
export interface Addition {
  operation: string;
  event: NewEvent;
}

/** Records of what people did: rows of events, only ever added. */
export class ExecutionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Begins an execution, and pins the text it follows. One that exists already
   * stays as it is.
   *
   * @returns the execution of that id, which may be somebody else's, and
   * whether it is new.
   */
  async start(
    execution: NewExecution,
    version?: RunbookVersionRow,
  ): Promise<{ row: ExecutionRow; isNew: boolean }> {
    return this.#knex.transaction(async tx => {
      const row: ExecutionRow = {
        ...execution,
        version_id: version?.id ?? null,
        status: 'open',
        outcome: null,
        lead: execution.started_by,
        finished_at: null,
        revision: 1,
      };
      const inserted = await tx<ExecutionRow>('execution')
        .insert(row)
        .onConflict('id')
        .ignore()
        .returning('id');
      if (inserted.length === 0) {
        const [existing] = await tx<ExecutionRow>('execution').where({
          id: row.id,
        });
        return { row: existing, isNew: false };
      }
      if (version) {
        await tx<RunbookVersionRow>('runbook_version')
          .insert(version)
          .onConflict('id')
          .ignore();
      }
      await tx<ExecutionEventRow>('execution_event').insert(
        toEventRow(row.id, row.id, {
          seq: 1,
          at: row.started_at,
          actor: row.started_by,
          type: 'started',
        }),
      );
      return { row, isNew: true };
    });
  }

  /**
   * Adds what one person did, all of it or nothing. Operations that are in the
   * record already add nothing, so a request may be repeated.
   *
   * @param by - `check` may refuse an event by throwing; it sees what all
   * before it, of others too, come to.
   * @returns the events that were new, and how many there are.
   */
  async append(
    id: string,
    additions: readonly Addition[],
    by: {
      actor: string;
      /** Epoch seconds. */
      now: number;
      check: (state: ExecutionState, event: ExecutionEvent) => void;
    },
  ): Promise<{ added: ExecutionEvent[]; revision: number }> {
    return this.#knex.transaction(async tx => {
      // A write first: it makes others wait on both databases, before anything is read.
      await tx<ExecutionRow>('execution')
        .where({ id })
        .update({ revision: tx.raw('??', ['revision']) });
      const rows: ExecutionEventRow[] = await tx<ExecutionEventRow>(
        'execution_event',
      )
        .where({ execution_id: id })
        .orderBy('seq');
      const known = new Set(rows.map(row => row.operation));
      const events = rows.map(toEvent);
      const added: ExecutionEvent[] = [];
      let state = foldExecution(events);
      for (const { operation, event } of additions) {
        if (known.has(operation)) continue;
        known.add(operation);
        const placed = {
          ...event,
          seq: state.revision + 1,
          // Clocks of replicas differ, and the record runs forward.
          at: Math.max(by.now, events[events.length - 1].at),
          actor: by.actor,
        } as ExecutionEvent;
        by.check(state, placed);
        await tx<ExecutionEventRow>('execution_event').insert(
          toEventRow(id, operation, placed),
        );
        added.push(placed);
        events.push(placed);
        state = foldExecution(events);
      }
      if (added.length > 0) {
        await tx<ExecutionRow>('execution')
          .where({ id })
          .update({
            status: state.status,
            outcome: state.outcome ?? null,
            lead: state.lead,
            finished_at: state.finishedAt ?? null,
            revision: state.revision,
          });
      }
      return { added, revision: state.revision };
    });
  }

  async row(id: string): Promise<ExecutionRow | undefined> {
    return this.#knex<ExecutionRow>('execution').where({ id }).first();
  }

  /** The record, in order. */
  async events(id: string): Promise<ExecutionEvent[]> {
    const rows: ExecutionEventRow[] = await this.#knex<ExecutionEventRow>(
      'execution_event',
    )
      .where({ execution_id: id })
      .orderBy('seq');
    return rows.map(toEvent);
  }

  /** All that match, the newest first. */
  async find(
    filter: ExecutionFilter,
  ): Promise<Array<Pick<ExecutionRow, 'id' | 'entity_ref'>>> {
    return this.#matching(filter).select('id', 'entity_ref');
  }

  /** In the order of the ids given. */
  async summaries(ids: readonly string[]): Promise<ExecutionSummary[]> {
    const rows: ExecutionSummaryRow[] = await whereAny(
      this.#knex,
      this.#knex<ExecutionRow>('execution').select(...SUMMARY_COLUMNS),
      'id',
      ids,
    );
    const byId = new Map(rows.map(row => [row.id, toSummary(row)]));
    return ids.flatMap(id => byId.get(id) ?? []);
  }

  /** A page of the executions of one entity, the newest first. */
  async listSummaries(
    query: ExecutionFilter & {
      entityRef: string;
      limit: number;
      offset: number;
    },
  ): Promise<ExecutionSummary[]> {
    const { limit, offset, ...filter } = query;
    const rows: ExecutionSummaryRow[] = await this.#matching(filter)
      .select(...SUMMARY_COLUMNS)
      .limit(limit)
      .offset(offset);
    return rows.map(toSummary);
  }

  /** See {@link lastActivity}. */
  async lastActivity(
    entityRefs?: readonly string[],
  ): Promise<Map<string, Map<string, RunbookActivity>>> {
    return lastActivity(this.#knex, entityRefs);
  }

  /** The last finished drill of each scenario of the entities, the oldest first. */
  async lastDrills(entityRefs: readonly string[]): Promise<
    Array<{
      entityRef: string;
      scenario: string;
      drilledAt: number;
      outcome?: ExecutionOutcome;
    }>
  > {
    const rows = await whereAny(
      this.#knex,
      this.#knex<ExecutionRow>('execution')
        .where({ kind: 'drill', status: 'finished' })
        .whereNotNull('scenario_slug')
        .orderBy(['finished_at', 'id'])
        .select('entity_ref', 'scenario_slug', 'finished_at', 'outcome'),
      'entity_ref',
      entityRefs,
    );
    return rows.map(row => ({
      entityRef: row.entity_ref,
      scenario: row.scenario_slug ?? '',
      drilledAt: row.finished_at ?? 0,
      outcome: row.outcome ?? undefined,
    }));
  }

  #matching(filter: ExecutionFilter) {
    const columns = {
      entity_ref: filter.entityRef,
      runbook: filter.runbook,
      status: filter.status,
      kind: filter.kind,
      team: filter.team,
    };
    const builder = this.#knex<ExecutionRow>('execution');
    for (const [column, value] of Object.entries(columns)) {
      if (value !== undefined) builder.where(column, value);
    }
    return builder.orderBy('started_at', 'desc').orderBy('id');
  }
}
