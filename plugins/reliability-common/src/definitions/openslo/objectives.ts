import { parseTarget } from '../../slo';
import type { Target } from '../../slo';
import type { ObjectiveDefinition } from '../types';
import type { Fields } from '../yaml';
import { reportUselessTarget } from './targetAdvice';
import { parseDuration } from './durations';

const MAXIMUM_OBJECTIVES = 100;
const OPERATORS = ['lte', 'gte', 'lt', 'gt'];

export interface ObjectiveContext {
  method?: string;
  /** Whether op and value belong here; `undefined` when the indicator is not known. */
  isThreshold?: boolean;
  windowSeconds?: number;
}

/** The objectives' fields, so that a composite can be told before they are read. */
export function listObjectives(spec: Fields): Fields[] {
  if (!spec.require('objectives', 'objectives: [{ target: 0.999 }]')) return [];
  const count = spec.list('objectives')?.length;
  if (count === undefined) return [];
  if (count === 0 || count > MAXIMUM_OBJECTIVES) {
    spec.reporter.report(
      'openslo/objectives',
      `An SLO has 1 to ${MAXIMUM_OBJECTIVES} objectives, not ${count}. Write objectives: [{ target: 0.999 }].`,
      spec.place('objectives'),
    );
    return [];
  }
  return spec.maps('objectives') ?? [];
}

export function readObjective(
  objective: Fields,
  context: ObjectiveContext,
): ObjectiveDefinition | undefined {
  const displayName = objective.text('displayName')?.value.trim();
  readThreshold(objective, context);
  readSlices(objective, context.method);
  const weight = objective.scalar('compositeWeight');
  if (weight && !isNumberWhere(weight.value.value, value => value > 0)) {
    objective.reporter.report(
      'openslo/composite-weight',
      'compositeWeight must be a number above 0.',
      weight,
    );
  }
  const target = readTarget(objective, context);
  objective.has('indicator');
  objective.has('indicatorRef');
  objective.reportUnknown();
  return target && { ...(displayName && { displayName }), target };
}

function readTarget(
  objective: Fields,
  { windowSeconds }: ObjectiveContext,
): Target | undefined {
  const { reporter } = objective;
  const hasRatio = objective.has('target');
  const hasPercent = objective.has('targetPercent');
  if (hasRatio === hasPercent) {
    reporter.report(
      'openslo/target-choice',
      `An objective has exactly one of target and targetPercent${
        hasRatio ? ', not both' : ''
      }. Write target: 0.999 or targetPercent: 99.9.`,
      { at: objective.at, path: objective.path },
    );
    return undefined;
  }
  const field = objective.scalar(hasRatio ? 'target' : 'targetPercent');
  if (!field) return undefined;
  if (typeof field.value.value !== 'number' || field.value.isQuoted) {
    reporter.report(
      'openslo/type',
      `${field.path} must be a number without quotes, for example ${
        hasRatio ? '0.999' : '99.9'
      }.`,
      field,
    );
    return undefined;
  }
  const { text } = field.value;
  const parsed = parseTarget(text, hasRatio ? 'ratio' : 'percent');
  if (!parsed.ok) {
    reporter.report('openslo/target-range', parsed.message, field);
    return undefined;
  }
  reportUselessTarget(reporter, parsed.target, windowSeconds, field);
  return parsed.target;
}

function readThreshold(objective: Fields, { isThreshold }: ObjectiveContext) {
  const { reporter } = objective;
  const operator = objective.text('op');
  const value = objective.scalar('value');
  if (isThreshold === false) {
    ['op', 'value']
      .filter(key => objective.has(key))
      .forEach(key =>
        reporter.report(
          'openslo/op-value-choice',
          `${key} belongs to a thresholdMetric, and this indicator is a ratio. Remove it.`,
          objective.place(key),
        ),
      );
  }
  if (
    isThreshold &&
    (!operator ||
      !OPERATORS.includes(operator.value) ||
      !isNumberWhere(value?.value.value, Number.isFinite))
  ) {
    reporter.report(
      'openslo/op-value-choice',
      'A thresholdMetric needs op (lte, gte, lt or gt) and value (a number) in each objective.',
      { at: objective.at, path: objective.path },
    );
  }
}

function readSlices(objective: Fields, method: string | undefined) {
  const { reporter } = objective;
  const target = objective.scalar('timeSliceTarget');
  const window = objective.scalar('timeSliceWindow');
  const needsTarget = method === 'Timeslices';
  const needsWindow = needsTarget || method === 'RatioTimeslices';
  const isTarget =
    target &&
    isNumberWhere(target.value.value, value => value > 0 && value <= 1);
  if (method && (needsTarget ? !isTarget : target)) {
    reporter.report(
      'openslo/time-slice-target',
      needsTarget
        ? 'Timeslices needs timeSliceTarget, above 0 and at most 1, for example 0.95.'
        : `timeSliceTarget belongs to budgetingMethod: Timeslices, not ${method}. Remove it.`,
      objective.place('timeSliceTarget'),
    );
  }
  const isWindow =
    window &&
    (isNumberWhere(window.value.value, value => value > 0) ||
      parseDuration(window.value.text).kind !== 'malformed');
  if (method && (needsWindow ? !isWindow : window)) {
    reporter.report(
      'openslo/time-slice-window',
      needsWindow
        ? `${method} needs timeSliceWindow, for example 5m.`
        : `timeSliceWindow belongs to time slices, not ${method}. Remove it.`,
      objective.place('timeSliceWindow'),
    );
  }
}

function isNumberWhere(
  value: unknown,
  test: (value: number) => boolean,
): boolean {
  return typeof value === 'number' && test(value);
}
