/** A whole, sound spec file of Sloth. */
export const SLOTH = `version: prometheus/v1
service: route-planner
labels:
  owner: routing
slos:
  - name: requests-availability
    description: Routes are answered without an error.
    objective: 99.90
    labels:
      category: availability
    sli:
      events:
        error_query: sum(rate(http_requests_total{job="route-planner",code=~"5.."}[{{.window}}]))
        total_query: sum(rate(http_requests_total{job="route-planner"}[{{.window}}]))
    alerting:
      name: RoutePlannerErrors
      labels:
        team: routing
      annotations:
        summary: Routes fail
      page_alert:
        labels: { severity: page }
      ticket_alert:
        disable: true
        annotations: { summary: Some routes fail }
  - name: map-freshness
    objective: 99
    sli:
      raw:
        error_ratio_query: 1 - avg_over_time(map_fresh{job="route-planner"}[{{.window}}])
    alerting: {}
`;

/** The same kind of SLO as the Kubernetes resource. */
export const SLOTH_RESOURCE = `apiVersion: sloth.slok.dev/v1
kind: PrometheusServiceLevel
metadata:
  name: depot-scanner
  namespace: parcels
  annotations:
    reliability/source: main
spec:
  service: depot-scanner
  labels:
    owner: depots
  slos:
    - name: scans-stored
      objective: 99.5
      sli:
        events:
          errorQuery: sum(rate(scans_total{result="lost"}[{{ .window }}]))
          totalQuery: sum(rate(scans_total[{{ .window }}]))
      alerting:
        name: ScansLost
        pageAlert: { disable: false }
        ticketAlert: { labels: { severity: ticket } }
`;

const pyrra = (
  name: string,
  indicator: string,
) => `apiVersion: pyrra.dev/v1alpha1
kind: ServiceLevelObjective
metadata:
  name: ${name}
  namespace: parcels
  labels:
    pyrra.dev/service: label-printer
spec:
  description: Labels leave the printer.
  target: "99.5"
  window: 4w
  indicator:
${indicator}`;

export const PYRRA_RATIO = `${pyrra(
  'labels-printed',
  `    ratio:
      errors:
        metric: print_jobs_total{job="label-printer",result="failed"}
      total:
        metric: print_jobs_total{job="label-printer"}
`,
)}  alerting:
    name: LabelsNotPrinted
    burnrates: true
    absent: false
  performanceOverAccuracy: true
`;

export const PYRRA_LATENCY = pyrra(
  'labels-fast',
  `    latency:
      success:
        metric: print_seconds_bucket{job="label-printer",le="2"}
      total:
        metric: print_seconds_count{job="label-printer"}
`,
);

export const PYRRA_NATIVE = pyrra(
  'labels-native',
  `    latencyNative:
      total:
        metric: print_seconds{job="label-printer"}
      latency: 1s500ms
`,
);

export const PYRRA_GAUGE = pyrra(
  'printer-ready',
  `    bool_gauge:
      metric: printer_ready{job="label-printer"}
`,
);

export const RECORDED_SLOTH = `apiVersion: reliability/v1
kind: RecordedSLO
metadata:
  name: availability
  displayName: Requests answered
spec:
  description: As Sloth records it.
  service: payments
  recordedBy: Sloth
  id: payments-availability
  targetPercent: 99.9
  window: 30d
`;

export const RECORDED_PYRRA = `apiVersion: reliability/v1
kind: RecordedSLO
metadata:
  name: refunds
spec:
  service: payments
  recordedBy: Pyrra
  id: payments-refunds
  target: 0.99
  window: 4w
  source: main
`;

export const SLA = `apiVersion: reliability/v1
kind: SLA
metadata:
  name: retailer-contract
spec:
  customer: Example Retailer
  clause: "4.2"
  slo: availability
  target: 0.995
  period:
    calendar: month
    timeZone: Europe/Paris
  excludes:
    - planned-maintenance
`;

export const MAINTENANCE = `apiVersion: reliability/v1
kind: MaintenanceWindow
metadata:
  name: planned-maintenance
spec:
  start: 2026-11-01T02:00:00
  timeZone: Europe/Paris
  duration: 2h
  rrule: FREQ=MONTHLY;BYDAY=1SU
  reason: database upgrade
  approvedBy: group:default/platform-sre
`;

export const EXEMPTION = `apiVersion: reliability/v1
kind: Exemption
metadata:
  name: no-second-replica
spec:
  check: resilience/replicas
  reason: batch job
  approvedBy: group:default/platform-sre
  until: 2027-03-31
`;

/** Sound together: the references of each are among the others. */
export const FOREIGN_DOCUMENTS = [
  SLOTH,
  SLOTH_RESOURCE,
  PYRRA_RATIO,
  PYRRA_LATENCY,
  PYRRA_NATIVE,
  PYRRA_GAUGE,
  RECORDED_SLOTH,
  RECORDED_PYRRA,
  SLA,
  MAINTENANCE,
  EXEMPTION,
];
