import type { IndicatorDefinition, RefusedSlo, SloDefinition } from '../types';
import { listed, quoted } from '../yaml';
import type { Fields } from '../yaml';
import type { DataSourceDocument, OpenSloDocument } from './document';
import { readIndicator } from './indicator';
import type { IndicatorContent, IndicatorDocument } from './indicator';
import { readDescription, readMetadata, readName } from './metadata';
import { listObjectives, readObjective } from './objectives';
import { readTimeWindow } from './timeWindow';

/** The documents of the folder that an SLO may refer to. */
export interface Referable {
  dataSources: ReadonlyMap<string, DataSourceDocument>;
  indicators: ReadonlyMap<string, IndicatorDocument>;
}

export type ReadSlo = { slo: SloDefinition } | { refused: RefusedSlo };

const METHODS = ['Occurrences', 'Timeslices', 'RatioTimeslices'];

/** Reads an SLO: understood with its references resolved, or refused with the reason. */
export function readSlo(
  { fields, reporter, file, at }: OpenSloDocument,
  referable: Referable,
): ReadSlo {
  const { name, displayName } = readMetadata(fields);
  const spec = fields.require('spec', 'spec: { service: …, objectives: … }')
    ? fields.map('spec')
    : undefined;
  const content = spec && readSpec(spec, name, referable);
  fields.reportUnknown();

  const place = { file, line: at.line };
  if (name && content && reporter.isSound) {
    return {
      slo: { name, displayName: displayName ?? name, ...content, ...place },
    };
  }
  const shown = name ?? `${file}:${at.line}`;
  return {
    refused: {
      name: shown,
      displayName: displayName ?? shown,
      reason: reporter.reason || 'The document could not be understood.',
      ...place,
    },
  };
}

type SloContent = Omit<SloDefinition, 'name' | 'displayName' | 'file' | 'line'>;

/** Reads everything even after the first error, so that one look shows them all. */
function readSpec(
  spec: Fields,
  sloName: string | undefined,
  referable: Referable,
): SloContent | undefined {
  const description = readDescription(spec);
  const service = spec.require('service', 'service: my-service')
    ? spec.text('service')?.value
    : undefined;
  const method = readMethod(spec);
  const window = readTimeWindow(spec);
  const objectiveFields = listObjectives(spec);
  const { indicator, isThreshold } = readChoice(
    spec,
    objectiveFields,
    sloName,
    referable,
  );
  const objectives = objectiveFields.map(objective =>
    readObjective(objective, {
      method,
      isThreshold,
      windowSeconds: window?.seconds,
    }),
  );
  if (spec.list('alertPolicies')?.length) {
    spec.reporter.report(
      'openslo/not-read-yet',
      'alertPolicies are not read yet; burn-rate alerts are evaluated without them.',
      spec.place('alertPolicies'),
    );
  }
  spec.reportUnknown();

  const read = objectives.flatMap(objective => objective ?? []);
  if (!service || method !== 'Occurrences' || !window || !indicator) {
    return undefined;
  }
  if (!read.length || read.length < objectives.length) return undefined;
  return {
    ...(description && { description }),
    service,
    method,
    window,
    indicator,
    objectives: read,
  };
}

function readMethod(spec: Fields): string | undefined {
  if (!spec.require('budgetingMethod', 'budgetingMethod: Occurrences')) {
    return undefined;
  }
  const method = spec.text('budgetingMethod');
  if (!method) return undefined;
  if (!METHODS.includes(method.value)) {
    spec.reporter.report(
      'openslo/budgeting-method',
      `${quoted(method.value)} is not a budgeting method. Write one of ${listed(
        METHODS,
        'or',
      )}.`,
      method,
    );
    return undefined;
  }
  if (method.value !== 'Occurrences') {
    spec.reporter.report(
      'openslo/not-supported-yet',
      `${method.value} is not supported yet. Write budgetingMethod: Occurrences.`,
      method,
    );
  }
  return method.value;
}

/** Reads `indicator` or `indicatorRef`, of which a simple SLO has exactly one. */
function readChoice(
  spec: Fields,
  objectives: Fields[],
  sloName: string | undefined,
  { dataSources, indicators }: Referable,
): { indicator?: IndicatorDefinition; isThreshold?: boolean } {
  const hasInline = spec.has('indicator');
  const hasReference = spec.has('indicatorRef');
  const composite = objectives.find(
    objective => objective.has('indicator') || objective.has('indicatorRef'),
  );
  if (composite && !hasInline && !hasReference) {
    spec.reporter.report(
      'openslo/not-supported-yet',
      'Composite SLOs, with an indicator in each objective, are not supported yet. Write one SLO for each indicator.',
      { at: composite.at, path: composite.path },
    );
    return {};
  }
  if (hasInline === hasReference || composite) {
    spec.reporter.report(
      'openslo/indicator-choice',
      composite
        ? 'Indicators are in the SLO and in its objectives. Keep the one in the SLO.'
        : `An SLO needs exactly one of indicator and indicatorRef${
            hasInline ? ', and has both' : ''
          }.`,
      composite
        ? { at: composite.at, path: composite.path }
        : { at: spec.at, path: spec.path },
    );
    if (!hasInline && !hasReference) return {};
  }
  if (hasReference) return readReference(spec, indicators);

  const inline = spec.map('indicator');
  if (!inline) return {};
  const name = readInlineName(inline) ?? sloName;
  const inlineSpec = inline.require('spec', 'spec: { ratioMetric: … }')
    ? inline.map('spec')
    : undefined;
  inline.reportUnknown();
  if (!inlineSpec) return {};
  const content = readIndicator(inlineSpec, dataSources);
  return useIndicator(spec, name, content, content.unsupported);
}

function readInlineName(inline: Fields): string | undefined {
  if (inline.has('metadata')) return readMetadata(inline).name;
  inline.reporter.report(
    'openslo/indicator-name',
    'The indicator has no name; the name of the SLO is used. Write metadata: { name: my-indicator }.',
    { at: inline.at, path: inline.pathOf('metadata') },
  );
  return undefined;
}

function readReference(
  spec: Fields,
  indicators: ReadonlyMap<string, IndicatorDocument>,
) {
  const name = readName(spec, 'indicatorRef');
  if (!name) return {};
  const place = spec.place('indicatorRef');
  const document = indicators.get(name);
  if (!document) {
    spec.reporter.report(
      'openslo/reference-missing',
      `No SLI named ${quoted(
        name,
      )} is in this folder. Add one, or correct the name.`,
      place,
    );
    return {};
  }
  if (!document.isSound) {
    spec.reporter.report(
      'openslo/reference-invalid',
      `The SLI ${quoted(name)} (${document.file}:${
        document.at.line
      }) is not valid. Correct it first.`,
      place,
    );
    return { isThreshold: document.content.isThreshold };
  }
  const { unsupported } = document.content;
  return useIndicator(
    spec,
    name,
    document.content,
    unsupported && { ...unsupported, ...place },
  );
}

function useIndicator(
  spec: Fields,
  name: string | undefined,
  content: IndicatorContent,
  unsupported: IndicatorContent['unsupported'],
) {
  if (unsupported) {
    spec.reporter.report(
      'openslo/not-supported-yet',
      unsupported.value,
      unsupported,
    );
  }
  return {
    isThreshold: content.isThreshold,
    indicator: name && content.ratio ? { name, ...content.ratio } : undefined,
  };
}
