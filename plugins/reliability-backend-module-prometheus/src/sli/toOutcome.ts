import type { Bucket } from '@vigie/backstage-plugin-reliability-common';
import type { SliOutcome } from '@vigie/backstage-plugin-reliability-node';
import type { Grid } from './grid';
import type { Counts } from './terms';

/** The counts of one SLI, and what is known about where they come from. */
export interface SliCounts {
  key: string;
  /** Which events `part` counts. */
  partIs: 'good' | 'bad';
  part: Counts;
  total: Counts;
  /** Part and total are of one metric and one request: no part is no events. */
  joint: boolean;
  /** The label the part is told by is on no series. */
  splitLabelMissing?: string;
  /** The part reads this bucket of a histogram. */
  bucketBound?: string;
  warnings: Iterable<string>;
}

/**
 * Turns counts into buckets.
 *
 * A step is measured when its total is there and both are counts. A part that
 * is absent while the total is there is no event of that part: counters are
 * born with their first event. A bucket of a histogram is the exception, as it
 * is born with its count: if it is never there, it does not exist.
 */
export function toOutcome(counts: SliCounts, grid: Grid): SliOutcome {
  const { key, part, total, bucketBound } = counts;
  const warnings = new Set(counts.warnings);
  const buckets: Bucket[] = [];
  let traffic = false;
  let partSeen = false;
  let noCounts = 0;
  let clamped = 0;
  for (let slot = 0; slot < total.length; slot++) {
    const all = total[slot];
    if (Number.isNaN(all)) {
      continue;
    }
    traffic ||= all > 0;
    const absent = Number.isNaN(part[slot]);
    partSeen ||= !absent;
    if (absent && bucketBound !== undefined && all > 0) {
      continue;
    }
    const events = absent ? 0 : part[slot];
    if (all === Infinity || events === Infinity) {
      noCounts += 1;
      continue;
    }
    if (events > all) {
      clamped += 1;
    }
    const some = Math.min(events, all);
    buckets.push({
      time: grid.from + (slot + 1) * grid.step,
      good: counts.partIs === 'good' ? some : all - some,
      total: all,
      coveredSeconds: grid.step,
    });
  }
  if (traffic && !partSeen && bucketBound !== undefined) {
    return {
      key,
      ok: false,
      failure: {
        kind: 'query-rejected',
        message: `there are events, but no bucket le="${bucketBound}" that would tell which are ${counts.partIs}: use one of the bounds the histogram has`,
      },
    };
  }
  if (traffic && !partSeen && !counts.joint) {
    warnings.add(
      `no series answers the ${counts.partIs} query while the total counts events: taken as no ${counts.partIs} events; check its metric and labels`,
    );
  }
  if (traffic && counts.splitLabelMissing !== undefined) {
    warnings.add(
      `no series has the label ${counts.splitLabelMissing}, by which the ${counts.partIs} query tells events apart; check its name`,
    );
  }
  if (noCounts > 0) {
    warnings.add(
      `${noCounts} of the ${total.length} steps asked for had values that are no counts (NaN, infinite, negative or histograms) and are not measured`,
    );
  }
  if (clamped > 0) {
    warnings.add(
      `${clamped} of the ${total.length} steps asked for had more ${counts.partIs} events than events; taken as all of them`,
    );
  }
  return {
    key,
    ok: true,
    buckets,
    ...(warnings.size > 0 ? { warnings: [...warnings] } : {}),
  };
}
