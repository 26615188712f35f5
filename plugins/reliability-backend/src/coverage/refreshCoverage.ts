import {
  assessCoverage,
  type CourseMatch,
  type CoverageReading,
  lackingTopics,
  matchCourses,
} from '@vigie/backstage-plugin-reliability-common';
import { setImmediate } from 'node:timers/promises';
import { chunk } from '../database/chunk';
import type { CoverageInputs, CoverageStore } from '../database/CoverageStore';
import type { SnapshotStore } from '../database/SnapshotStore';
import { mergeMonitoring, type MonitoringView } from './mergeMonitoring';
import type { MonitoringReader } from './MonitoringReader';

/** Services read and written together. */
const SERVICES_PER_BATCH = 100;

/** Every rule is compared with every service: after this time others get a turn. */
const TURN_MILLISECONDS = 25;

/** Courses kept for a service: nobody reads on, and the row stays small. */
const MAX_COURSES = 10;

/**
 * Assesses what is watched at every service, and which courses would help it,
 * from one look at each monitoring system.
 *
 * @returns the entities whose reading changed.
 */
export async function refreshCoverage(options: {
  store: CoverageStore;
  snapshots: SnapshotStore;
  monitoring: MonitoringReader;
  now: () => number;
  signal?: AbortSignal;
}): Promise<string[]> {
  const { store, snapshots, signal } = options;
  const services = await store.listServices();
  const courses = await store.listCourses();
  const names = [...new Set(services.map(service => service.service_name))];
  const view = mergeMonitoring(
    await options.monitoring.read(names.sort(), signal),
  );
  const changed = new Set<string>();

  for (const part of chunk(services, SERVICES_PER_BATCH)) {
    signal?.throwIfAborted();
    const readings = [];
    let turn = performance.now();
    for (const input of await store.inputs(part)) {
      const reading = assess(input, view);
      readings.push({
        entityRef: input.entityRef,
        reading,
        courses: recommend(input, reading, courses),
      });
      if (performance.now() - turn > TURN_MILLISECONDS) {
        await setImmediate();
        turn = performance.now();
      }
    }
    const now = options.now();
    const changedCoverage = await snapshots.put(
      'coverage',
      now,
      readings.map(({ entityRef, reading: { observedAt: _, ...payload } }) => ({
        entityRef,
        payload,
      })),
    );
    const changedTraining = await snapshots.put(
      'training',
      now,
      readings.map(({ entityRef, courses: matches }) => ({
        entityRef,
        payload: { courses: matches },
      })),
    );
    await store.summarise(readings);
    for (const ref of [...changedCoverage, ...changedTraining]) {
      changed.add(ref);
    }
    await setImmediate();
  }
  return [...changed].sort();
}

function assess(input: CoverageInputs, view: MonitoringView): CoverageReading {
  return assessCoverage({
    serviceName: input.serviceName,
    gitRules: input.gitRules,
    runbooks: input.runbooks,
    ...(view.state === 'live' && { live: view.of(input.serviceName) }),
    ...(view.state === 'failed' && {
      liveError: { source: view.source, message: view.message },
    }),
  });
}

function recommend(
  input: CoverageInputs,
  coverage: CoverageReading,
  courses: readonly CourseMatch[],
): CourseMatch[] {
  const lacking = lackingTopics({
    coverage,
    runbookCount: input.runbooks.length,
    slos: input.slos,
    ownership: input.ownership ?? { state: 'unknown', observedAt: 0 },
  });
  return matchCourses({ lacking, courses }).slice(0, MAX_COURSES);
}
