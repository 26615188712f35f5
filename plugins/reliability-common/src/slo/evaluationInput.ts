import type { Target, WindowSum } from './types';

/**
 * What is known about one SLO when it is evaluated. All times are epoch
 * seconds, all lengths seconds.
 *
 * @public
 */
export interface EvaluationInput {
  /** Length of the rolling window. */
  windowSeconds: number;
  objectives: ReadonlyArray<{ displayName?: string; target: Target }>;
  /** Between the SLI's buckets. */
  step: number;
  /** Between two collections. */
  cycleSeconds: number;
  now: number;
  /** Right edge of all windows; absent when nothing was collected yet. */
  collectedTo?: number;
  /** End of the first step that was measured. */
  firstMeasured?: number;
  /** End of the newest step that was measured. */
  lastMeasured?: number;
  /** Message of the last collection attempt, when it failed. */
  failure?: string;
  /**
   * Sums up to `collectedTo`, the left edge aligned; `undefined` when nothing
   * was collected. Asked once for each of {@link evaluationWindows}.
   */
  sum(windowSeconds: number): WindowSum | undefined;
}
