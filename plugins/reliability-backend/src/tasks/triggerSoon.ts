import type { SchedulerService } from '@backstage/backend-plugin-api';

/**
 * Starts a task ahead of its time. One that is running, or not scheduled yet,
 * comes round by itself.
 */
export async function triggerSoon(
  scheduler: SchedulerService,
  id: string,
): Promise<void> {
  try {
    await scheduler.triggerTask(id);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name !== 'ConflictError' && name !== 'NotFoundError') {
      throw error;
    }
  }
}
