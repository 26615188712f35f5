import type { Target } from './types';

/** What a ratio of 1 is in parts per million. */
export const WHOLE_PPM = 1_000_000;

const NUMBER = /^(0|[1-9][0-9]*)?(?:\.([0-9]+))?$/;

/** Digits behind the point down to one part per million. */
const DECIMALS = { ratio: 6, percent: 4 } as const;

const EXAMPLE = { ratio: '0.999', percent: '99.9' } as const;

/**
 * Reads a target from the text of a definition, digit by digit: binary floats
 * cannot hold 0.999, and a comparison may hang on the difference.
 *
 * @remarks
 *
 * Refused, with a message that says what to write: anything but plain decimal
 * notation (signs, exponents, commas, percent signs), more digits than parts
 * per million hold, more than everything, and 0, which would allow every event
 * to be bad. 100 % is allowed: it has no error budget.
 *
 * @param text - the number as written, for example `0.999`
 * @param unit - `ratio` for 0 … 1, `percent` for 0 … 100
 * @returns the target with its text as a decimal ratio
 * @public
 */
export function parseTarget(
  text: string,
  unit: 'ratio' | 'percent',
): { ok: true; target: Target } | { ok: false; message: string } {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  const refuse = (problem: string) => ({
    ok: false as const,
    message: `${problem} Write a ${
      unit === 'ratio' ? 'ratio' : 'percentage'
    } such as ${EXAMPLE[unit]}.`,
  });

  const match = NUMBER.exec(text);
  const [, whole = '0', fraction = ''] = match ?? [];
  if (!match || text === '') {
    return refuse(`A target is a plain decimal number, not "${shown}".`);
  }
  const decimals = DECIMALS[unit];
  if (fraction.length > decimals) {
    return refuse(
      `"${shown}" has more than ${decimals} decimals, the most a target can have.`,
    );
  }
  const ppm =
    Number(whole) * 10 ** decimals + Number(fraction.padEnd(decimals, '0'));
  if (ppm > WHOLE_PPM) {
    return refuse(
      unit === 'ratio'
        ? `"${shown}" is more than 1, which is every event; percentages belong in targetPercent.`
        : `"${shown}" is more than 100, which is every event.`,
    );
  }
  if (ppm === 0) {
    return refuse('A target of 0 allows every event to be bad.');
  }
  const written = fraction ? `${whole}.${fraction}` : whole;
  return {
    ok: true,
    target: { text: unit === 'ratio' ? written : ratioText(ppm), ppm },
  };
}

/** The share of events that may be bad, in parts per million. */
export function budgetPpm(target: Target): number {
  return WHOLE_PPM - target.ppm;
}

/**
 * For people: `99.9%`.
 *
 * @public
 */
export function percentText(ppm: number): string {
  return `${ppm / 10_000}%`;
}

function ratioText(ppm: number): string {
  if (ppm === WHOLE_PPM) {
    return '1';
  }
  return `0.${String(ppm).padStart(6, '0').replace(/0+$/, '')}`;
}
