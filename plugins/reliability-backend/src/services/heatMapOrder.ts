import type { ChartedService } from './HeatMapService';

/**
 * The services that need somebody most come first: what is critical, then what
 * is worst off by its promises, then where most is failing.
 *
 * @param check - index of the check asked about: those that fail it come first
 */
export function byBlindness(
  check: number | undefined,
): (one: ChartedService, other: ChartedService) => number {
  const isBlind = ({ outcomes }: ChartedService) =>
    check === undefined ? 0 : Number(outcomes[check] !== 'fail');
  const failures = new Map<ChartedService, number>();
  const failing = (service: ChartedService) => {
    const known = failures.get(service);
    if (known !== undefined) return known;
    const counted = service.outcomes.filter(each => each === 'fail').length;
    failures.set(service, counted);
    return counted;
  };
  return (one, other) =>
    isBlind(one) - isBlind(other) ||
    compare(one.row.tier ?? '\uffff', other.row.tier ?? '\uffff') ||
    one.row.slo_rank - other.row.slo_rank ||
    failing(other) - failing(one) ||
    compare(one.row.entity_ref, other.row.entity_ref);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
