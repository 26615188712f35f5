import type {
  CheckDefinition,
  RunbookFreshnessRules,
} from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import type { CheckTables } from '../database/checks/CheckTables';
import { FactsStore } from '../database/checks/FactsStore';
import { chunk } from '../database/chunk';
import { CoverageStore } from '../database/CoverageStore';
import { ServiceAssessor } from './ServiceAssessor';

/** Services read and written together: reading them is one piece of work that nothing interrupts. */
const SERVICES_PER_BATCH = 20;

/**
 * Works out every verdict, check and level again from what is stored, without
 * asking anybody: after checks were configured anew, or when a day begins.
 *
 * @returns how many services there were.
 */
export async function recomputeChecks(options: {
  knex: Knex;
  checks: readonly CheckDefinition[];
  tables: CheckTables;
  /** When runbooks are fresh; the usual when absent. */
  freshnessRules?: RunbookFreshnessRules;
  /** Epoch seconds. */
  now: () => number;
  /** These only; all when absent. */
  entityRefs?: readonly string[];
  signal?: AbortSignal;
}): Promise<number> {
  const { knex, checks, tables, signal } = options;
  const store = new FactsStore(knex);
  const assessor = new ServiceAssessor(knex);
  await tables.remember(options.now());
  const courses = await new CoverageStore(knex).listCourses();
  const datastores = new Map(
    (await store.datastores()).map(facts => [facts.entityRef, facts]),
  );
  const refs = options.entityRefs ?? (await store.refs());
  for (const part of chunk(refs, SERVICES_PER_BATCH)) {
    signal?.throwIfAborted();
    const services = await store.of(part);
    await setImmediate();
    await assessor.assess(services, {
      checks,
      tableDigest: tables.digest,
      courses,
      datastores,
      freshnessRules: options.freshnessRules,
      now: options.now(),
    });
    await setImmediate();
  }
  return refs.length;
}
