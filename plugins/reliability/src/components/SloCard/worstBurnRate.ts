import type { BurnRateReading } from '@vigie/backstage-plugin-reliability-common';

/**
 * The pair of windows that is nearest to firing, or furthest beyond. A pair
 * fires when both of its windows exceed the factor, so the lower one counts.
 * Undefined when nothing was measured.
 */
export function worstBurnRate(
  rates: readonly BurnRateReading[],
): (BurnRateReading & { long: number }) | undefined {
  let worst: (BurnRateReading & { long: number }) | undefined;
  let highest = -1;
  for (const rate of rates) {
    if (rate.long !== undefined && rate.short !== undefined) {
      const nearness = Math.min(rate.long, rate.short) / rate.factor;
      if (nearness > highest) {
        highest = nearness;
        worst = { ...rate, long: rate.long };
      }
    }
  }
  return worst;
}
