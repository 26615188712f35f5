import type {
  CollectRequest,
  SliOutcome,
} from '@vigie/backstage-plugin-reliability-node';
import type { MeasurementStore } from '../database/MeasurementStore';
import type { ReadableSli } from './ReadableSli';

/** Sums what was counted; SLIs that read one series share its sums. */
export async function collectCounts(
  store: MeasurementStore,
  readable: readonly ReadableSli[],
  { from, to, step }: CollectRequest,
  outcomes: Map<number, SliOutcome>,
): Promise<void> {
  const series = new Map(readable.map(item => [item.series.id, item.series]));
  const buckets = await store.sum({
    series: [...series.values()],
    from,
    to,
    resolution: step,
  });
  for (const item of readable) {
    outcomes.set(item.index, {
      key: item.sli.key,
      ok: true,
      buckets: buckets.get(item.series.id) ?? [],
    });
  }
}
