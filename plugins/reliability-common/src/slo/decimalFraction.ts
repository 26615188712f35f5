/**
 * A number as the decimal it is written as, a fraction of integers: 14.4 is
 * 144 / 10, which no binary float is.
 *
 * @param value - finite
 */
export function decimalFraction(value: number): {
  numerator: bigint;
  denominator: bigint;
} {
  const [digits, exponent = '0'] = String(value).split('e');
  const [whole, fraction = ''] = digits.split('.');
  const shift = Number(exponent) - fraction.length;
  return {
    numerator: BigInt(whole + fraction) * 10n ** BigInt(Math.max(0, shift)),
    denominator: 10n ** BigInt(Math.max(0, -shift)),
  };
}
