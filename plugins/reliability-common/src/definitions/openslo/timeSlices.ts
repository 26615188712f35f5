import { parseTarget } from '../../slo';
import type { Target } from '../../slo';
import type { BudgetingMethod } from '../types';
import type { Fields, YamlScalar } from '../yaml';
import { parseDuration } from './durations';

const MINUTE = 60;
const HOUR = 3600;
const LENGTHS = '1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30 or 60 minutes';

/** Reads timeSliceTarget, which belongs to Timeslices alone. */
export function readSliceTarget(
  objective: Fields,
  method: BudgetingMethod | undefined,
): Target | undefined {
  const field = objective.scalar('timeSliceTarget');
  if (!method) return undefined;
  if (method !== 'Timeslices') {
    if (objective.has('timeSliceTarget')) {
      objective.reporter.report(
        'openslo/time-slice-target',
        `timeSliceTarget belongs to budgetingMethod: Timeslices, not ${method}. Remove it.`,
        objective.place('timeSliceTarget'),
      );
    }
    return undefined;
  }
  const parsed =
    field && !field.value.isQuoted
      ? parseTarget(field.value.text, 'ratio')
      : undefined;
  if (parsed?.ok) return parsed.target;
  objective.reporter.report(
    'openslo/time-slice-target',
    'Timeslices needs timeSliceTarget, a number above 0 and at most 1 with up to 6 decimals and without quotes. Write for example timeSliceTarget: 0.95.',
    objective.place('timeSliceTarget'),
  );
  return undefined;
}

/** Reads timeSliceWindow, the length of a slice in seconds. */
export function readSliceSeconds(
  objective: Fields,
  method: BudgetingMethod | undefined,
): number | undefined {
  const field = objective.scalar('timeSliceWindow');
  if (!method) return undefined;
  const report = (message: string) =>
    objective.reporter.report(
      'openslo/time-slice-window',
      message,
      objective.place('timeSliceWindow'),
    );
  if (method === 'Occurrences') {
    if (objective.has('timeSliceWindow')) {
      report(
        'timeSliceWindow belongs to time slices, not Occurrences. Remove it.',
      );
    }
    return undefined;
  }
  const seconds = field && secondsOf(field.value);
  if (seconds === undefined) {
    report(
      `${method} needs timeSliceWindow: a number of minutes, or a number and a unit. Write for example timeSliceWindow: 5m.`,
    );
    return undefined;
  }
  if (seconds < MINUTE || seconds > HOUR || HOUR % seconds !== 0) {
    report(
      `A slice divides an hour evenly, and this one does not. Write ${LENGTHS}.`,
    );
    return undefined;
  }
  return seconds;
}

function secondsOf(scalar: YamlScalar): number | undefined {
  if (typeof scalar.value === 'number') {
    const isWhole = /^[0-9]{1,9}$/.test(scalar.text) && scalar.value > 0;
    return isWhole ? scalar.value * MINUTE : undefined;
  }
  const duration = parseDuration(scalar.text);
  return duration.kind === 'malformed' ? undefined : duration.seconds;
}
