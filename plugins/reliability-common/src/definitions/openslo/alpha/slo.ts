import type { Fields } from '../../yaml';
import type { ObjectiveDefinition } from '../../types';
import type { OpenSloDocument } from '../document';
import type { Folder } from '../folder';
import type { ChosenIndicator } from '../indicatorChoice';
import { readDescription } from '../metadata';
import { readMethod } from '../method';
import { listObjectives } from '../objectives';
import { readSloDocument } from '../slo';
import type { ReadSlo } from '../slo';
import { readServiceName } from '../sloSpec';
import type { SloContent } from '../sloSpec';
import { readAlphaMetric } from './metrics';
import { readAlphaObjective } from './objectives';
import { readAlphaTimeWindow } from './timeWindow';

/** Reads an SLO of `openslo/v1alpha`. */
export function readAlphaSlo(
  document: OpenSloDocument,
  folder: Folder,
): ReadSlo {
  return readSloDocument(document, (spec, name) =>
    readSpec(spec, name, folder),
  );
}

function readSpec(
  spec: Fields,
  sloName: string | undefined,
  { services, sources: { types } }: Folder,
): SloContent | undefined {
  const description = readDescription(spec);
  const service = readServiceName(spec, services);
  const method = readMethod(spec, ['Occurrences', 'Timeslices']);
  const window = readAlphaTimeWindow(spec);
  const fields = listObjectives(spec);
  const shared = readShared(spec, fields, sloName, types);
  if (method === 'Timeslices') {
    spec.reporter.report(
      'openslo/v1alpha-slice',
      'openslo/v1alpha does not say how long a slice is; one minute is taken. Write apiVersion: openslo/v1 and timeSliceWindow: 1m.',
      spec.place('budgetingMethod'),
    );
  }
  const objectives = fields.flatMap(
    (objective, index) =>
      readAlphaObjective(objective, {
        method,
        windowSeconds: window?.seconds,
        types,
        shared,
        name: sloName && `${sloName}-${index + 1}`,
      }) ?? [],
  );
  spec.reportUnknown();
  if (!service || !method || !window || !objectives.length) return undefined;
  if (objectives.length < fields.length) return undefined;
  const indicators = indicatorsOf(objectives, sloName);
  const isThreshold = shared && !indicators.indicator;
  if (isThreshold) {
    const { reporter, at, path } = fields[1];
    reporter.report(
      'openslo/threshold-objectives',
      'The objectives of a thresholdMetric compare it with different values. Write another SLO for each value.',
      { at, path },
    );
    return undefined;
  }
  return {
    ...(description && { description }),
    service,
    method,
    window,
    ...indicators,
  };
}

/** Reads the thresholdMetric of the SLO, or sees to it that each objective has its ratio. */
function readShared(
  spec: Fields,
  objectives: readonly Fields[],
  sloName: string | undefined,
  types: ReadonlySet<string>,
): ChosenIndicator | undefined {
  const hasShared = spec.has('indicator');
  const wrong = objectives.find(
    objective => objective.has('ratioMetrics') === hasShared,
  );
  if (wrong) {
    spec.reporter.report(
      'openslo/indicator-choice',
      hasShared
        ? 'The SLO has an indicator and this objective has ratioMetrics. Keep one of them.'
        : 'This objective has no ratioMetrics, and the SLO has no indicator. Write ratioMetrics with good and total.',
      { at: wrong.at, path: wrong.path },
    );
  }
  const indicator = spec.map('indicator');
  if (!indicator) return undefined;
  const threshold = indicator.require(
    'thresholdMetric',
    'thresholdMetric: { source: prometheus, queryType: promql, query: … }',
  )
    ? indicator.map('thresholdMetric')
    : undefined;
  indicator.reportUnknown();
  if (!threshold) return undefined;
  return {
    name: sloName,
    isThreshold: true,
    threshold: readAlphaMetric(threshold, types),
  };
}

/** One indicator for all objectives where they all measure the same. */
function indicatorsOf(
  objectives: readonly ObjectiveDefinition[],
  sloName: string | undefined,
): Pick<SloContent, 'indicator' | 'objectives'> {
  const named = objectives.map(({ indicator }) => ({
    ...indicator,
    name: sloName,
  }));
  const isSame = named.every(
    each => JSON.stringify(each) === JSON.stringify(named[0]),
  );
  const [{ indicator }] = objectives;
  if (!isSame || !indicator || !sloName) return { objectives: [...objectives] };
  return {
    indicator: { ...indicator, name: sloName },
    objectives: objectives.map(({ indicator: _, ...objective }) => objective),
  };
}
