import { evaluationEdges } from '@vigie/backstage-plugin-reliability-common';
import type { Candidate } from './candidates';

/** No more history than this is asked of a source; nothing older is kept. */
const LONGEST_BACKFILL_SECONDS = 400 * 86400;

/** Where histories must begin for all windows they are read for; most SLIs share theirs. */
export class HistoryStarts {
  readonly #known = new Map<string, number>();

  /**
   * @param to - end of the history, epoch seconds
   * @param step - of the SLI
   */
  of(
    { definition, windowsKey }: Pick<Candidate, 'definition' | 'windowsKey'>,
    to: number,
    step: number,
  ): number {
    const key = `${to} ${step} ${windowsKey}`;
    let start = this.#known.get(key);
    if (start === undefined) {
      const [first = to] = evaluationEdges(definition, to, step);
      start = Math.max(first, to - LONGEST_BACKFILL_SECONDS);
      this.#known.set(key, start);
    }
    return start;
  }
}
