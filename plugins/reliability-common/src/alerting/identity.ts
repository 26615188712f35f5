import { quoteString } from '../promql';

/** Who a rule is about, as labels and as a selector of its recordings. */
export interface SloIdentity {
  id: string;
  labels: Readonly<Record<string, string>>;
  /** `{sloth_id="…",…}` */
  selector: string;
}

/** The labels that Sloth's dashboards read. */
export function identityOf(service: string, slo: string): SloIdentity {
  const labels = {
    sloth_id: text(`${service}-${slo}`),
    sloth_service: text(service),
    sloth_slo: text(slo),
  };
  const matchers = Object.entries(labels).map(
    ([name, value]) => `${name}=${quoteString(value)}`,
  );
  return { id: labels.sloth_id, labels, selector: `{${matchers.join(',')}}` };
}

/** `delivery-quote` → `DeliveryQuote`; letters and digits of any other script stay out. */
export function pascalCase(...names: readonly string[]): string {
  return names
    .flatMap(name => name.split(/[^A-Za-z0-9]+/))
    .map(word => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

/** Labels and annotations of alerts are templates of Go: text stays text in them. */
export function untemplated(value: string): string {
  const plain = text(value);
  return plain.includes('{{') ? plain.replace(/\{\{/g, '{{"{{"}}') : plain;
}

/** Halves of characters, which UTF-8 cannot hold, are replaced. */
export function text(value: string): string {
  return /[\ud800-\udfff]/.test(value)
    ? value.replace(/\p{Surrogate}/gu, '\uFFFD')
    : value;
}
