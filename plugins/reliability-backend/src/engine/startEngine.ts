import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { MeasurementStore } from '../database/MeasurementStore';
import type { ReliabilityEngine } from './ReliabilityEngine';

export interface StartEngineOptions {
  engine: ReliabilityEngine;
  measurements: MeasurementStore;
  scheduler: SchedulerService;
  logger: LoggerService;
  cycleSeconds: number;
}

/**
 * Schedules the engine: one cycle at a time over all replicas. A cycle that is
 * taken for dead and goes on all the same does no harm, it is fenced.
 */
export async function startEngine(options: StartEngineOptions): Promise<void> {
  const { engine, measurements, scheduler, logger, cycleSeconds } = options;
  await scheduler.scheduleTask({
    id: 'reliability-engine-cycle',
    scope: 'global',
    frequency: { seconds: cycleSeconds },
    timeout: { seconds: 2 * cycleSeconds },
    initialDelay: { seconds: 2 },
    fn: async signal => {
      const report = await engine.runCycle(epochSeconds(), signal);
      if (report.postponed > 0) {
        logger.info(
          `The history of ${report.postponed} SLIs is still to be collected`,
        );
      }
    },
  });
  await scheduler.scheduleTask({
    id: 'reliability-engine-upkeep',
    scope: 'global',
    frequency: { hours: 1 },
    timeout: { minutes: 30 },
    initialDelay: { minutes: 2 },
    fn: async signal => {
      await engine.runUpkeep(signal);
      await measurements.purge(epochSeconds());
    },
  });
}

function epochSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
