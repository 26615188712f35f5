import {
  type CheckDefinition,
  indexRules,
  type RunbookFreshnessRules,
} from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import type { CheckTables } from '../database/checks/CheckTables';
import { FactsStore } from '../database/checks/FactsStore';
import { chunk } from '../database/chunk';
import { CoverageStore } from '../database/CoverageStore';
import { RunbookStore } from '../database/runbooks/RunbookStore';
import { withDeadRunbookUrls } from './deadRunbookUrls';
import { gatherFacts, type Surroundings } from './gatherFacts';
import { mergeDashboards } from './mergeDashboards';
import { mergeMonitoring } from './mergeMonitoring';
import { routeAlerts } from './routeAlerts';
import { ServiceAssessor } from './ServiceAssessor';
import type { SourcesReader } from './SourcesReader';
import { turns } from './turns';

/** Services read and written together: reading them is one piece of work that nothing interrupts. */
const SERVICES_PER_BATCH = 25;

/**
 * Gathers the facts about every service from one look at each system, stores
 * them, and works out what they say: signals, alerts, checks, levels, courses.
 *
 * @returns the entities whose reading changed.
 */
export async function refreshCoverage(options: {
  knex: Knex;
  sources: SourcesReader;
  checks: readonly CheckDefinition[];
  tables: CheckTables;
  /** When runbooks are fresh; the usual when absent. */
  freshnessRules?: RunbookFreshnessRules;
  /** Epoch seconds. */
  now: () => number;
  /** These only; all when absent. */
  entityRefs?: readonly string[];
  signal?: AbortSignal;
}): Promise<string[]> {
  const { knex, checks, tables, signal, entityRefs } = options;
  const store = new CoverageStore(knex);
  const factsStore = new FactsStore(knex);
  const runbooks = new RunbookStore(knex);
  const assessor = new ServiceAssessor(knex);
  await tables.remember(options.now());

  const services = await store.listServices(entityRefs);
  const looked = await options.sources.read({
    services: services.map(service => ({
      entityRef: service.entity_ref,
      serviceName: service.service_name,
      annotations: JSON.parse(service.annotations),
    })),
    isPartial: entityRefs !== undefined,
    signal,
  });
  const observedAt = options.now();
  const monitoring = mergeMonitoring(looked);
  const around: Surroundings = {
    monitoring,
    rules:
      monitoring.state === 'live'
        ? indexRules(
            monitoring.rules,
            services.map(service => service.service_name),
          )
        : undefined,
    routing: await routeAlerts(looked, monitoring, observedAt),
    dashboards: mergeDashboards(looked),
    observedAt,
  };
  const courses = await store.listCourses();
  const technologies = await store.technologies();
  const datastores = new Map(
    (await factsStore.datastores()).map(facts => [facts.entityRef, facts]),
  );

  const changed: string[] = [];
  const breathe = turns();
  // What others stand on comes first, so that they are judged by what it is now.
  const isDatastore = (ref: string) => technologies.has(ref);
  const ordered = [
    ...services.filter(service => isDatastore(service.entity_ref)),
    ...services.filter(service => !isDatastore(service.entity_ref)),
  ];
  for (const part of chunk(ordered, SERVICES_PER_BATCH)) {
    signal?.throwIfAborted();
    const seen = [];
    for (const input of await store.inputs(part, technologies)) {
      seen.push(gatherFacts(input, around));
      await breathe();
    }
    const gathered = await withDeadRunbookUrls(seen, runbooks);
    for (const facts of gathered) {
      if (facts.technology) {
        datastores.set(facts.entityRef, facts);
      }
    }
    await factsStore.put(gathered);
    changed.push(
      ...(await assessor.assess(gathered, {
        checks,
        tableDigest: tables.digest,
        courses,
        datastores,
        freshnessRules: options.freshnessRules,
        now: options.now(),
      })),
    );
    await setImmediate();
  }
  return changed.sort();
}
