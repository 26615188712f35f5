import { DEFAULT_STEP_SECONDS } from '@vigie/backstage-plugin-reliability-common';
import type {
  CollectRequest,
  SliChange,
  SliExplanation,
  SliOutcome,
  SliProblem,
  SliQuery,
  SliSource,
} from '@vigie/backstage-plugin-reliability-node';
import type { MeasurementStore } from '../database/MeasurementStore';
import type { MeasurementSeriesRow } from '../database/tables';
import type { ReadableSli } from './ReadableSli';
import { COLLECTABLE_SECONDS } from './retention';
import { collectCounts } from './collectCounts';
import { collectValues } from './collectValues';
import { explainSli } from './explainSli';
import { kindRead, problemsOf, seriesOf } from './seriesOf';
import { SeriesLookup } from './SeriesLookup';
import { whyNotReadable } from './whyNotReadable';

/**
 * The embedded source: counts and values pushed to this portal, no monitoring
 * system needed. An SLI reads a series of its own entity only.
 *
 * A point is complete when it arrives. What arrives late, or replaces what was
 * there, is told by `changes`, so the engine repairs the sums from there on.
 */
export class MeasurementsSource implements SliSource {
  readonly type = 'Measurements';
  readonly name = 'measurements';
  /** Pushers count a minute and send it within the next; asking sooner would show it as not measured. */
  readonly delaySeconds = 60;

  readonly #store: MeasurementStore;
  readonly #lookup: SeriesLookup;
  readonly #now: () => number;

  /** @param now - epoch seconds; the clock of the machine unless told */
  constructor(
    store: MeasurementStore,
    now = () => Math.floor(Date.now() / 1000),
  ) {
    this.#store = store;
    this.#lookup = new SeriesLookup(store);
    this.#now = now;
  }

  /** That of the series; the default while nothing was pushed. */
  async stepOf(sli: SliQuery): Promise<number> {
    const series = await this.#lookup.find(sli.entityRef, seriesOf(sli));
    return series?.step ?? DEFAULT_STEP_SECONDS;
  }

  validate(sli: SliQuery): SliProblem[] {
    return problemsOf(sli);
  }

  explain(sli: SliQuery): SliExplanation[] {
    const series = seriesOf(sli);
    return series === undefined ? [] : explainSli(sli, series);
  }

  async collect(request: CollectRequest): Promise<SliOutcome[]> {
    const { slis, step } = request;
    const found = await this.#lookup.findAll(slis);
    request.signal.throwIfAborted();
    const outcomes = new Map<number, SliOutcome>();
    const readable: ReadableSli[] = [];
    slis.forEach((sli, index) => {
      const series = found[index];
      const failure = series && whyNotReadable(sli, series, step);
      if (failure) {
        outcomes.set(index, { key: sli.key, ok: false, failure });
      } else if (series) {
        readable.push({ index, sli, series });
      }
    });
    const by = (kind: MeasurementSeriesRow['kind']) =>
      readable.filter(({ sli }) => kindRead(sli) === kind);
    await collectCounts(this.#store, by('counts'), request, outcomes);
    await collectValues(this.#store, by('values'), request, outcomes);
    return slis.map(
      (sli, index): SliOutcome =>
        outcomes.get(index) ?? { key: sli.key, ok: true, buckets: [] },
    );
  }

  async changes(slis: readonly SliQuery[]): Promise<SliChange[]> {
    const found = await this.#lookup.findAll(slis);
    const readers = new Map<number, number>();
    for (const series of found) {
      if (series) {
        readers.set(series.id, (readers.get(series.id) ?? 0) + 1);
      }
    }
    const earliest = this.#now() - COLLECTABLE_SECONDS;
    return slis.flatMap((sli, index) => {
      const series = found[index];
      return !series || series.dirty_from === null
        ? []
        : {
            key: sli.key,
            from: Math.max(series.dirty_from, earliest),
            revision: [series.id, series.revision, readers.get(series.id)].join(
              ':',
            ),
          };
    });
  }

  /** A series is done when all SLIs that read it have collected it at this revision. */
  async acknowledge(changes: readonly SliChange[]): Promise<void> {
    const counts = new Map<string, number>();
    for (const { revision } of changes) {
      counts.set(revision, (counts.get(revision) ?? 0) + 1);
    }
    const done: Array<[number, number]> = [];
    for (const [token, count] of counts) {
      const [id, revision, readers] = token.split(':').map(Number);
      if (count === readers) {
        done.push([id, revision]);
      }
    }
    await this.#store.markCollected(done);
  }
}
