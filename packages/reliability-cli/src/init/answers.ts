import { parseTarget } from '@vigie/backstage-plugin-reliability-common';
import { parseWindow } from '../budget/window';
import { UsageError } from '../command';

export const TOOLS = ['prometheus', 'measurements'] as const;

export type Tool = (typeof TOOLS)[number];

/** What `init` has to know. */
export interface Answers {
  service: string;
  tool: Tool;
  /** Selector of all events, or name of the series that is pushed. */
  metric: string;
  /** Selector of the bad events; Prometheus only. */
  errors?: string;
  /** Percent. */
  target: string;
  window: string;
}

export interface Question {
  option: keyof Answers;
  /** Asked only when it matters for the answers so far. */
  matters(values: Partial<Record<keyof Answers, string>>): boolean;
  text(values: Partial<Record<keyof Answers, string>>): string;
  fallback?(values: Partial<Record<keyof Answers, string>>): string;
}

const always = () => true;

/** In the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  {
    option: 'service',
    matters: always,
    text: () => 'Name of the service, as in the catalog',
  },
  {
    option: 'tool',
    matters: always,
    text: () => 'Where its events are counted: prometheus or measurements',
    fallback: () => 'prometheus',
  },
  {
    option: 'metric',
    matters: always,
    text: ({ tool }) =>
      tool === 'measurements'
        ? 'Name of the series that is pushed'
        : 'Selector of the counter of all events',
    fallback: ({ tool, service = '' }) =>
      tool === 'measurements'
        ? 'answered'
        : `http_requests_total{job="${service}"}`,
  },
  {
    option: 'errors',
    matters: ({ tool }) => tool !== 'measurements',
    text: () => 'Selector of the counter of bad events',
    fallback: ({ metric = '' }) => withMatcher(metric, 'code=~"5.."'),
  },
  {
    option: 'target',
    matters: always,
    text: () => 'Per cent that must be good',
    fallback: () => '99.9',
  },
  {
    option: 'window',
    matters: always,
    text: () => 'Over which time',
    fallback: () => '30d',
  },
];

/** @throws UsageError for an answer that cannot be meant */
export function readAnswers(
  values: Partial<Record<keyof Answers, string>>,
): Answers {
  const { service = '', tool = 'prometheus' } = values;
  if (!/^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/.test(service)) {
    throw new UsageError(
      service
        ? `"${service}" is not the name of a service. Write lower-case letters, digits and dashes, for example delivery-quote.`
        : 'Which service? Write for example --service delivery-quote.',
    );
  }
  const known = TOOLS.find(each => each === tool.toLocaleLowerCase('en-US'));
  if (!known) {
    throw new UsageError(
      `There is no tool "${tool}". Write --tool ${TOOLS.join(' or ')}.`,
    );
  }
  const given: Partial<Record<keyof Answers, string>> = {
    ...values,
    service,
    tool: known,
  };
  for (const { option, matters, fallback } of QUESTIONS) {
    if (matters(given)) given[option] ||= fallback?.(given);
  }
  const { metric = '', errors, target = '', window = '' } = given;
  const parsed = parseTarget(target, 'percent');
  if (!parsed.ok) throw new UsageError(parsed.message);
  parseWindow(window);
  return {
    service,
    tool: known,
    metric,
    ...(known === 'prometheus' && { errors }),
    target,
    window,
  };
}

/** `a{b="c"}` and `d="e"` → `a{b="c",d="e"}` */
function withMatcher(selector: string, matcher: string): string {
  const match = /^([^{}]*)(?:\{(.*)\})?\s*$/s.exec(selector.trim());
  if (!match) return selector;
  const [, metric, matchers = ''] = match;
  return `${metric.trim()}{${matchers ? `${matchers},` : ''}${matcher}}`;
}
