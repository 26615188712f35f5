import {
  printMatcher,
  quoteRegex,
} from '@vigie/backstage-plugin-reliability-common';

/** OpenTelemetry writes `namespace/name` into this label. */
const NAMESPACED_LABEL = 'job';

/** A matcher of PromQL for series of these services by one label. */
export function servicesMatcher(
  label: string,
  names: readonly string[],
): string {
  const any = names.map(quoteRegex).join('|');
  return printMatcher({
    label,
    operator: '=~',
    value: label === NAMESPACED_LABEL ? `(?:.*/)?(?:${any})` : any,
  });
}

/** Which of the services a label's value names. */
export function serviceOf(
  label: string,
  value: string,
  names: ReadonlySet<string>,
): string | undefined {
  if (names.has(value)) {
    return value;
  }
  const last = value.slice(value.lastIndexOf('/') + 1);
  return label === NAMESPACED_LABEL && names.has(last) ? last : undefined;
}
