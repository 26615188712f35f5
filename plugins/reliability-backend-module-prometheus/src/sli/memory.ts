import type { ExpressionTerm, SelectorTerm } from './terms';

/** Cycles for which an expression that was refused is asked for alone. */
const SUSPECT_CYCLES = 10;
const MAX_REMEMBERED = 10_000;

/** What earlier requests taught about a source. */
export class Memory {
  /** Metric and label by whose values parts cannot be told in one request. */
  readonly #notJoinable = new Set<string>();
  readonly #suspects = new Map<string, number>();

  mayJoin(metric: string, label: string): boolean {
    return !this.#notJoinable.has(joinKey(metric, label));
  }

  /** The part of this term's total cannot be told by its label. */
  noteNotJoinable({ metric, split }: SelectorTerm): void {
    if (split && this.#notJoinable.size < MAX_REMEMBERED) {
      this.#notJoinable.add(joinKey(metric, split.label));
    }
  }

  isSuspect(expression: string): boolean {
    return this.#suspects.has(expression);
  }

  /** This expression was refused when it was asked for alone. */
  noteRefused({ expression }: ExpressionTerm): void {
    if (this.#suspects.size < MAX_REMEMBERED) {
      this.#suspects.set(expression, SUSPECT_CYCLES);
    }
  }

  /** A cycle begins: suspicions end by themselves. */
  age(): void {
    for (const [expression, cycles] of this.#suspects) {
      if (cycles <= 1) {
        this.#suspects.delete(expression);
      } else {
        this.#suspects.set(expression, cycles - 1);
      }
    }
  }
}

function joinKey(metric: string, label: string): string {
  return `${metric} ${label}`;
}
