/** A whole, sound SLO; the cases of the tests are one edit away from it. */
export const SLO = `apiVersion: openslo/v1
kind: SLO
metadata:
  name: availability
  displayName: Quotes answered
spec:
  description: Quotes are answered without an error.
  service: delivery-quote
  indicator:
    metadata:
      name: quotes-answered
    spec:
      ratioMetric:
        counter: true
        good:
          metricSource:
            type: Prometheus
            spec:
              query: http_requests_total{job="delivery-quote",code!~"5.."}
        total:
          metricSource:
            type: Prometheus
            spec:
              query: http_requests_total{job="delivery-quote"}
  timeWindow:
    - duration: 30d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - displayName: Contract
      target: 0.9990
`;

export const SLI = `apiVersion: openslo/v1
kind: SLI
metadata:
  name: labels-printed
spec:
  description: Labels that left the printer.
  ratioMetric:
    bad:
      metricSource:
        metricSourceRef: pushed
        spec:
          series: labels-failed
    total:
      metricSource:
        metricSourceRef: pushed
        spec:
          series: labels
`;

export const DATA_SOURCE = `apiVersion: openslo/v1
kind: DataSource
metadata:
  name: pushed
spec:
  type: Measurements
  connectionDetails:
    source: main
`;

export const SERVICE = `apiVersion: openslo/v1
kind: Service
metadata:
  name: label-printer
  labels:
    team: [parcels, printing]
  annotations:
    example.org/page: printing
spec:
  description: Prints parcel labels.
`;

export const REFERRING_SLO = `apiVersion: openslo/v1
kind: SLO
metadata:
  name: printing
spec:
  service: label-printer
  indicatorRef: labels-printed
  timeWindow:
    - duration: 4w
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - targetPercent: 99.5
    - targetPercent: 99.95
`;

export const RULES = `groups:
  - name: delivery-quote-alerts
    interval: 30s
    rules:
      - record: job:http_errors:rate5m
        expr: sum by (job) (rate(http_requests_total{code=~"5.."}[5m]))
      - alert: QuotesFailing
        expr: |
          sum(rate(http_requests_total{job="delivery-quote",code=~"5.."}[5m]))
            / sum(rate(http_requests_total{job="delivery-quote"}[5m])) > 0.01
        for: 1h30m
        labels:
          severity: page
          level: 2
        annotations:
          runbook_url: https://runbooks.example.org/quotes
`;

/** Replaces one line's text, which must be there exactly once. */
export function edit(document: string, from: string, to: string): string {
  if (document.split(from).length !== 2) {
    throw new Error(`"${from}" is not there exactly once`);
  }
  return document.replace(from, () => to);
}

/** Number of the line that carries the comment `# here`, from 1. */
export function markedLine(text: string): number | undefined {
  const index = text.split('\n').findIndex(line => line.includes('# here'));
  return index === -1 ? undefined : index + 1;
}
