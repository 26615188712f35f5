import type { SliQuery } from '@vigie/backstage-plugin-reliability-node';
import type { MeasurementSeriesRow } from '../database/tables';

/** An SLI of a request, its place there, and the series that it reads. */
export interface ReadableSli {
  index: number;
  sli: SliQuery;
  series: MeasurementSeriesRow;
}
