import type { CountUnit } from './slices';

const UNITS = [
  { name: 'day', seconds: 86_400 },
  { name: 'hour', seconds: 3_600 },
  { name: 'minute', seconds: 60 },
];

/** `30 days`, `7.5 days`, `1 hour`: in the largest unit that fits, rounded down. */
export function durationText(seconds: number): string {
  const unit = unitFor(seconds);
  const amount = roundDown(seconds / unit.seconds, 1);
  return `${amount} ${unit.name}${amount === 1 ? '' : 's'}`;
}

/** `27.3 of 30 days`; the part is rounded down so that it never looks whole. */
export function shareText(partSeconds: number, wholeSeconds: number): string {
  const unit = unitFor(wholeSeconds);
  const part = roundDown(partSeconds / unit.seconds, 1);
  return `${part} of ${durationText(wholeSeconds)}`;
}

/** A count of events, rounded down: whole from ten on, two digits below. */
export function countText(count: number): string {
  if (count >= 10) {
    return Math.floor(count).toLocaleString('en-US');
  }
  const digits = count > 0 ? 1 - Math.floor(Math.log10(count)) : 0;
  return String(roundDown(count, digits));
}

/** `1 bad event`, `144 bad slices`. */
export function badText(
  count: number,
  unit: CountUnit,
  number?: 'many',
): string {
  const text = countText(count);
  const noun = text === '1' && number !== 'many' ? unit.slice(0, -1) : unit;
  return `${text} bad ${noun}`;
}

/** `20.1×`: three digits. */
export function rateText(rate: number): string {
  return `${Number(rate.toPrecision(3))}×`;
}

/** `2026-11-23 10:05 UTC`. A time and not an age: it stays true while stored. */
export function timeText(epochSeconds: number): string {
  const iso = new Date(epochSeconds * 1000).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

function unitFor(seconds: number) {
  return UNITS.find(unit => seconds >= unit.seconds) ?? UNITS[UNITS.length - 1];
}

function roundDown(value: number, digits: number): number {
  const scale = 10 ** digits;
  // 0.29 × 100 is 28.999…: twelve digits first, so that only real rests are cut.
  return Math.floor(Number((value * scale).toPrecision(12))) / scale;
}
