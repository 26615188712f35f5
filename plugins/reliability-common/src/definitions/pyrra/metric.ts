import { parser } from '@prometheus-io/lezer-promql';
import { promqlSelectors, promqlSyntaxError } from '../../coverage/promql';
import type { Fields } from '../yaml';

const MAXIMUM_LENGTH = 8000;
const EXAMPLE = 'http_requests_total{job="checkout"}';

/** Reads a `{ metric: … }` of Pyrra, which is a selector and nothing around it. */
export function readMetric(indicator: Fields, key: string): string | undefined {
  const fields = indicator.require(key, `${key}: { metric: '${EXAMPLE}' }`)
    ? indicator.map(key)
    : undefined;
  const selector = fields && readSelector(fields);
  fields?.reportUnknown();
  return selector;
}

/** Reads `metric` itself. */
export function readSelector(fields: Fields): string | undefined {
  const metric = fields.require('metric', `metric: '${EXAMPLE}'`)
    ? fields.text('metric')
    : undefined;
  if (!metric) return undefined;
  const selector = plainSelector(metric.value);
  if (!selector) {
    fields.reporter.report(
      'pyrra/metric',
      `${metric.path} must be one selector that names its metric, without a range or a function around it, for example ${EXAMPLE}.`,
      metric,
    );
  }
  return selector;
}

/** Whether a selector picks one bucket of a histogram out. */
export function picksBucket(selector: string): boolean {
  return promqlSelectors(selector).some(({ matchers }) =>
    matchers.some(({ label, operator }) => label === 'le' && operator === '='),
  );
}

/**
 * The text of the one selector that an expression is; it stays what it is
 * wherever it is put into a longer expression.
 */
function plainSelector(text: string): string | undefined {
  if (text.length > MAXIMUM_LENGTH || promqlSyntaxError(text)) {
    return undefined;
  }
  const tree = parser.parse(text);
  const node = tree.topNode.firstChild;
  if (node?.name !== 'VectorSelector' || node.nextSibling) return undefined;
  let isSound = true;
  tree.iterate({
    enter: ({ type }) => {
      // A comment could swallow what is written behind it.
      if (type.isError || type.name === 'LineComment') isSound = false;
    },
  });
  const selector = text.slice(node.from, node.to);
  return isSound && promqlSelectors(selector)[0]?.metric ? selector : undefined;
}
