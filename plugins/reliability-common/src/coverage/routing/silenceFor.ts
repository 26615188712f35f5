import { type PossibleLabels, valueOf } from './labelSet';
import { passes } from './matchers';
import type { Silence } from './types';

/**
 * The silence that keeps every alert with these labels quiet now, the one that
 * ends last where there are several. A silence that depends on a label nobody
 * knows may leave some of them loud, and is not meant.
 *
 * @param now - epoch seconds
 *
 * @public
 */
export function silenceFor(
  silences: readonly Silence[],
  labels: PossibleLabels,
  now: number,
): Silence | undefined {
  return silences
    .filter(
      ({ startsAt, endsAt, matchers }) =>
        startsAt <= now &&
        now < endsAt &&
        matchers.length > 0 &&
        matchers.every(matcher => {
          const value = valueOf(labels, matcher.name);
          return value !== undefined && passes(matcher, value) === true;
        }),
    )
    .reduce<Silence | undefined>(
      (last, silence) =>
        !last || silence.endsAt > last.endsAt ? silence : last,
      undefined,
    );
}
