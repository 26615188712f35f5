import type {
  SliOutcome,
  SliQuery,
} from '@vigie/backstage-plugin-reliability-node';
import { ask, type Asking, type Understood, unhurried } from './asking';
import type { Grid } from './grid';
import { type Pending, pending } from './lots';
import type { ReadCounts } from './readSli';
import { askFor, type Term } from './terms';
import { toOutcome } from './toOutcome';

/** How one SLI is being collected. */
interface Collected {
  sli: SliQuery;
  read: ReadCounts;
  part: Pending;
  total: Pending;
}

/** Outcomes of SLIs that count events, by their place in the request. */
export async function collectCounts(
  slis: ReadonlyArray<Understood<ReadCounts>>,
  asking: Asking,
): Promise<Map<number, SliOutcome>> {
  const first = await run(slis, asking, true);
  const apart = slis.filter(item => first.get(item.index)?.part.askApart);
  const second = await run(apart, asking, false);
  const outcomes = new Map<number, SliOutcome>();
  for await (const { index } of unhurried(slis)) {
    const collected = second.get(index) ?? first.get(index);
    if (collected) {
      outcomes.set(index, outcomeOf(collected, asking.grid));
    }
  }
  return outcomes;
}

async function run(
  slis: ReadonlyArray<Understood<ReadCounts>>,
  asking: Asking,
  joining: boolean,
): Promise<Map<number, Collected>> {
  const { grid, memory } = asking;
  const all: Pending[] = [];
  const add = (term: Term) => {
    const item = pending(term, grid);
    all.push(item);
    return item;
  };
  const collected = new Map<number, Collected>();
  for (const { index, sli, read } of slis) {
    const asked = askFor(
      read,
      grid.step,
      (metric, label) => joining && memory.mayJoin(metric, label),
    );
    if ('joint' in asked) {
      const joint = add(asked.joint);
      collected.set(index, { sli, read, part: joint, total: joint });
    } else {
      collected.set(index, {
        sli,
        read,
        part: add(asked.part),
        total: add(asked.total),
      });
    }
  }
  await ask(all, grid, asking);
  return collected;
}

function outcomeOf(collected: Collected, grid: Grid): SliOutcome {
  const { sli, read, part, total } = collected;
  const failure = total.failure ?? part.failure;
  if (failure) {
    return { key: sli.key, ok: false, failure };
  }
  const joint = part === total;
  const split = total.term.kind === 'selector' ? total.term.split : undefined;
  return toOutcome(
    {
      key: sli.key,
      partIs: read.partIs,
      part:
        (joint ? total.counts.part : part.counts.total) ?? part.counts.total,
      total: total.counts.total,
      joint,
      splitLabelMissing:
        total.counts.splitLabelMissing && !split?.absenceIsMeant
          ? split?.label
          : undefined,
      // Within one request a bucket that is absent has no events.
      bucketBound: joint ? undefined : read.part.bucketBound,
      warnings: [...part.warnings, ...total.warnings],
    },
    grid,
  );
}
