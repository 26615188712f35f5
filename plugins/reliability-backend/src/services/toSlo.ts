import type { Slo } from '@vigie/backstage-plugin-reliability-common';
import type { SloStateRow } from '../database/tables';

/** The SLO of the API. Its time of evaluation is kept apart: it moves when nothing else does. */
export function toSlo(row: Pick<SloStateRow, 'payload' | 'evaluated_at'>): Slo {
  return { ...JSON.parse(row.payload), evaluatedAt: row.evaluated_at };
}
