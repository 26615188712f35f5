import type { SliQuery } from '@vigie/backstage-plugin-reliability-node';
import type { MeasurementStore } from '../database/MeasurementStore';
import type { MeasurementSeriesRow } from '../database/tables';
import { seriesOf } from './seriesOf';

type SeriesByKey = Map<string, MeasurementSeriesRow>;

/** Finds series by entity and name; lookups made in the same turn share one query. */
export class SeriesLookup {
  readonly #store: MeasurementStore;
  #pending:
    | { entityRefs: Set<string>; result: Promise<SeriesByKey> }
    | undefined;

  constructor(store: MeasurementStore) {
    this.#store = store;
  }

  /** The series of each SLI, in their order. */
  async findAll(
    slis: readonly SliQuery[],
  ): Promise<Array<MeasurementSeriesRow | undefined>> {
    return Promise.all(
      slis.map(sli => this.find(sli.entityRef, seriesOf(sli))),
    );
  }

  async find(
    entityRef: string,
    series: string | undefined,
  ): Promise<MeasurementSeriesRow | undefined> {
    if (series === undefined) {
      return undefined;
    }
    const found = await this.#load(entityRef);
    return found.get(keyOf(entityRef, series));
  }

  #load(entityRef: string): Promise<SeriesByKey> {
    if (!this.#pending) {
      const entityRefs = new Set<string>();
      const result = Promise.resolve().then(async () => {
        this.#pending = undefined;
        const rows = await this.#store.findSeries([...entityRefs]);
        return new Map(
          rows.map(row => [keyOf(row.entity_ref, row.series), row]),
        );
      });
      this.#pending = { entityRefs, result };
    }
    this.#pending.entityRefs.add(entityRef);
    return this.#pending.result;
  }
}

function keyOf(entityRef: string, series: string): string {
  return `${entityRef}\n${series}`;
}
