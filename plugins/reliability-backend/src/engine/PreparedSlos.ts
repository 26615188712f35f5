import type { SliSource } from '@vigie/backstage-plugin-reliability-node';
import type { SloRow } from '../database/tables';
import { prepareSlo, type PreparedSlo } from './prepareSlo';

/**
 * Remembers what follows from a definition as long as its text is the same, so
 * that a cycle neither parses nor validates what has not changed.
 */
export class PreparedSlos {
  readonly #sources: readonly SliSource[];
  #prepared = new Map<number, { text: string; slo: PreparedSlo }>();

  constructor(sources: readonly SliSource[]) {
    this.#sources = sources;
  }

  get(row: SloRow): PreparedSlo {
    const text = `${row.is_refused}${row.definition}`;
    const known = this.#prepared.get(row.seq);
    if (known?.text === text) {
      return known.slo;
    }
    const slo = prepareSlo(row, this.#sources);
    this.#prepared.set(row.seq, { text, slo });
    return slo;
  }

  /** Forgets all but these. */
  retain(seqs: ReadonlySet<number>): void {
    for (const seq of this.#prepared.keys()) {
      if (!seqs.has(seq)) {
        this.#prepared.delete(seq);
      }
    }
  }
}
