/** Of two whole numbers above 0. */
export function leastCommonMultiple(a: number, b: number): number {
  let [divisor, rest] = [a, b];
  while (rest > 0) {
    [divisor, rest] = [rest, divisor % rest];
  }
  return (a / divisor) * b;
}
