import {
  type DrillScenario,
  type ExecutionReading,
  foldExecution,
  runbookParts,
} from '@vigie/backstage-plugin-reliability-common';
import type { ActionStore } from '../database/executions/ActionStore';
import type { ExecutionStore } from '../database/executions/ExecutionStore';
import type { VersionStore } from '../database/executions/VersionStore';
import type { ExecutionRow, RunbookVersionRow } from '../database/tables';
import { drillView } from './drillView';
import type { SourceAddresses } from './SourceAddresses';

/** Puts an execution together: the pinned text, what was done, what came of it. */
export class ExecutionReader {
  readonly #executions: ExecutionStore;
  readonly #versions: VersionStore;
  readonly #actions: ActionStore;
  readonly #addresses: SourceAddresses;
  readonly #imageHosts: readonly string[];

  constructor(options: {
    executions: ExecutionStore;
    versions: VersionStore;
    actions: ActionStore;
    addresses: SourceAddresses;
    /** Hosts whose images may be shown. */
    imageHosts: readonly string[];
  }) {
    this.#executions = options.executions;
    this.#versions = options.versions;
    this.#actions = options.actions;
    this.#addresses = options.addresses;
    this.#imageHosts = options.imageHosts;
  }

  async read(
    row: ExecutionRow,
    options: { canExecute: boolean },
  ): Promise<ExecutionReading> {
    const version = await this.#pinned(row);
    const events = await this.#executions.events(row.id);
    const { hints, ...state } = foldExecution(events);
    const baseUrl = version && (await this.#addresses.of(version));
    return {
      id: row.id,
      entityRef: row.entity_ref,
      kind: row.kind,
      title: row.title,
      ...(row.runbook !== null && { runbook: row.runbook }),
      ...(row.alert !== null && { alert: row.alert }),
      ...(row.team !== null && { team: row.team }),
      // Not of the row, which was read before the events: they are the record.
      ...state,
      parts: version ? runbookParts(version.markdown) : [],
      ...(baseUrl !== undefined && { baseUrl }),
      imageHosts: [...this.#imageHosts],
      newerVersion: await this.#newerVersion(version),
      events,
      actions: await this.#actions.ofExecution(row.id),
      ...(row.scenario !== null && {
        drill: drillView(JSON.parse(row.scenario), {
          hints,
          status: state.status,
        }),
      }),
      canExecute: options.canExecute,
    };
  }

  /** What there is to tick and to reveal. */
  async bounds(row: ExecutionRow): Promise<{ steps: number; hints: number }> {
    const version = await this.#pinned(row);
    const parts = version ? runbookParts(version.markdown) : [];
    const scenario: DrillScenario | undefined =
      row.scenario === null ? undefined : JSON.parse(row.scenario);
    return {
      steps: parts.filter(({ kind }) => kind === 'step').length,
      hints: scenario?.hints.length ?? 0,
    };
  }

  async #pinned(row: ExecutionRow): Promise<RunbookVersionRow | undefined> {
    return row.version_id === null
      ? undefined
      : this.#versions.get(row.version_id);
  }

  async #newerVersion(
    version: RunbookVersionRow | undefined,
  ): Promise<ExecutionReading['newerVersion']> {
    if (!version) return 'none';
    const current = await this.#versions.current(
      version.entity_ref,
      version.slug,
    );
    if (!current) return 'gone';
    return current.markdown === version.markdown ? 'none' : 'changed';
  }
}
