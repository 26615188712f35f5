import {
  type SliOutcome,
  type SliQuery,
  valueBuckets,
  type ValueMetrics,
} from '@vigie/backstage-plugin-reliability-node';
import { ask, type Asking, type Understood, unhurried } from './asking';
import type { Grid } from './grid';
import { type Pending, pending } from './lots';
import type { ReadValues } from './readSli';
import { planValues } from './valuePlan';

/** How one SLI is being collected. */
interface Collected {
  index: number;
  sli: SliQuery;
  metrics: ValueMetrics;
  /** The times that values are asked for at. */
  grid: Grid;
  values: Pending;
}

/**
 * Outcomes of SLIs whose metrics have values, by their place in the request.
 *
 * Values are read as they are and judged here: `NaN` is told from a bad value,
 * a ratio that is none is seen, and one answer serves several thresholds.
 */
export async function collectValues(
  slis: ReadonlyArray<Understood<ReadValues>>,
  asking: Asking,
): Promise<Map<number, SliOutcome>> {
  const byInterval = new Map<number, Collected[]>();
  for (const { index, sli, read } of slis) {
    const { term, interval } = planValues(
      read,
      asking.grid.step,
      asking.sourceStep,
    );
    const grid: Grid = { ...asking.grid, step: interval };
    const list = byInterval.get(interval) ?? [];
    byInterval.set(interval, list);
    list.push({
      index,
      sli,
      metrics: read.metrics,
      grid,
      values: pending(term, grid),
    });
  }
  const outcomes = new Map<number, SliOutcome>();
  for (const group of byInterval.values()) {
    await ask(
      group.map(({ values }) => values),
      group[0].grid,
      asking,
    );
    for await (const collected of unhurried(group)) {
      outcomes.set(collected.index, outcomeOf(collected, asking.grid.step));
    }
  }
  return outcomes;
}

function outcomeOf(
  { sli, metrics, grid, values }: Collected,
  step: number,
): SliOutcome {
  if (values.failure) {
    return { key: sli.key, ok: false, failure: values.failure };
  }
  const result = valueBuckets({
    sli: metrics,
    values: timed(values.counts.total, grid),
    interval: grid.step,
    step,
  });
  const warnings = [...values.warnings];
  return result.ok && warnings.length > 0
    ? { key: sli.key, ...result, warnings }
    : { key: sli.key, ...result };
}

function* timed(
  values: Float64Array,
  grid: Grid,
): Generator<[time: number, value: number]> {
  for (let slot = 0; slot < values.length; slot++) {
    yield [grid.from + (slot + 1) * grid.step, values[slot]];
  }
}
