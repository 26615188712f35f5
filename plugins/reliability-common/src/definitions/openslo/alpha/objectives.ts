import type { ObjectiveDefinition } from '../../types';
import type { Fields } from '../../yaml';
import { completeIndicator } from '../indicatorChoice';
import type { ChosenIndicator } from '../indicatorChoice';
import { readTarget } from '../target';
import { readThreshold } from '../threshold';
import { readSliceTarget } from '../timeSlices';
import type { AlphaContext } from './context';
import { readAlphaRatio } from './metrics';

const MINUTE = 60;

/** Reads an objective, with what it measures in it. */
export function readAlphaObjective(
  objective: Fields,
  context: AlphaContext & { shared?: ChosenIndicator; name?: string },
): ObjectiveDefinition | undefined {
  const { method, types, shared, name } = context;
  const displayName = objective.text('displayName')?.value.trim();
  const hasRatio = objective.has('ratioMetrics');
  const ratio = objective.map('ratioMetrics');
  const chosen = hasRatio
    ? { name, isThreshold: false, ratio: ratio && readAlphaRatio(ratio, types) }
    : shared;
  // That version asks for a value beside a ratio too, where it means nothing.
  objective.has('value');
  const comparison = readThreshold(objective, chosen?.isThreshold, ['op']);
  const timeSliceTarget = readSliceTarget(objective, method);
  const target = readTarget(objective, context.windowSeconds);
  objective.reportUnknown();
  const indicator = chosen && completeIndicator(chosen, comparison);
  if (!target || !indicator) return undefined;
  return {
    ...(displayName && { displayName }),
    target,
    ...(timeSliceTarget && { timeSliceTarget, timeSliceSeconds: MINUTE }),
    indicator,
  };
}
