import fs from 'node:fs';
import path from 'node:path';
import {
  parseCourse,
  parseDefinitions,
  parseRunbook,
  type DefinitionProblem,
} from '@vigie/backstage-plugin-reliability-common';
import { parse, parseAllDocuments } from 'yaml';
import {
  exampleSlos,
  indicatorsOf,
  metricOf,
  readFolder,
  seriesOf,
} from './__testUtils__/exampleSlos';
import { ORGANISATION } from './organisation';

const repository = path.resolve(__dirname, '../../../..');
const LOCATIONS = [
  'catalog-info/all.yaml',
  'test/fixtures/broken-definitions/all.yaml',
];

interface CatalogEntity {
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    annotations?: Record<string, string>;
  };
  spec: Record<string, unknown>;
  folder: string;
}

function readEntities(file: string): CatalogEntity[] {
  const folder = path.dirname(file);
  return parseAllDocuments(fs.readFileSync(file, 'utf8')).map(document => ({
    ...(document.toJS() as CatalogEntity),
    folder,
  }));
}

const entities = LOCATIONS.flatMap(file => {
  const absolute = path.join(repository, file);
  const location = parse(fs.readFileSync(absolute, 'utf8')) as {
    spec: { targets: string[] };
  };
  return location.spec.targets.flatMap(target =>
    readEntities(path.resolve(path.dirname(absolute), target)),
  );
});
const refOf = (kind: string, name: string) =>
  `${kind}:default/${name}`.toLowerCase();
const refs = new Set(
  entities.map(entity => refOf(entity.kind, entity.metadata.name)),
);
const components = entities.filter(entity => entity.kind === 'Component');

const services = components.flatMap(entity => {
  const annotation = entity.metadata.annotations?.['reliability/definitions'];
  if (!annotation) {
    return [];
  }
  const files = readFolder(
    path.join(entity.folder, annotation.replace(/^dir:/, '')),
  );
  const definitions = parseDefinitions(files);
  const runbooks = files
    .filter(file => file.path.startsWith('runbooks/'))
    .map(parseRunbook);
  return [
    {
      name: entity.metadata.name,
      definitions,
      runbooks: runbooks.flatMap(({ runbook }) => runbook ?? []),
      problems: [
        ...definitions.problems,
        ...runbooks.flatMap(({ problems }) => problems),
      ],
    },
  ];
});

const rulesOf = (problems: DefinitionProblem[]) =>
  problems.map(problem => `${problem.file} ${problem.rule}`);
const errorsOf = (problems: DefinitionProblem[]) =>
  problems.filter(({ severity }) => severity === 'error');

describe('the example organisation', () => {
  it('has definitions without an error, but for the two services that show problems', () => {
    expect(
      services
        .map(({ name, problems }) => [name, rulesOf(errorsOf(problems))])
        .filter(([, rules]) => rules.length > 0),
    ).toEqual([
      ['carbon-report', ['slo.yaml openslo/target-range']],
      [
        'notification-dispatch',
        [
          'drafts.yaml openslo/unknown-kind',
          'drafts.yaml openslo/ratio-choice',
        ],
      ],
    ]);
  });

  it('is warned of nothing but what is old, and of a rule that is broken on purpose', () => {
    expect(
      services.flatMap(({ name, problems }) =>
        rulesOf(problems.filter(({ severity }) => severity === 'warning')).map(
          rule => `${name} ${rule}`,
        ),
      ),
    ).toEqual([
      'locker-control payments.yaml openslo/v1alpha-outdated',
      'notification-dispatch rules.yaml prometheus-rule/expression',
    ]);
  });

  it('has one SLO that is refused', () => {
    expect(
      services.flatMap(({ name, definitions }) =>
        definitions.refused.map(refused => `${name}/${refused.name}`),
      ),
    ).toEqual(['carbon-report/reports']);
  });

  it('is measured by the simulator as its definitions say', () => {
    const pushed = exampleSlos().flatMap(({ title, entityRef, definition }) =>
      indicatorsOf(definition)
        .filter(indicator => metricOf(indicator).type === 'Measurements')
        .map(indicator => ({
          title,
          definition,
          indicator,
          series: seriesOf(entityRef, indicator),
        })),
    );
    const neverPushed = pushed.filter(({ series }) => !series);
    expect(neverPushed.map(({ title }) => title)).toEqual([
      'route-planner/tours-planned',
    ]);
    expect(new Set(pushed.flatMap(({ series }) => series ?? []))).toEqual(
      new Set(ORGANISATION),
    );
    const told = pushed.flatMap(({ series }) => series ?? []);
    const defined = pushed.filter(({ series }) => series);
    expect(told.map(({ budgetPpm }) => budgetPpm)).toEqual(
      defined.map(({ definition, indicator }) =>
        Math.min(
          ...definition.objectives
            .filter(
              objective => (objective.indicator ?? indicator) === indicator,
            )
            .filter(
              ({ timeSliceTarget }) => (timeSliceTarget?.ppm ?? 1e6) > 5e5,
            )
            .map(({ target }) => 1_000_000 - target.ppm),
        ),
      ),
    );
    expect(told.map(({ measure }) => measure.kind === 'counts')).toEqual(
      defined.map(({ indicator }) => 'total' in indicator),
    );
  });

  it('asks one source that cannot be reached', () => {
    const asked = exampleSlos().flatMap(({ title, definition }) =>
      indicatorsOf(definition)
        .map(metricOf)
        .filter(({ type }) => type.toLowerCase() === 'prometheus')
        .map(({ source }) => `${title} ${source ?? ''}`.trim()),
    );
    expect(asked.sort()).toEqual([
      'event-bus/delivery second-site',
      'locker-control/commands-answered',
      'locker-control/doors-opened',
      'locker-control/heating second-site',
      'locker-control/payments',
    ]);
  });

  it('is written in every format', () => {
    expect(
      new Set(
        exampleSlos().map(({ definition }) => definition.format ?? 'OpenSLO'),
      ),
    ).toEqual(new Set(['OpenSLO', 'Sloth', 'Pyrra', 'Recorded']));
  });

  it('has runbooks that answer alerts its rules define, but for one rule that is gone', () => {
    const gone: string[] = [];
    for (const { name, definitions, runbooks } of services) {
      const alerts = definitions.rules.map(rule => rule.name);
      for (const runbook of runbooks) {
        expect([name, runbook.slug, runbook.alerts.length > 0]).toEqual([
          name,
          runbook.slug,
          true,
        ]);
        gone.push(...runbook.alerts.filter(alert => !alerts.includes(alert)));
        expect(runbook.reviewed).toMatch(/^2026-/);
      }
    }
    expect(gone).toEqual(['AddressCheckErrorsSlow']);
  });

  it('names only entities that exist, but for the owner that is gone', () => {
    const named = entities.flatMap(entity => {
      const { owner, system, parent, memberOf, dependsOn, domain } =
        entity.spec as Record<string, string | string[] | undefined>;
      const withKind = (kind: string, value: typeof owner) =>
        [value ?? []]
          .flat()
          .map(name => (name.includes(':') ? name : refOf(kind, name)));
      return [
        ...withKind('group', owner),
        ...withKind('group', parent),
        ...withKind('group', memberOf),
        ...withKind('system', system),
        ...withKind('domain', domain),
        ...withKind('component', dependsOn),
        ...withKind('api', entity.spec.providesApis as string[] | undefined),
        ...withKind('api', entity.spec.consumesApis as string[] | undefined),
        ...withKind(
          'user',
          entity.metadata.annotations?.['reliability/sre-partner'],
        ),
      ];
    });
    expect([...new Set(named)].filter(ref => !refs.has(ref))).toEqual([
      'group:default/border-crew',
    ]);
  });

  it('lets the guest in as a member of the SRE team', () => {
    const guest = entities.find(
      entity => entity.kind === 'User' && entity.metadata.name === 'guest',
    );
    expect(guest?.spec.memberOf).toEqual(['platform-sre']);
  });

  it('shows seven courses, each in the folder of its name', () => {
    const courses = entities.filter(entity => entity.spec.type === 'course');
    expect(courses).toHaveLength(7);
    expect(
      courses.map(({ metadata, folder }) => [
        metadata.name,
        parseCourse(readFolder(folder)).course !== undefined,
      ]),
    ).toEqual(
      courses.map(({ folder }) => [`course-${path.basename(folder)}`, true]),
    );
    // What is in them is tested in courses/courses.test.ts.
  });
});
