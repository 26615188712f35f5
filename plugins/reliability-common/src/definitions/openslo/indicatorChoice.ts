import type { IndicatorDefinition } from '../types';
import type { Fields } from '../yaml';
import type { Folder } from './folder';
import { readIndicator } from './indicator';
import type { IndicatorSpec } from './indicator';
import { readMetadata, readName } from './metadata';
import type { ThresholdComparison } from './threshold';

/** An indicator before the objective's op and value complete it. */
export interface ChosenIndicator extends IndicatorSpec {
  name?: string;
}

/** Where an SLO has its indicators: one for all objectives, or one in each. */
export interface IndicatorChoice {
  isComposite: boolean;
  shared?: ChosenIndicator;
  /** In the order of the objectives. */
  own: Array<ChosenIndicator | undefined>;
}

type Referable = Pick<Folder, 'sources' | 'indicators'>;

/** Reads the indicators of an SLO and of its objectives. */
export function readIndicatorChoice(
  spec: Fields,
  objectives: readonly Fields[],
  sloName: string | undefined,
  referable: Referable,
): IndicatorChoice {
  const composite = objectives.find(hasIndicator);
  const isShared = hasIndicator(spec);
  if (composite && isShared) {
    spec.reporter.report(
      'openslo/indicator-choice',
      'Indicators are in the SLO and in its objectives. Keep the one in the SLO, or give each objective its own.',
      { at: composite.at, path: composite.path },
    );
    objectives.forEach(each =>
      referable.indicators.mention(peekReference(each)),
    );
  }
  if (composite && !isShared) {
    const own = objectives.map((objective, index) =>
      readChoice(objective, sloName && `${sloName}-${index + 1}`, referable),
    );
    return { isComposite: true, own };
  }
  return {
    isComposite: false,
    shared: readChoice(spec, sloName, referable),
    own: [],
  };
}

/** The indicator when everything that belongs to it is known. */
export function completeIndicator(
  { name, ratio, threshold }: ChosenIndicator,
  comparison: ThresholdComparison | undefined,
): IndicatorDefinition | undefined {
  if (!name) return undefined;
  if (ratio) return { name, ...ratio };
  return threshold && comparison && { name, threshold, ...comparison };
}

function peekReference(fields: Fields): string | undefined {
  return fields.has('indicatorRef')
    ? fields.text('indicatorRef')?.value
    : undefined;
}

function hasIndicator(fields: Fields): boolean {
  // Both are asked for, so that neither is an unknown field.
  const inline = fields.has('indicator');
  return fields.has('indicatorRef') || inline;
}

function readChoice(
  parent: Fields,
  fallbackName: string | undefined,
  { sources, indicators }: Referable,
): ChosenIndicator | undefined {
  const hasInline = parent.has('indicator');
  const hasReference = parent.has('indicatorRef');
  if (hasInline === hasReference) {
    parent.reporter.report(
      'openslo/indicator-choice',
      `${parent.path} needs exactly one of indicator and indicatorRef${
        hasInline ? ', and has both' : ''
      }. Write indicatorRef with the name of an SLI, or the indicator itself.`,
      { at: parent.at, path: parent.path },
    );
    indicators.mention(peekReference(parent));
    return undefined;
  }
  if (hasReference) {
    const name = readName(parent, 'indicatorRef');
    const place = parent.place('indicatorRef');
    const document = name && indicators.resolve(name, parent.reporter, place);
    return document ? { name, ...document.content } : undefined;
  }
  const inline = parent.map('indicator');
  if (!inline) return undefined;
  const name = readInlineName(inline) ?? fallbackName;
  const spec = inline.require('spec', 'spec: { ratioMetric: … }')
    ? inline.map('spec')
    : undefined;
  inline.reportUnknown();
  return spec && { name, ...readIndicator(spec, sources) };
}

function readInlineName(inline: Fields): string | undefined {
  if (inline.has('metadata')) return readMetadata(inline).name;
  inline.reporter.report(
    'openslo/indicator-name',
    'The indicator has no name; one from the name of the SLO is used. Write metadata: { name: my-indicator }.',
    { at: inline.at, path: inline.pathOf('metadata') },
  );
  return undefined;
}
