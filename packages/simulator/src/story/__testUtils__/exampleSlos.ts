import fs from 'node:fs';
import path from 'node:path';
import {
  parseDefinitions,
  type DefinitionFile,
  type IndicatorDefinition,
  type SloDefinition,
} from '@vigie/backstage-plugin-reliability-common';
import { ORGANISATION, type SimulatedSeries } from '../organisation';

const repository = path.resolve(__dirname, '../../../../..');

/** Where the services of the example organisation are written down. */
export const SERVICE_FOLDERS = [
  path.join(repository, 'catalog-info/services'),
  path.join(repository, 'test/fixtures/broken-definitions/services'),
];

export function readFolder(folder: string): DefinitionFile[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(ya?ml|md)$/.test(name))
    .map(name => ({
      path: name.split(path.sep).join('/'),
      content: fs.readFileSync(path.join(folder, name), 'utf8'),
    }));
}

export interface ExampleSlo {
  /** `service/slo`. */
  title: string;
  entityRef: string;
  definition: SloDefinition;
}

export function metricOf(indicator: IndicatorDefinition) {
  if ('raw' in indicator) return indicator.raw;
  return 'threshold' in indicator ? indicator.threshold : indicator.total;
}

/** The indicators of an SLO: one, or one for each objective of a composite. */
export function indicatorsOf(definition: SloDefinition): IndicatorDefinition[] {
  return definition.indicator
    ? [definition.indicator]
    : definition.objectives.map(({ indicator }) => indicator!);
}

/** The simulator's series that an indicator reads, if there is one. */
export function seriesOf(
  entityRef: string,
  indicator: IndicatorDefinition,
): SimulatedSeries | undefined {
  const { type, spec } = metricOf(indicator);
  return type === 'Measurements'
    ? ORGANISATION.find(
        each => each.entityRef === entityRef && each.series === spec.series,
      )
    : undefined;
}

/** Every SLO of the example organisation that is not refused. */
export function exampleSlos(): ExampleSlo[] {
  return SERVICE_FOLDERS.flatMap(services =>
    fs
      .readdirSync(services)
      .filter(name => fs.existsSync(path.join(services, name, 'reliability')))
      .flatMap(name =>
        parseDefinitions(
          readFolder(path.join(services, name, 'reliability')),
        ).slos.map(definition => ({
          title: `${name}/${definition.name}`,
          entityRef: `component:default/${name}`,
          definition,
        })),
      ),
  );
}

/** Those that the simulator measures. */
export function measuredSlos(): ExampleSlo[] {
  return exampleSlos().filter(({ entityRef, definition }) =>
    indicatorsOf(definition).every(indicator => seriesOf(entityRef, indicator)),
  );
}
