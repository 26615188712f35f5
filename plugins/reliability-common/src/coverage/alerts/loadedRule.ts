import type { AlertFact } from '../facts';
import type { MonitorRule } from '../types';

/** A rule as a live system has it loaded. @public */
export interface LoadedRule extends MonitorRule {
  /** Name of the source that has it loaded. */
  source: string;
  /** Share of the last `seconds` in which it fired; absent when nobody knows. */
  firing?: AlertFact['firing'];
}
