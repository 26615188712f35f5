const DAY = 86_400;
const SECONDS_OF_UNIT: Record<string, number> = {
  m: 60,
  h: 3600,
  d: DAY,
  w: 7 * DAY,
};
/** What a month, quarter or year counts as where no calendar is meant. */
const NOMINAL_SECONDS_OF_UNIT: Record<string, number> = {
  M: 30 * DAY,
  Q: 90 * DAY,
  Y: 365 * DAY,
};

/** Longest time that history is kept for. */
export const LONGEST_SECONDS = 400 * DAY;

/**
 * `calendar` are months, quarters and years, whose real length depends on the
 * date; `seconds` is then the nominal one.
 */
export type Duration =
  | { kind: 'fixed' | 'calendar'; seconds: number }
  | { kind: 'malformed' };

/** An OpenSLO duration: digits and one of m (minutes), h, d, w, M (months), Q, Y. */
export function parseDuration(text: string): Duration {
  const match = /^([0-9]{1,9})([mhdwMQY])$/.exec(text);
  if (!match || Number(match[1]) === 0) return { kind: 'malformed' };
  const count = Number(match[1]);
  const unit = SECONDS_OF_UNIT[match[2]];
  return unit
    ? { kind: 'fixed', seconds: count * unit }
    : { kind: 'calendar', seconds: count * NOMINAL_SECONDS_OF_UNIT[match[2]] };
}
