/**
 * Quanta in one event. With counts that are multiples of 2⁻¹⁰, sums of floats
 * are exact, and so free of order, up to 2⁴³ events.
 */
export const QUANTA_PER_EVENT = 1024;

/** From here on neighbouring floats lie at least one quantum apart. */
const COARSE_ENOUGH = 2 ** 43;

/**
 * Rounds a count of events to the nearest multiple of 2⁻¹⁰, halves upwards.
 *
 * @remarks
 *
 * The order of two counts is kept, so `good ≤ total` still holds afterwards.
 *
 * @param value - events; finite and not negative, which the caller has checked
 * @public
 */
export function quantise(value: number): number {
  // Multiplying what is coarse already could only overflow.
  if (value >= COARSE_ENOUGH) {
    return value;
  }
  // Adding 0 turns -0 into 0, which databases would tell apart.
  return Math.round(value * QUANTA_PER_EVENT) / QUANTA_PER_EVENT + 0;
}

/** A count as a whole number of quanta, for arithmetic that must not round. */
export function toQuanta(count: number): bigint {
  // Whole already for quantised counts; rounding keeps others from throwing.
  return BigInt(Math.round(count * QUANTA_PER_EVENT));
}
