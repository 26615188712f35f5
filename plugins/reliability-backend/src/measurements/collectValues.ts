import {
  type CollectRequest,
  type SliOutcome,
  valueBuckets,
} from '@vigie/backstage-plugin-reliability-node';
import type { MeasurementStore } from '../database/MeasurementStore';
import type { ReadableSli } from './ReadableSli';

/**
 * Judges what was measured: each point is one observation, or a ratio for its
 * step. SLIs that read one series share its points.
 */
export async function collectValues(
  store: MeasurementStore,
  readable: readonly ReadableSli[],
  { from, to, step, signal }: CollectRequest,
  outcomes: Map<number, SliOutcome>,
): Promise<void> {
  const readers = new Map<number, ReadableSli[]>();
  for (const item of readable) {
    const list = readers.get(item.series.id) ?? [];
    readers.set(item.series.id, list);
    list.push(item);
  }
  const series = [...readers.values()].map(([first]) => first.series);
  for await (const part of store.values({ series, from, to })) {
    signal.throwIfAborted();
    for (const [id, values] of part) {
      for (const { index, sli, series: of } of readers.get(id) ?? []) {
        if (!('total' in sli)) {
          const result = valueBuckets({ sli, values, interval: of.step, step });
          outcomes.set(index, { key: sli.key, ...result });
        }
      }
    }
  }
}
