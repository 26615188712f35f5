import { type PrometheusClient } from '../client/PrometheusClient';
import { PrometheusError } from '../client/failures';
import { AskApart } from './families';
import { cut, type Grid, stepsIn } from './grid';
import type { Lot, Pending } from './lots';

/** Points of one series a server answers with at most. */
const MAX_STEPS = 11_000;
/** Keeps an answer at about 4 MB. */
const MAX_POINTS = 200_000;

/** What running the lots taught about the system. */
export interface RunNotes {
  /** The part of this term's total cannot be told by its label. */
  onAskApart(item: Pending): void;
  /** This term was refused when it was asked for alone. */
  onRefusedAlone(item: Pending): void;
  onUnexpected(error: unknown): void;
}

/**
 * Asks for every lot over the whole grid and leaves counts or a failure in each
 * of its members. A refused request is asked again in halves, until the member
 * that is to blame stands alone.
 *
 * @throws the signal's reason when the caller gave up
 */
export async function runLots(options: {
  client: PrometheusClient;
  lots: readonly Lot[];
  grid: Grid;
  signal: AbortSignal;
  notes: RunNotes;
}): Promise<void> {
  const { client, grid, signal, notes } = options;

  const ask = async (
    lot: Lot,
    asked: ReadonlyArray<Pending>,
    piece: Grid,
  ): Promise<void> => {
    const members = asked.filter(item => !item.failure && !item.askApart);
    if (members.length === 0) {
      return;
    }
    try {
      const answer = await client.queryRange({
        query: lot.query(members, grid.step),
        start: piece.from + piece.step,
        end: piece.to,
        step: piece.step,
        signal,
      });
      const offset = stepsIn({ ...grid, to: piece.from });
      lot
        .read(client.name, members, answer.rows, piece)
        .forEach((counts, i) => {
          const into = members[i].counts;
          members[i].failure ??= counts.failure;
          into.total.set(counts.total, offset);
          if (into.part && counts.part) {
            into.part.set(counts.part, offset);
          }
          if (into.splitLabelMissing) {
            into.splitLabelMissing = counts.splitLabelMissing ?? false;
          }
          answer.warnings.forEach(warning => members[i].warnings.add(warning));
        });
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof AskApart) {
        for (const item of members) {
          item.askApart = true;
        }
        notes.onAskApart(members[0]);
      } else if (!(error instanceof PrometheusError)) {
        notes.onUnexpected(error);
        fail(members, {
          kind: 'internal',
          message: `the answer of ${client.name} could not be read; the log says more`,
        });
      } else if (error.divisible && members.length > 1) {
        const middle = Math.ceil(members.length / 2);
        await ask(lot, members.slice(0, middle), piece);
        await ask(lot, members.slice(middle), piece);
      } else if (error.kind === 'too-large' && stepsIn(piece) > 1) {
        for (const half of cut(piece, Math.ceil(stepsIn(piece) / 2))) {
          await ask(lot, members, half);
        }
      } else {
        fail(members, error.failure);
        if (error.divisible) {
          notes.onRefusedAlone(members[0]);
        }
      }
    }
  };

  await Promise.all(
    options.lots.map(async lot => {
      const steps = Math.min(MAX_STEPS, Math.floor(MAX_POINTS / lot.rows));
      for (const piece of cut(grid, steps)) {
        await ask(lot, lot.members, piece);
      }
    }),
  );
}

function fail(
  members: ReadonlyArray<Pending>,
  failure: NonNullable<Pending['failure']>,
): void {
  for (const item of members) {
    item.failure = failure;
  }
}
