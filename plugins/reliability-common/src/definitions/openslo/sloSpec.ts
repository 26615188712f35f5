import type { SloDefinition } from '../types';
import { quoted } from '../yaml';
import type { Fields } from '../yaml';
import { readAlertPolicies } from './alerts/sloPolicies';
import type { DocumentIndex } from './DocumentIndex';
import type { Folder } from './folder';
import { completeIndicator, readIndicatorChoice } from './indicatorChoice';
import type { IndicatorChoice } from './indicatorChoice';
import { readDescription } from './metadata';
import { readMethod } from './method';
import { listObjectives, readObjective } from './objectives';
import type { ReadObjective } from './objectives';
import { readTimeWindow } from './timeWindow';

export type SloContent = Omit<
  SloDefinition,
  'name' | 'displayName' | 'file' | 'line'
>;

/** Reads everything even after the first error, so that one look shows them all. */
export function readSloSpec(
  spec: Fields,
  sloName: string | undefined,
  folder: Folder,
): SloContent | undefined {
  const description = readDescription(spec);
  const service = readServiceName(spec, folder.services);
  const method = readMethod(spec);
  const window = readTimeWindow(spec);
  const fields = listObjectives(spec);
  const choice = readIndicatorChoice(spec, fields, sloName, folder);
  const { isComposite, shared, own } = choice;
  const read = fields.map((objective, index) =>
    readObjective(objective, {
      method,
      windowSeconds: window?.seconds,
      isComposite,
      indicator: isComposite ? own[index] : shared,
    }),
  );
  reportThresholdObjectives(fields, choice);
  const objectives = read.flatMap(({ objective }) => objective ?? []);
  const alertPolicies = readAlertPolicies(spec, folder, {
    windowSeconds: window?.seconds,
    objectives: objectives.length === fields.length ? objectives : [],
    isComposite,
  });
  spec.reportUnknown();

  const indicator = sharedIndicator(choice, read);
  if (!service || !method || !window || !(indicator || isComposite)) {
    return undefined;
  }
  if (!objectives.length || objectives.length < fields.length) return undefined;
  return {
    ...(description && { description }),
    service,
    method,
    window,
    ...(indicator && { indicator }),
    objectives,
    ...(alertPolicies.length > 0 && { alertPolicies }),
  };
}

/** Reads `service`, which is a Service of the folder when the folder has any. */
export function readServiceName(
  spec: Fields,
  services: DocumentIndex<true>,
): string | undefined {
  const service = spec.require('service', 'service: my-service')
    ? spec.text('service')
    : undefined;
  if (service && !services.isEmpty && !services.has(service.value)) {
    spec.reporter.report(
      'openslo/service-unknown',
      `This folder has documents of kind Service, and none of them is named ${quoted(
        service.value,
      )}. Add it, or correct the name.`,
      service,
    );
  }
  return service?.value;
}

function sharedIndicator(
  { shared }: IndicatorChoice,
  objectives: readonly ReadObjective[],
) {
  return shared && completeIndicator(shared, objectives[0]?.comparison);
}

function reportThresholdObjectives(
  objectives: readonly Fields[],
  { shared }: IndicatorChoice,
) {
  if (!shared?.isThreshold || objectives.length < 2) return;
  const { reporter, at, path } = objectives[1];
  reporter.report(
    'openslo/threshold-objectives',
    'An SLO with a thresholdMetric has one objective. Write another SLO for this objective.',
    { at, path },
  );
}
