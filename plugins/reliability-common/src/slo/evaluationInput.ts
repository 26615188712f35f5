import type { SloDefinition } from '../definitions/types';
import type { WindowSum } from './types';

/**
 * What is known about one part of an SLO. All times are epoch seconds, all
 * lengths seconds.
 *
 * @public
 */
export interface PartInput {
  /** Between its buckets. */
  step: number;
  /** Right edge of all its windows; absent when nothing was collected yet. */
  collectedTo?: number;
  /** End of the first step that was measured. */
  firstMeasured?: number;
  /** End of the newest step that was measured. */
  lastMeasured?: number;
  /** Message of the last collection attempt, when it failed. */
  failure?: string;
  /**
   * Sums over `(from, collectedTo]`; `undefined` when nothing was collected.
   * Asked with times of {@link evaluationEdges}, each once at most. The answer
   * names the left edge really used where history has no row at `from`.
   */
  sum(from: number): WindowSum | undefined;
}

/**
 * What is known about one SLO when it is evaluated.
 *
 * @public
 */
export interface EvaluationInput {
  definition: SloDefinition;
  /** Of each of the definition's {@link sloParts}, in their order. */
  parts: readonly PartInput[];
  now: number;
  /** Between two collections. */
  cycleSeconds: number;
}
