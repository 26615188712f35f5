import type { ExecutionReading } from '@vigie/backstage-plugin-reliability-common';

/** A name that every system of files takes: `2026-11-23-delivery-quote-restart.md`. */
export function exportName(
  execution: Pick<
    ExecutionReading,
    'startedAt' | 'entityRef' | 'runbook' | 'drill'
  >,
  extension: 'md' | 'json',
): string {
  const day = new Date(execution.startedAt * 1000).toISOString().slice(0, 10);
  const [, name] = execution.entityRef.split('/');
  const words = [
    day,
    name,
    execution.drill ? 'drill' : undefined,
    execution.drill?.scenario ?? execution.runbook,
  ]
    .filter(word => word !== undefined)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120);
  return `${words}.${extension}`;
}
