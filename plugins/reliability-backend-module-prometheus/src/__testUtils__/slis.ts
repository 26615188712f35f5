import type { SliQuery } from '@vigie/backstage-plugin-reliability-node';

const metric = (query: unknown) => ({
  type: 'Prometheus',
  spec: (query === undefined ? {} : { query }) as Record<string, string>,
});

/** An SLI of good and total queries. */
export function goodSli(key: string, good: unknown, total: unknown): SliQuery {
  return {
    key,
    entityRef: `component:default/${key}`,
    good: metric(good),
    total: metric(total),
  };
}

/** An SLI of bad and total queries. */
export function badSli(key: string, bad: unknown, total: unknown): SliQuery {
  return {
    key,
    entityRef: `component:default/${key}`,
    bad: metric(bad),
    total: metric(total),
  };
}

/** The usual SLI: every answer that is no server error is good. */
export function availability(job: string, key = job): SliQuery {
  const name = JSON.stringify(job);
  return goodSli(
    key,
    `http_requests_total{job=${name},code!~"5.."}`,
    `http_requests_total{job=${name}}`,
  );
}

/** An SLI whose samples are counts of their own. */
export function samplesSli(key: string, bad: unknown, total: unknown) {
  return { ...badSli(key, bad, total), counter: false };
}

/** An SLI of a value that is compared. */
export function thresholdSli(
  key: string,
  query: unknown,
  op: 'lte' | 'lt' | 'gte' | 'gt',
  value: number,
): SliQuery {
  return {
    key,
    entityRef: `component:default/${key}`,
    threshold: metric(query),
    op,
    value,
  };
}

/** An SLI of a ratio that is divided already. */
export function rawSli(
  key: string,
  query: unknown,
  rawType: 'success' | 'failure' = 'success',
): SliQuery {
  return {
    key,
    entityRef: `component:default/${key}`,
    raw: metric(query),
    rawType,
  };
}
