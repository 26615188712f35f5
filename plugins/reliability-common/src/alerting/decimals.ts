const PPM_DIGITS = 6;
const THOUSANDTHS_DIGITS = 3;

/** `units` × 10^-`digits`, exactly and without needless zeros. */
export function decimalText(units: bigint, digits: number): string {
  const sign = units < 0n ? '-' : '';
  const text = String(units < 0n ? -units : units).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = text.slice(text.length - digits).replace(/0+$/, '');
  return `${sign}${whole}${fraction && `.${fraction}`}`;
}

/** Parts per million as a ratio: `0.999`. */
export function ratioOf(ppm: number): string {
  return decimalText(BigInt(ppm), PPM_DIGITS);
}

/** Parts per million as a percentage: `99.9`. */
export function percentOf(ppm: number): string {
  return decimalText(BigInt(ppm), PPM_DIGITS - 2);
}

/** The error ratio at which a budget burns at `thousandths` / 1000: never 0.00099…. */
export function errorRatioAt(thousandths: number, budgetPpm: number): string {
  return decimalText(
    BigInt(thousandths) * BigInt(budgetPpm),
    PPM_DIGITS + THOUSANDTHS_DIGITS,
  );
}

/** The product of a number, as its shortest decimal, and a ratio. */
export function timesRatio(value: number, ppm: number): string {
  const [, sign, whole, fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (whole === undefined) {
    throw new RangeError(`${value} is not a finite number`);
  }
  const units = BigInt(`${sign}${whole}${fraction}`) * BigInt(ppm);
  const digits = fraction.length - Number(exponent) + PPM_DIGITS;
  return digits >= 0
    ? decimalText(units, digits)
    : decimalText(units * 10n ** BigInt(-digits), 0);
}
