import type {
  CheckDefinition,
  RunbookFreshnessRules,
} from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { CheckStateStore } from '../database/checks/CheckStateStore';
import { CheckTables } from '../database/checks/CheckTables';
import { FactsStore } from '../database/checks/FactsStore';
import { RefreshStore } from '../database/checks/RefreshStore';
import { ReportStore } from '../database/checks/ReportStore';
import { CoverageStore } from '../database/CoverageStore';
import { recomputeChecks } from './recomputeChecks';
import { refreshCoverage } from './refreshCoverage';
import type { SourcesReader } from './SourcesReader';

/** Looks at what is watched, and works out what that means; for all services or for one. */
export class CoverageTask {
  readonly #knex: Knex;
  readonly #sources: SourcesReader;
  readonly #checks: readonly CheckDefinition[];
  readonly #tables: CheckTables;
  readonly #freshnessRules: RunbookFreshnessRules | undefined;
  readonly #now: () => number;

  constructor(options: {
    knex: Knex;
    sources: SourcesReader;
    checks: readonly CheckDefinition[];
    /** When runbooks are fresh; the usual when absent. */
    freshnessRules?: RunbookFreshnessRules;
    /** Epoch seconds. */
    now: () => number;
  }) {
    this.#knex = options.knex;
    this.#sources = options.sources;
    this.#checks = options.checks;
    this.#freshnessRules = options.freshnessRules;
    this.#now = options.now;
    this.#tables = new CheckTables(
      options.knex,
      options.checks.map(({ id }) => id),
    );
  }

  /** Asks every source, for all services or for these. */
  async refresh(
    options: { entityRefs?: readonly string[]; signal?: AbortSignal } = {},
  ): Promise<string[]> {
    return refreshCoverage({
      knex: this.#knex,
      sources: this.#sources,
      checks: this.#checks,
      tables: this.#tables,
      freshnessRules: this.#freshnessRules,
      now: this.#now,
      ...options,
    });
  }

  /** Works everything out again without asking anybody, and lets go of old history. */
  async recompute(signal?: AbortSignal): Promise<void> {
    await recomputeChecks({
      knex: this.#knex,
      checks: this.#checks,
      tables: this.#tables,
      freshnessRules: this.#freshnessRules,
      now: this.#now,
      signal,
    });
    const now = this.#now();
    await new CheckStateStore(this.#knex).prune(now);
    await new ReportStore(this.#knex).prune(now);
    await new RefreshStore(this.#knex).prune(now);
  }

  /** What was reported of an entity, and done with its runbooks, counts at once; all else is as it was last seen. */
  async reassess(entityRef: string): Promise<void> {
    const coverage = new CoverageStore(this.#knex);
    const facts = new FactsStore(this.#knex);
    const [known] = await facts.of([entityRef]);
    const [input] = await coverage.inputs(
      await coverage.listServices([entityRef]),
      await coverage.technologies(),
    );
    // Not looked at yet: the next look reads the report.
    if (!known || !input) return;
    const { reports, runbooks, scenarios } = input;
    await facts.put([{ ...known, reports, runbooks, scenarios }]);
    await recomputeChecks({
      knex: this.#knex,
      checks: this.#checks,
      tables: this.#tables,
      freshnessRules: this.#freshnessRules,
      now: this.#now,
      entityRefs: [entityRef],
    });
  }
}
