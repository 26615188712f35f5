import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { LinkChecker, LinksConfig } from '../links';
import { TASKS } from './tasks';

/** How often it is looked which links are due, at the longest. */
const LOOK_SECONDS = 900;
/** Longer than a run lets itself take. */
const TIMEOUT_SECONDS = 600;

/** Links are looked at on one replica at a time; each when it is due. */
export async function scheduleLinkCheck(options: {
  checker: LinkChecker;
  config: LinksConfig;
  scheduler: SchedulerService;
}): Promise<void> {
  const { checker, config, scheduler } = options;
  const seconds = Math.min(LOOK_SECONDS, Math.ceil(config.intervalSeconds / 4));
  await scheduler.scheduleTask({
    id: TASKS.links,
    scope: 'global',
    frequency: { seconds },
    timeout: { seconds: Math.max(2 * seconds, TIMEOUT_SECONDS) },
    // The runbooks are read first.
    initialDelay: { seconds: 20 },
    fn: signal => checker.run(signal),
  });
}
