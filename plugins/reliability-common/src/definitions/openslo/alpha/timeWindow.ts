import type { SloWindow } from '../../types';
import { listed, quoted } from '../../yaml';
import type { Fields } from '../../yaml';
import { readKind, readOnlyWindow, windowOf } from '../timeWindow';

/** A unit of that version as the letters of today, and how many make one. */
const UNITS: Record<string, { letter: string; divisor: number } | undefined> = {
  Second: { letter: 'm', divisor: 60 },
  Minute: { letter: 'm', divisor: 1 },
  Hour: { letter: 'h', divisor: 1 },
  Day: { letter: 'd', divisor: 1 },
  Week: { letter: 'w', divisor: 1 },
  Month: { letter: 'M', divisor: 1 },
  Quarter: { letter: 'Q', divisor: 1 },
  Year: { letter: 'Y', divisor: 1 },
};

/** Reads timeWindows: a unit, a count, and what windows have today. */
export function readAlphaTimeWindow(spec: Fields): SloWindow | undefined {
  const window = readOnlyWindow(
    spec,
    'timeWindows',
    'timeWindows: [{ unit: Day, count: 30, isRolling: true }]',
  );
  if (!window) return undefined;
  const duration = readDuration(window);
  const kind = readKind(window);
  window.reportUnknown();
  return duration && kind
    ? windowOf(window, duration, window.place('count'), kind)
    : undefined;
}

function readDuration(window: Fields): string | undefined {
  const unitField = window.require('unit', 'unit: Day')
    ? window.text('unit')
    : undefined;
  const countField = window.require('count', 'count: 30')
    ? window.scalar('count')
    : undefined;
  const unit = unitField && UNITS[unitField.value];
  if (unitField && !unit) {
    window.reporter.report(
      'openslo/time-window-unit',
      `${quoted(unitField.value)} is not a unit of time. Write one of ${listed(
        Object.keys(UNITS),
        'or',
      )}.`,
      unitField,
    );
  }
  if (!unit || !countField) return undefined;
  const { text, isQuoted } = countField.value;
  const count = !isQuoted && /^[0-9]{1,9}$/.test(text) ? Number(text) : 0;
  if (count > 0 && count % unit.divisor === 0) {
    return `${count / unit.divisor}${unit.letter}`;
  }
  window.reporter.report(
    'openslo/duration',
    `The count of ${unitField.value} must be a whole number above 0${
      unit.divisor > 1 ? ` that ${unit.divisor} divides` : ''
    }. Write for example unit: Day and count: 30.`,
    countField,
  );
  return undefined;
}
