import type { MonitoringReading } from '@vigie/backstage-plugin-reliability-common';

/** The title of a runbook that something of the reading leads to. */
export function runbookTitleOf(
  reading: MonitoringReading,
  id: string | undefined,
): string | undefined {
  return [...reading.checks, ...reading.alerts].find(
    ({ runbook }) => runbook?.id !== undefined && runbook.id === id,
  )?.runbook?.title;
}
