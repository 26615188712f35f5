import { promqlSyntaxError } from '../../coverage/promql';
import type { MetricSourceSpec } from '../types';
import type { Fields } from '../yaml';

const PLACEHOLDER = /\[\s*\{\{\s*\.window\s*\}\}\s*\]/;

/** Reads a query of Sloth, which Sloth and our Prometheus source fill in alike. */
export function readQuery(
  sli: Fields,
  key: string,
  source: string | undefined,
): MetricSourceSpec | undefined {
  const example = `${key}: sum(rate(http_requests_total[{{.window}}]))`;
  const query = sli.require(key, example) ? sli.text(key) : undefined;
  if (!query) return undefined;
  const syntaxError = promqlSyntaxError(query.value);
  if (syntaxError) {
    sli.reporter.report('sloth/query', syntaxError, query);
    return undefined;
  }
  if (!PLACEHOLDER.test(query.value)) {
    sli.reporter.report(
      'sloth/window-placeholder',
      `${query.path} does not say which range to count over. Put [{{.window}}] where the range goes, as in ${example}.`,
      query,
    );
    return undefined;
  }
  return {
    type: 'Prometheus',
    ...(source && { source }),
    spec: { query: query.value.trim() },
  };
}
