import type { SignalMatrixRow } from '@vigie/backstage-plugin-reliability-common';

/** What has to be true of a signal, one after the other. */
export const STEPS = [
  'collected',
  'alerted',
  'routed',
  'runbook',
  'dashboard',
] as const satisfies ReadonlyArray<keyof SignalMatrixRow['steps']>;

export type Step = (typeof STEPS)[number];
