import type { Target } from '../slo/types';
import type { IndicatorDefinition, SloDefinition } from './types';

/**
 * How the buckets of an SLI become what is counted. Without slicing its events
 * are; with it each slice counts once: as good or bad, or as the share of it
 * that was good.
 *
 * @public
 */
export interface Slicing {
  /** Length of a slice: 60 … 3600, divides 3600. */
  seconds: number;
  /** A slice is good when at least this share of it is; absent when its share itself counts. */
  target?: Target;
}

/**
 * What has one history: an indicator, and how it is sliced. A simple SLO has
 * one part; objectives that slice or read differently have each their own.
 *
 * @public
 */
export interface SloPart {
  indicator: IndicatorDefinition;
  slicing?: Slicing;
}

/**
 * The distinct parts of an SLO in the order of its objectives, and the index
 * of the part that each objective judges.
 *
 * @public
 */
export function sloParts(
  definition: Pick<SloDefinition, 'method' | 'indicator' | 'objectives'>,
): { parts: SloPart[]; partOfObjective: number[] } {
  const parts: SloPart[] = [];
  const indexOf = new Map<string, number>();
  const partOfObjective = definition.objectives.map(objective => {
    const indicator = objective.indicator ?? definition.indicator;
    if (!indicator) {
      throw new TypeError('An objective without an indicator');
    }
    const slicing = slicingOf(definition.method, objective);
    const part: SloPart = slicing ? { indicator, slicing } : { indicator };
    const key = JSON.stringify([
      indicator,
      slicing?.seconds,
      slicing?.target?.ppm,
    ]);
    const index = indexOf.get(key) ?? parts.push(part) - 1;
    indexOf.set(key, index);
    return index;
  });
  return { parts, partOfObjective };
}

function slicingOf(
  method: SloDefinition['method'],
  objective: SloDefinition['objectives'][number],
): Slicing | undefined {
  if (method === 'Occurrences' || objective.timeSliceSeconds === undefined) {
    return undefined;
  }
  return method === 'Timeslices'
    ? { seconds: objective.timeSliceSeconds, target: objective.timeSliceTarget }
    : { seconds: objective.timeSliceSeconds };
}
