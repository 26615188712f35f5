const SECONDS_OF_UNIT: Record<string, number> = {
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
};

/** `calendar` are months, quarters and years, whose length depends on the date. */
export type Duration =
  | { kind: 'fixed'; seconds: number }
  | { kind: 'calendar' }
  | { kind: 'malformed' };

/** An OpenSLO duration: digits and one of m (minutes), h, d, w, M (months), Q, Y. */
export function parseDuration(text: string): Duration {
  const match = /^([0-9]{1,9})([mhdwMQY])$/.exec(text);
  if (!match || Number(match[1]) === 0) return { kind: 'malformed' };
  const unit = SECONDS_OF_UNIT[match[2]];
  return unit
    ? { kind: 'fixed', seconds: Number(match[1]) * unit }
    : { kind: 'calendar' };
}
