import { ANNOTATION_DEFINITIONS } from '@vigie/backstage-plugin-reliability-common';

/** What to add to catalog-info.yaml. */
export const ANNOTATION_EXAMPLE = `metadata:
  annotations:
    ${ANNOTATION_DEFINITIONS}: dir:./reliability
`;

export const FIRST_SLO_FILE = 'reliability/slo.yaml';

/** A first SLO that needs no monitoring system: counts are pushed to the API. */
export function firstSloExample(serviceName: string): string {
  return `apiVersion: openslo/v1
kind: SLO
metadata:
  name: availability
  displayName: Requests answered
spec:
  service: ${serviceName}
  indicator:
    metadata:
      name: requests-answered
    spec:
      ratioMetric:
        counter: true
        good:
          metricSource:
            type: Measurements
            spec:
              series: requests
        total:
          metricSource:
            type: Measurements
            spec:
              series: requests
  timeWindow:
    - duration: 30d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.999
`;
}

export const FIRST_RUNBOOK_FILE = 'reliability/runbooks/errors-high.md';

export const FIRST_RUNBOOK_EXAMPLE = `---
title: Too many errors
alerts: [ErrorsHigh]
signals: [errors]
reviewed: 2026-11-01
---

## Meaning

More than one request in a hundred fails.

## Impact

Customers see an error instead of a price.

## Diagnosis

- [ ] Look at the errors of the last hour by version.
- [ ] Look whether they began with a release.

## Mitigation

- [ ] If they did, roll it back.
- [ ] If not, call the team that owns the failing dependency.
`;
