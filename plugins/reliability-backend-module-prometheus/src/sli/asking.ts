import type { SliQuery } from '@vigie/backstage-plugin-reliability-node';
import type { PrometheusClient } from '../client/PrometheusClient';
import type { Grid } from './grid';
import { intoLots, type Pending } from './lots';
import type { Memory } from './memory';
import { runLots } from './runLots';

/** Others get their turn in between. */
const SLIS_AT_A_STRETCH = 200;

/** What one collection asks with. */
export interface Asking {
  client: PrometheusClient;
  memory: Memory;
  /** The steps that were asked for. */
  grid: Grid;
  /** Seconds between the source's own steps. */
  sourceStep: number;
  signal: AbortSignal;
  onUnexpected(error: unknown): void;
}

/** An SLI of a request, its place there, and what was understood of it. */
export interface Understood<T> {
  index: number;
  sli: SliQuery;
  read: T;
}

/** Asks for all terms over a grid, in as few requests as they fit in. */
export async function ask(
  all: readonly Pending[],
  grid: Grid,
  { client, memory, signal, onUnexpected }: Asking,
): Promise<void> {
  await runLots({
    client,
    lots: intoLots(all, expression => memory.isSuspect(expression)),
    grid,
    signal,
    notes: {
      onAskApart: ({ term }) => {
        if (term.kind === 'selector') {
          memory.noteNotJoinable(term);
        }
      },
      onRefusedAlone: ({ term }) => {
        if (term.kind === 'expression') {
          memory.noteRefused(term);
        }
      },
      onUnexpected,
    },
  });
}

/** The items one by one, with a pause every now and then. */
export async function* unhurried<T>(
  items: readonly T[],
  signal?: AbortSignal,
): AsyncGenerator<T> {
  for (const [position, item] of items.entries()) {
    if (position % SLIS_AT_A_STRETCH === 0) {
      await new Promise(resolve => {
        setImmediate(resolve);
      });
      signal?.throwIfAborted();
    }
    yield item;
  }
}
