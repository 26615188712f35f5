import {
  promqlSelectors,
  promqlSyntaxError,
} from '@vigie/backstage-plugin-reliability-common';
import { fillIn } from './dashboards/fillIn';
import { objectOf, textOf, type Json } from './json';

/**
 * The PromQL of a query as panels and rules hold it, as it is written;
 * `undefined` for the language of another system.
 */
export function promqlOf(query: Json, type?: string): string | undefined {
  const expression = textOf(query.expr);
  if (expression === undefined) return undefined;
  const kind = type ?? textOf(objectOf(query.datasource).type);
  // Plugins that speak to a managed Prometheus carry its name in theirs.
  if (kind !== undefined && !kind.startsWith('$')) {
    return /prometheus/i.test(kind) ? expression : undefined;
  }
  // Other systems have expressions too; theirs do not name metrics in PromQL.
  const [filled] = fillIn(expression, new Map());
  return promqlSyntaxError(filled) === undefined &&
    promqlSelectors(filled).some(({ metric }) => metric !== undefined)
    ? expression
    : undefined;
}
