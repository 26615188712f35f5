import type { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Request } from 'express';

/** Does something, and has the audit log say who did what and how it went. */
export async function audited<TResult>(
  auditor: AuditorService,
  request: Request,
  event: { eventId: string; meta: Record<string, string | undefined> },
  work: () => Promise<TResult>,
): Promise<TResult> {
  const created = await auditor.createEvent({
    eventId: event.eventId,
    severityLevel: 'low',
    request,
    meta: Object.fromEntries(
      Object.entries(event.meta).filter(([, value]) => value !== undefined),
    ),
  });
  let result: TResult;
  try {
    result = await work();
  } catch (error) {
    await created.fail({ error: toError(error) });
    throw error;
  }
  await created.success();
  return result;
}
