import {
  type CheckDefinition,
  type CourseMatch,
  coverageReading,
  type CoverageReading,
  evaluateChecks,
  lackingTopics,
  matchCourses,
  matrixVerdict,
  type RunbookFreshnessRules,
  type ServiceFacts,
  serviceVerdicts,
} from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import {
  CheckStateStore,
  type CheckState,
} from '../database/checks/CheckStateStore';
import { CoverageStore } from '../database/CoverageStore';
import { SnapshotStore } from '../database/SnapshotStore';
import type { StoredMonitoring } from './StoredMonitoring';
import { turns } from './turns';

/** Courses kept for a service: nobody reads on, and the row stays small. */
const MAX_COURSES = 10;

/** Alerts kept for a service, the worst first. */
const MAX_ALERTS = 300;

export interface AssessOptions {
  checks: readonly CheckDefinition[];
  /** Of `checks`, see `CheckTables`. */
  tableDigest: string;
  courses: readonly CourseMatch[];
  /** Facts of what others stand on. */
  datastores: ReadonlyMap<string, ServiceFacts>;
  /** When runbooks are fresh; the usual when absent. */
  freshnessRules?: RunbookFreshnessRules;
  /** Epoch seconds. */
  now: number;
}

interface Assessment {
  state: CheckState;
  coverage: CoverageReading;
  courses: CourseMatch[];
  monitoring: StoredMonitoring;
}

/** Works verdicts, checks and levels out of facts, and stores what changed. Asks nobody. */
export class ServiceAssessor {
  readonly #states: CheckStateStore;
  readonly #snapshots: SnapshotStore;
  readonly #coverage: CoverageStore;

  constructor(knex: Knex) {
    this.#states = new CheckStateStore(knex);
    this.#snapshots = new SnapshotStore(knex);
    this.#coverage = new CoverageStore(knex);
  }

  /** @returns the entities whose reading changed. */
  async assess(
    services: readonly ServiceFacts[],
    options: AssessOptions,
  ): Promise<string[]> {
    const { now } = options;
    const breathe = turns();
    const assessed: Assessment[] = [];
    for (const facts of services) {
      assessed.push(assessOne(facts, options));
      await breathe();
    }
    const put = async (
      domain: Parameters<SnapshotStore['put']>[0],
      payloadOf: (assessment: Assessment) => object,
    ) => {
      const found = await this.#snapshots.put(
        domain,
        now,
        assessed.map(each => ({
          entityRef: each.state.entityRef,
          payload: payloadOf(each),
        })),
      );
      // The embedded database answers at once: awaiting it lets nobody in.
      await setImmediate();
      return found;
    };
    const changed = new Set([
      ...(await put(
        'coverage',
        ({ coverage: { observedAt: _, ...rest } }) => rest,
      )),
      ...(await put('training', ({ courses }) => ({ courses }))),
      ...(await put('monitoring', ({ monitoring }) => monitoring)),
    ]);
    await this.#states.put(
      assessed.map(({ state }) => state),
      options.tableDigest,
      now,
    );
    await setImmediate();
    await this.#coverage.summarise(
      assessed.map(({ state, coverage }) => ({
        entityRef: state.entityRef,
        reading: coverage,
      })),
    );
    return [...changed];
  }
}

function assessOne(facts: ServiceFacts, options: AssessOptions): Assessment {
  const verdicts = serviceVerdicts(facts, {
    factsOf: entityRef => options.datastores.get(entityRef),
  });
  const { results, level, missing } = evaluateChecks(facts, {
    checks: options.checks,
    now: options.now,
    freshnessRules: options.freshnessRules,
    verdicts,
  });
  const short = coverageReading(facts, verdicts.signals);
  const order = ['dead', 'weak', 'unknown', 'complete'];
  return {
    state: {
      entityRef: facts.entityRef,
      outcomes: results.map(({ outcome }) => outcome),
      level,
    },
    coverage: { ...short, ...(level && { level }) },
    courses: recommend(facts, short, options.courses),
    monitoring: {
      basis: facts.monitoring.basis,
      verdict: matrixVerdict(verdicts.signals),
      reason: short.reason,
      level,
      signals: [...verdicts.signals],
      checklists: [...verdicts.checklists],
      alerts: [...verdicts.alerts]
        .sort(
          (one, other) =>
            order.indexOf(one.standing) - order.indexOf(other.standing),
        )
        .slice(0, MAX_ALERTS),
      results,
      missing,
      dashboards: facts.dashboards.items.map(({ title, url, source }) => ({
        title,
        url,
        source,
      })),
    },
  };
}

function recommend(
  facts: ServiceFacts,
  coverage: CoverageReading,
  courses: readonly CourseMatch[],
): CourseMatch[] {
  const lacking = lackingTopics({
    coverage,
    runbookCount: facts.runbooks.length,
    slos: facts.slos,
    ownership: facts.ownership ?? { state: 'unknown', observedAt: 0 },
  });
  return matchCourses({ lacking, courses }).slice(0, MAX_COURSES);
}
