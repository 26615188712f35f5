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
---
apiVersion: openslo/v1
kind: Service
metadata:
  name: delivery-quote
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

/** An SLO whose objectives each have an indicator, with weights. */
export const COMPOSITE_SLO = `apiVersion: openslo/v1
kind: SLO
metadata:
  name: parcel-journey
spec:
  service: label-printer
  timeWindow:
    - duration: 1M
      calendar:
        startTime: 2026-01-01 00:00:00
        timeZone: Europe/Paris
  budgetingMethod: Occurrences
  objectives:
    - indicatorRef: labels-printed
      target: 0.995
      compositeWeight: 2.5
    - displayName: Labels fast enough
      target: 0.99
      op: lte
      value: 0.3
      indicator:
        metadata:
          name: label-seconds
        spec:
          thresholdMetric:
            metricSource:
              type: Prometheus
              spec:
                query: label_seconds
`;

export const SLICED_SLO = `apiVersion: openslo/v1
kind: SLO
metadata:
  name: steady
spec:
  service: label-printer
  indicator:
    metadata:
      name: printer-up
    spec:
      ratioMetric:
        raw:
          metricSource:
            type: Prometheus
            spec:
              query: printer_up
        rawType: success
  timeWindow:
    - duration: 4w
      isRolling: true
  budgetingMethod: Timeslices
  objectives:
    - target: 0.99
      timeSliceTarget: 0.95
      timeSliceWindow: 5m
`;

export const ALERT_TARGET = `apiVersion: openslo/v1
kind: AlertNotificationTarget
metadata:
  name: night-shift
spec:
  target: pager
`;

export const ALERT_CONDITION = `apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: fast-burn
  displayName: Burning fast
spec:
  severity: page
  condition:
    kind: burnrate
    op: gt
    threshold: 14
    lookbackWindow: 1h
    alertAfter: 0m
`;

export const ALERT_POLICY = `apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: paging
spec:
  alertWhenBreaching: true
  conditions:
    - conditionRef: fast-burn
  notificationTargets:
    - targetRef: night-shift
`;

/** The SLO, with an alert policy. */
export const ALERTED_SLO = `${SLO}  alertPolicies:
    - alertPolicyRef: paging
`;

/** The policy item of an SLO, all written out. */
export const INLINE_ALERT = `    - kind: AlertPolicy
      metadata:
        name: waking
      spec:
        alertWhenNoData: true
        conditions:
          - kind: AlertCondition
            metadata:
              name: slow-burn
            spec:
              severity: ticket
              condition:
                op: gte
                threshold: 2
                lookbackWindow: 1h
        notificationTargets:
          - kind: AlertNotificationTarget
            metadata:
              name: day-shift
            spec:
              target: email`;

export const ALPHA_SLO = `apiVersion: openslo/v1alpha
kind: SLO
metadata:
  name: sorted
spec:
  description: Parcels are sorted.
  service: label-printer
  timeWindows:
    - unit: Day
      count: 30
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - displayName: Soon
      value: 1
      target: 0.99
      ratioMetrics:
        incremental: true
        good:
          source: prometheus
          queryType: promql
          query: parcels_sorted_total
        total:
          source: prometheus
          queryType: promql
          query: parcels_total
`;

export const ALPHA_THRESHOLD = `apiVersion: openslo/v1alpha
kind: SLO
metadata:
  name: quick
spec:
  service: label-printer
  indicator:
    thresholdMetric:
      source: prometheus
      queryType: promql
      query: sort_seconds
  timeWindows:
    - unit: Quarter
      count: 1
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - displayName: Quick
      op: lte
      value: 0.5
      target: 0.99
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
