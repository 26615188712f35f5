import type { SloCounts } from '../api/types';
import type { SloPart } from '../definitions/sloParts';
import type { SloDefinition } from '../definitions/types';
import { periodAt, type Period } from './calendar';
import type { Condition } from './condition';
import { trailingEdge, windowEdge } from './evaluationEdges';
import type { PartInput } from './evaluationInput';
import { expectedSeconds } from './measuredShare';
import { sliCondition } from './sliCondition';
import { countScale, countUnit, type CountUnit } from './slices';
import type { WindowSum } from './types';
import { windowWords, type WindowWords } from './windowWords';

/** One part of an SLO as it stands: everything its objectives are judged by. */
export interface PartReading {
  unit: CountUnit;
  /** Stored counts of one unit. */
  scale: number;
  step: number;
  /** Of a calendar window, the one that holds the newest bucket. */
  period?: Period;
  /** Over the SLO's window, as stored; absent when nothing was collected. */
  window?: WindowSum;
  /** The same for people. */
  counts?: SloCounts;
  words: WindowWords;
  /** What the measurements are worth. */
  condition: Condition;
  /** Over the last so many seconds; absent when nothing was collected. */
  trailing(seconds: number): WindowSum | undefined;
}

export function readPart(
  definition: SloDefinition,
  part: SloPart,
  input: PartInput,
  clock: { now: number; cycleSeconds: number },
): PartReading {
  const { step, collectedTo } = input;
  const unit = countUnit(part);
  const scale = countScale(part);
  const sumFrom = rememberedSums(input);
  const period =
    definition.window.isRolling || collectedTo === undefined
      ? undefined
      : periodAt(definition.window, collectedTo);
  const window =
    collectedTo === undefined
      ? undefined
      : sumFrom(windowEdge(definition.window, collectedTo, step));
  const counts = window && {
    good: window.good / scale,
    total: window.total / scale,
    coveredSeconds: window.coveredSeconds,
    expectedSeconds: expectedSeconds(window, input.firstMeasured, step),
  };
  const words = windowWords(definition.window, period, unit);
  return {
    unit,
    scale,
    step,
    period,
    window,
    counts,
    words,
    condition: sliCondition({ ...input, ...clock, counts, words }),
    trailing: seconds =>
      collectedTo === undefined
        ? undefined
        : sumFrom(trailingEdge(definition.window, collectedTo, seconds, step)),
  };
}

/** Each sum is asked for once, however many objectives need it. */
function rememberedSums(input: PartInput) {
  const sums = new Map<number, WindowSum | undefined>();
  return (from: number): WindowSum | undefined => {
    if (!sums.has(from)) {
      sums.set(from, input.sum(from));
    }
    return sums.get(from);
  };
}
