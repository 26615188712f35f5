import {
  burnAlertName,
  parseTarget,
} from '@vigie/backstage-plugin-reliability-common';
import type { DefinitionFile } from '@vigie/backstage-plugin-reliability-common';
import { stringify } from 'yaml';
import type { Answers } from './answers';

const SLO_NAME = 'availability';

/** The first definitions of a service: an SLO and the runbook of its alert. */
export function firstFiles(
  answers: Answers,
  schema: string | undefined,
): DefinitionFile[] {
  const { service } = answers;
  return [
    {
      path: 'slo.yaml',
      content: `${
        schema ? `# yaml-language-server: $schema=${schema}\n` : ''
      }${stringify(sloOf(answers), { lineWidth: 0 })}`,
    },
    { path: 'runbooks/errors-high.md', content: runbookOf(service) },
  ];
}

function sloOf({ service, tool, metric, errors, target, window }: Answers) {
  const parsed = parseTarget(target, 'percent');
  const ratio = parsed.ok ? Number(parsed.target.text) : undefined;
  const source = (spec: Record<string, string>) => ({
    metricSource: {
      type: tool === 'prometheus' ? 'Prometheus' : 'Measurements',
      spec,
    },
  });
  const ratioMetric =
    tool === 'prometheus'
      ? {
          counter: true,
          bad: source({ query: errors ?? '' }),
          total: source({ query: metric }),
        }
      : {
          counter: true,
          good: source({ series: metric }),
          total: source({ series: metric }),
        };
  return {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: { name: SLO_NAME, displayName: 'Requests answered' },
    spec: {
      description:
        'Say what a good event is for those who use the service, and why this target is enough for them.',
      service,
      indicator: {
        metadata: { name: 'requests-answered' },
        spec: { ratioMetric },
      },
      timeWindow: [{ duration: window, isRolling: true }],
      budgetingMethod: 'Occurrences',
      objectives: [{ displayName: 'Answered', target: ratio }],
    },
  };
}

function runbookOf(service: string): string {
  const alert = burnAlertName({ service, name: SLO_NAME });
  return `---
title: Too many errors
alerts: [${alert}]
signals: [errors]
severity: page
---

# Too many errors

## Meaning

More requests fail than the error budget of ${service} allows.

## Impact

Say who notices, and what they cannot do.

## Diagnosis

1. What changed last: a deployment, a flag, a dependency?
2. Which requests fail: all of them, or one path, customer or instance?

## Mitigation

1. [ ] Undo the change.
2. [ ] Say how to shed load, or how to fall back on something simpler.
`;
}
