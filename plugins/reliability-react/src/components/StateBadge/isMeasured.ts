import type { SloState } from '@vigie/backstage-plugin-reliability-common';

const MEASURED: readonly SloState[] = [
  'healthy',
  'at-risk',
  'burning',
  'exhausted',
];

/** Whether figures in that state were measured recently and over enough time to be relied on. */
export function isMeasured(state: SloState): boolean {
  return MEASURED.includes(state);
}
