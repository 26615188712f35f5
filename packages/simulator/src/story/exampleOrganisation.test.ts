import fs from 'node:fs';
import path from 'node:path';
import {
  parseCourse,
  parseDefinitions,
  parseRunbook,
  type DefinitionFile,
  type DefinitionProblem,
} from '@vigie/backstage-plugin-reliability-common';
import { parse, parseAllDocuments } from 'yaml';
import { ORGANISATION } from './organisation';

const root = path.resolve(__dirname, '../../../../catalog-info');

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

function readFolder(folder: string): DefinitionFile[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(ya?ml|md)$/.test(name))
    .map(name => ({
      path: name.split(path.sep).join('/'),
      content: fs.readFileSync(path.join(folder, name), 'utf8'),
    }));
}

function readEntities(file: string): CatalogEntity[] {
  const folder = path.dirname(file);
  return parseAllDocuments(fs.readFileSync(file, 'utf8')).map(document => ({
    ...(document.toJS() as CatalogEntity),
    folder,
  }));
}

const location = parse(
  fs.readFileSync(path.join(root, 'all.yaml'), 'utf8'),
) as {
  spec: { targets: string[] };
};
const entities = location.spec.targets.flatMap(target =>
  readEntities(path.join(root, target)),
);
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

describe('the example organisation', () => {
  it('has definitions without a problem, but for the two services that show problems', () => {
    expect(
      services
        .filter(service => service.problems.length > 0)
        .map(({ name, problems }) => [name, rulesOf(problems)]),
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

  it('has one SLO that is refused', () => {
    expect(
      services.flatMap(({ name, definitions }) =>
        definitions.refused.map(refused => `${name}/${refused.name}`),
      ),
    ).toEqual(['carbon-report/reports']);
  });

  it('is measured by the simulator as its definitions say', () => {
    const defined = services.flatMap(({ name, definitions }) =>
      definitions.slos
        .filter(slo => slo.indicator.total.type === 'Measurements')
        .map(slo => ({
          entityRef: refOf('component', name),
          series: slo.indicator.total.spec.series,
          budgetPpm: Math.min(
            ...slo.objectives.map(({ target }) => 1_000_000 - target.ppm),
          ),
        })),
    );
    const neverPushed = 'component:default/route-planner';
    expect(
      defined.filter(({ entityRef }) => entityRef === neverPushed),
    ).toHaveLength(1);
    const key = (each: { entityRef: string; series: unknown }) =>
      `${each.entityRef} ${each.series}`;
    const byKey = (
      a: { entityRef: string; series: unknown },
      b: { entityRef: string; series: unknown },
    ) => key(a).localeCompare(key(b));
    expect(
      defined.filter(({ entityRef }) => entityRef !== neverPushed).sort(byKey),
    ).toEqual(
      ORGANISATION.map(({ entityRef, series, budgetPpm }) => ({
        entityRef,
        series,
        budgetPpm,
      })).sort(byKey),
    );
  });

  it('asks one source that cannot be reached', () => {
    expect(
      services.flatMap(({ name, definitions }) =>
        definitions.slos
          .filter(slo => slo.indicator.total.type === 'Prometheus')
          .map(slo => [name, slo.indicator.total.source]),
      ),
    ).toEqual([['event-bus', 'second-site']]);
  });

  it('has runbooks that answer alerts its rules define', () => {
    for (const { name, definitions, runbooks } of services) {
      const alerts = definitions.rules.map(rule => rule.name);
      for (const runbook of runbooks) {
        expect([name, runbook.slug, runbook.alerts.length > 0]).toEqual([
          name,
          runbook.slug,
          true,
        ]);
        expect(alerts).toEqual(expect.arrayContaining(runbook.alerts));
        expect(runbook.reviewed).toMatch(/^2026-/);
      }
    }
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

  it('has three courses without a problem', () => {
    const courses = entities
      .filter(entity => entity.spec.type === 'course')
      .map(entity => parseCourse(readFolder(entity.folder)));
    expect(courses.flatMap(({ problems }) => problems)).toEqual([]);
    expect(courses).toHaveLength(3);
    for (const { course } of courses) {
      expect(course!.lessons.length).toBeGreaterThanOrEqual(4);
      expect(
        course!.lessons.reduce((sum, lesson) => sum + lesson.minutes!, 0),
      ).toBe(course!.minutes);
    }
  });
});
