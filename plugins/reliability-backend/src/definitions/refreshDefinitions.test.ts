import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { DEFAULT_RUNBOOK_SECTIONS } from '@vigie/backstage-plugin-reliability-common';
import type { SliSource } from '@vigie/backstage-plugin-reliability-node';
import type { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/databases';
import { component, course } from '../__testUtils__/entities';
import { FakeTree } from '../__testUtils__/FakeTree';
import { dump } from '../__testUtils__/tables';
import { projectServices } from '../catalog/projectServices';
import { DefinitionStore } from '../database/DefinitionStore';
import { ServiceStore } from '../database/ServiceStore';
import { refreshDefinitions } from './refreshDefinitions';
import { UrlFolderReader } from './UrlFolderReader';

const databases = createTestDatabases();
const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));
const limits = {
  maxFiles: 500,
  maxFileBytes: 1_000_000,
  maxTotalBytes: 20_000_000,
};

const folderOf = (name: string) =>
  `https://git.example.net/${name}/reliability`;
const annotated = (name: string, folder = 'dir:./reliability') =>
  component(name, { annotations: { 'reliability/definitions': folder } });

function slo(name: string, options: { target?: string; type?: string } = {}) {
  return `apiVersion: openslo/v1
kind: SLO
metadata: { name: ${name}, displayName: The ${name} }
spec:
  service: a
  indicator:
    metadata: { name: ${name}-sli }
    spec:
      ratioMetric:
        counter: true
        good: { metricSource: { type: ${
          options.type ?? 'Counted'
        }, spec: { series: good } } }
        total: { metricSource: { type: ${
          options.type ?? 'Counted'
        }, spec: { series: all } } }
  timeWindow: [{ duration: 30d, isRolling: true }]
  budgetingMethod: Occurrences
  objectives: [{ target: ${options.target ?? '0.999'} }]
`;
}

const source: SliSource = {
  type: 'Counted',
  name: 'counted',
  delaySeconds: 0,
  stepOf: () => 60,
  validate: sli =>
    'total' in sli && sli.total.spec.series === 'refused'
      ? [
          {
            role: 'total',
            severity: 'error',
            rule: 'counted/series',
            message: 'There is no such series.',
          },
        ]
      : [],
  explain: () => [],
  collect: async () => [],
};

describe.each(databases.ids)('definitions on %s', databaseId => {
  let knex: Knex;
  let tree: FakeTree;
  let time: number;
  let logger: ReturnType<typeof mockServices.logger.mock>;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    tree = new FakeTree();
    time = 10_000;
    logger = mockServices.logger.mock();
  });

  const project = (...entities: ReturnType<typeof component>[]) =>
    projectServices({
      catalog: catalogServiceMock({ entities }),
      auth: mockServices.auth(),
      store: new ServiceStore(knex),
      config: { kinds: ['Component'], types: [], intervalSeconds: 60 },
      logger: mockServices.logger.mock(),
      now: time,
    });

  const refresh = (
    overrides: Partial<Parameters<typeof refreshDefinitions>[0]> = {},
  ) => {
    const reader = new UrlFolderReader(tree, integrations);
    return refreshDefinitions({
      store: new DefinitionStore(knex),
      readers: { url: reader, file: reader },
      integrations,
      sections: DEFAULT_RUNBOOK_SECTIONS,
      sources: [source],
      config: {
        intervalSeconds: 300,
        timeoutSeconds: 1,
        localFolders: [],
        limits,
      },
      logger,
      now: () => time,
      ...overrides,
    });
  };

  const folder = async (name: string) =>
    knex('definition_folder')
      .where({ entity_ref: `component:default/${name}` })
      .first();
  const names = async (name: string) =>
    (
      await knex('slo')
        .where({ entity_ref: `component:default/${name}` })
        .orderBy('name')
    ).map(row => (row.is_refused ? `${row.name}!` : row.name));
  const problems = async (name: string) =>
    (
      await knex('problem')
        .where({ entity_ref: `component:default/${name}` })
        .orderBy('id')
    ).map(row => `${row.severity} ${row.rule} ${row.file}:${row.line}`);
  const logged = () => [
    ...logger.info.mock.calls.map(([message]) => message),
    ...logger.warn.mock.calls.map(([message]) => message),
  ];

  it('stores SLOs, rules and runbooks, then costs one conditional request and one time a folder', async () => {
    await project(annotated('a'));
    tree.folders.set(folderOf('a'), {
      etag: 'one',
      files: {
        'slo.yaml': `${slo('availability')}---\n${slo('latency')}`,
        'rules.yaml':
          'groups: [{ name: g, rules: [{ alert: TooSlow, expr: up == 0 }] }]',
        'runbooks/slow.md':
          '---\ntitle: Too slow\nalerts: [TooSlow]\nsignals: [latency]\n---\n# Do this\n',
      },
    });
    await expect(refresh()).resolves.toEqual(['component:default/a']);
    expect(await names('a')).toEqual(['availability', 'latency']);
    expect(await folder('a')).toMatchObject({
      state: 'read',
      location: folderOf('a'),
      reason: null,
      read_at: 10_000,
    });
    expect(JSON.parse((await folder('a')).rules)).toEqual([
      expect.objectContaining({ name: 'TooSlow', file: 'rules.yaml' }),
    ]);
    expect(await knex('document')).toEqual([
      expect.objectContaining({
        id: expect.stringMatching(/^[a-f0-9]{16}$/),
        kind: 'runbook',
        slug: 'slow',
        title: 'Too slow',
        file: 'runbooks/slow.md',
        markdown: expect.stringContaining('# Do this'),
      }),
    ]);
    expect(logged()).toHaveLength(1);

    const before = await dump(knex, { without: ['attempted_at', 'read_at'] });
    tree.requests.length = 0;
    time += 300;
    await expect(refresh()).resolves.toEqual([]);
    expect(tree.requests).toEqual([{ url: folderOf('a'), etag: 'one' }]);
    expect(await dump(knex, { without: ['attempted_at', 'read_at'] })).toEqual(
      before,
    );
    expect(await folder('a')).toMatchObject({
      attempted_at: 10_300,
      read_at: 10_300,
    });
    expect(logged()).toHaveLength(1);

    time += 100;
    await refresh();
    expect(tree.requests).toHaveLength(1);
  });

  it('writes no row again when another commit left the files as they were', async () => {
    await project(annotated('a'));
    const files = { 'slo.yaml': slo('availability'), 'bad.yaml': 'kind: What' };
    tree.folders.set(folderOf('a'), { etag: '1', files });
    await refresh();
    const ids = await knex('problem').select('id');
    expect(ids).not.toEqual([]);
    tree.folders.set(folderOf('a'), { etag: '2', files });
    time += 300;
    await expect(refresh()).resolves.toEqual([]);
    expect(await knex('problem').select('id')).toEqual(ids);
    expect(logged()).toHaveLength(1);
  });

  it('reads an unchanged folder once more when the sources are others', async () => {
    await project(annotated('a'));
    tree.folders.set(folderOf('a'), {
      etag: '1',
      files: { 'slo.yaml': slo('availability') },
    });
    await refresh({ sources: [] });
    expect(await problems('a')).toEqual([
      'warning openslo/source-type-unknown slo.yaml:11',
      'warning openslo/source-type-unknown slo.yaml:12',
      'warning slo/source-not-configured slo.yaml:1',
    ]);
    time += 300;
    await refresh();
    expect(await problems('a')).toEqual([]);
  });

  it('shows what the source says of an SLI at its line, and keeps the SLO', async () => {
    await project(annotated('a'));
    tree.folders.set(folderOf('a'), {
      etag: '1',
      files: {
        'slo.yaml': `# one line\n${slo('odd').replace(
          'series: all',
          'series: refused',
        )}`,
      },
    });
    await refresh();
    expect(await names('a')).toEqual(['odd']);
    expect(await problems('a')).toEqual(['error counted/series slo.yaml:2']);
  });

  it('keeps the good documents beside bad ones, and tells the place of each problem', async () => {
    await project(annotated('a'));
    tree.folders.set(folderOf('a'), {
      etag: '1',
      files: {
        'good.yaml': slo('good'),
        'malformed.yaml': 'apiVersion: openslo/v1\nkind: [SLO\nmetadata: {',
        'unknown.yaml': 'apiVersion: openslo/v1\nkind: Promise\n',
        'twice-1.yaml': slo('twice'),
        'twice-2.yaml': slo('twice', { target: '0.9' }),
        'target.yaml': slo('beyond', { target: '1.5' }),
        'binary.yaml': Buffer.from([0x89, 0, 1, 2]),
        'large.yaml': `# ${'x'.repeat(5_000_000)}`,
      },
    });
    await refresh();
    expect(await names('a')).toEqual(['beyond!', 'good', 'twice']);
    const found = await problems('a');
    for (const file of [
      'malformed.yaml',
      'unknown.yaml',
      'twice-2.yaml',
      'target.yaml',
      'binary.yaml',
      'large.yaml',
    ]) {
      expect(found).toContainEqual(expect.stringContaining(` ${file}:`));
    }
    expect(found.filter(line => line.includes(' good.yaml'))).toEqual([]);
  });

  it('does not let SLOs vanish because their file cannot be parsed any more', async () => {
    await project(annotated('a'));
    const other = slo('other');
    tree.folders.set(folderOf('a'), {
      etag: '1',
      files: { 'slo.yaml': slo('availability'), 'other.yaml': other },
    });
    await refresh();
    const [{ seq }] = await knex('sli')
      .join('slo', 'slo.id', 'sli.slo_id')
      .where({ name: 'availability' })
      .select('sli.seq');
    await knex('slo_point').insert({
      sli_seq: seq,
      time: 60,
      good: 0,
      total: 0,
      covered: 0,
    });

    tree.folders.set(folderOf('a'), {
      etag: '2',
      files: { 'slo.yaml': 'metadata: { name: [', 'other.yaml': other },
    });
    time += 300;
    await refresh();
    expect(await names('a')).toEqual(['availability!', 'other']);
    const [state] = await knex('slo_state').orderBy('rank');
    expect(JSON.parse(state.payload)).toMatchObject({
      name: 'availability',
      displayName: 'The availability',
      state: 'invalid',
      reason: expect.stringContaining('slo.yaml:1'),
    });

    tree.folders.set(folderOf('a'), {
      etag: '3',
      files: { 'slo.yaml': slo('availability'), 'other.yaml': other },
    });
    time += 300;
    await refresh();
    expect(await names('a')).toEqual(['availability', 'other']);
    expect(await knex('slo_point').where({ sli_seq: seq })).toHaveLength(1);

    tree.folders.set(folderOf('a'), {
      etag: '4',
      files: { 'other.yaml': other },
    });
    time += 300;
    await refresh();
    expect(await names('a')).toEqual(['other']);
    expect(await knex('slo_point')).toEqual([]);
  });

  it('keeps each failure with its service, logs it once, and what was read before stays', async () => {
    await project(
      annotated('good'),
      annotated('gone'),
      annotated('unreachable'),
      annotated('slow'),
      annotated('elsewhere', 'dir:https://evil.example.org/x'),
      component('plain'),
    );
    for (const name of ['good', 'gone', 'unreachable']) {
      tree.folders.set(folderOf(name), {
        etag: '1',
        files: { 'slo.yaml': slo('availability') },
      });
    }
    await refresh();
    tree.folders.delete(folderOf('gone'));
    tree.folders.set(
      folderOf('unreachable'),
      new TypeError('fetch failed', {
        cause: Object.assign(new Error('getaddrinfo ENOTFOUND git'), {
          code: 'ENOTFOUND',
        }),
      }),
    );
    const reader = new UrlFolderReader(tree, integrations);
    const hanging = {
      read: (request: Parameters<typeof reader.read>[0]) =>
        request.target === folderOf('slow')
          ? new Promise<never>(() => {})
          : reader.read(request),
      readFile: async () => undefined,
    };
    const readers = { url: hanging, file: hanging };
    for (let round = 0; round < 2; round += 1) {
      time += 300;
      await refresh({
        readers,
        config: {
          intervalSeconds: 300,
          timeoutSeconds: 0.05,
          localFolders: [],
          limits,
        },
      });
    }
    expect(await folder('good')).toMatchObject({ state: 'read' });
    expect(await folder('gone')).toMatchObject({
      state: 'missing',
      reason: 'There is no such folder.',
      read_at: 10_000,
      attempted_at: 10_600,
    });
    expect(await folder('unreachable')).toMatchObject({
      state: 'error',
      reason: 'The host name is not known.',
      read_at: 10_000,
    });
    expect(await folder('slow')).toMatchObject({
      state: 'error',
      reason: 'Reading the folder took too long and was given up.',
    });
    expect(await folder('elsewhere')).toMatchObject({
      state: 'error',
      location: null,
      reason: expect.stringContaining('write for example dir:./reliability'),
    });
    expect(await folder('plain')).toBeUndefined();
    expect(await names('gone')).toEqual(['availability']);
    expect(await names('unreachable')).toEqual(['availability']);
    for (const name of ['gone', 'unreachable', 'elsewhere']) {
      expect(
        logger.warn.mock.calls.filter(([message]) =>
          message.includes(`component:default/${name}:`),
        ),
      ).toHaveLength(1);
    }

    tree.folders.set(folderOf('gone'), {
      etag: '1',
      files: { 'slo.yaml': slo('availability') },
    });
    time += 300;
    await expect(refresh()).resolves.toContain('component:default/gone');
    expect(await folder('gone')).toMatchObject({ state: 'read', reason: null });
  });

  it('reads a moved folder from its new place, without the etag of the old one', async () => {
    await project(annotated('a'));
    tree.folders.set(folderOf('a'), {
      etag: '1',
      files: { 'slo.yaml': slo('before') },
    });
    await refresh();
    tree.folders.set('https://git.example.net/a/elsewhere', {
      etag: '1',
      files: { 'slo.yaml': slo('after') },
    });
    await project(annotated('a', 'dir:./elsewhere'));
    time += 1;
    await refresh();
    expect(await names('a')).toEqual(['after']);
  });

  it('forgets everything when the annotation goes', async () => {
    await project(annotated('a'));
    tree.folders.set(folderOf('a'), {
      etag: '1',
      files: {
        'slo.yaml': slo('availability'),
        'bad.yaml': 'kind: What',
        'runbooks/a.md': '# A',
      },
    });
    await refresh();
    await project(component('a'));
    await expect(refresh()).resolves.toEqual(['component:default/a']);
    const { service, ...rest } = await dump(knex);
    expect(service).toHaveLength(1);
    expect(Object.values(rest).flat()).toEqual([]);
  });

  it('reads what it has room for of 5,000 runbooks, and blames no alert for the rest', async () => {
    await project(annotated('a'));
    const runbooks = Array.from({ length: 5000 }, (_, number) => [
      `runbooks/r${String(number).padStart(4, '0')}.md`,
      `---\ntitle: Runbook ${number}\nalerts: [A${number}]\n---\n# Meaning\n[next](r9999.md)`,
    ]);
    tree.folders.set(folderOf('a'), {
      etag: 'one',
      files: {
        'a-rules.yaml':
          'groups: [{ name: a, rules: [{ alert: A4999, expr: up == 0, annotations: { runbook_url: /runbooks/default/component/a/r4999 } }] }]',
        ...Object.fromEntries(runbooks),
      },
    });
    await refresh({
      config: {
        intervalSeconds: 300,
        timeoutSeconds: 60,
        localFolders: [],
        limits,
      },
    });
    await expect(
      knex('document').where({ kind: 'runbook' }),
    ).resolves.toHaveLength(limits.maxFiles - 1);
    const found = await problems('a');
    expect(found).toContain('error folder/too-much runbooks/r0499.md:null');
    expect(found.join()).not.toMatch(/alert-url|dead-link|orphan/);
  });

  it('gives two runbooks of one address both a place, and says so', async () => {
    await project(annotated('a'));
    tree.folders.set(folderOf('a'), {
      etag: '1',
      files: {
        'runbooks/Slow.md': '---\ntitle: One\n---\ntext',
        'runbooks/slow.md': '---\ntitle: Two\n---\ntext',
      },
    });
    await refresh();
    expect(
      (await knex('document').orderBy('position')).map(row => row.slug),
    ).toEqual(['slow', 'slow-2']);
    expect(await problems('a')).toContain(
      'warning runbook/slug-clash runbooks/slow.md:1',
    );
  });

  it('reads courses and their lessons', async () => {
    await project(
      course('slo-basics', 'url:https://git.example.net/c/catalog-info.yaml'),
    );
    tree.folders.set('https://git.example.net/c', {
      etag: '1',
      files: {
        'course.yaml':
          'title: SLO basics\nminutes: 20\ntopics: [slo/defined]\nlessons:\n  - { file: one.md, minutes: 5 }\n  - two.md\n',
        'one.md': '# What an SLO is\ntext',
        'two.md': '# Budgets\ntext',
      },
    });
    await refresh();
    const row = await knex('definition_folder').first();
    expect(JSON.parse(row.course)).toMatchObject({
      title: 'SLO basics',
      topics: ['slo/defined'],
      lessons: [
        { slug: 'one', title: 'What an SLO is', minutes: 5 },
        { slug: 'two', title: 'Budgets' },
      ],
    });
    expect(
      (await knex('document').orderBy('position')).map(document => [
        document.kind,
        document.title,
      ]),
    ).toEqual([
      ['lesson', 'What an SLO is'],
      ['lesson', 'Budgets'],
    ]);
  });

  it('goes on with the others when one service cannot be stored', async () => {
    await project(annotated('a'), annotated('b'));
    for (const name of ['a', 'b']) {
      tree.folders.set(folderOf(name), {
        etag: '1',
        files: { 'slo.yaml': slo('availability') },
      });
    }
    const store = new DefinitionStore(knex);
    const save = store.save.bind(store);
    jest
      .spyOn(store, 'save')
      .mockImplementation(async (...args) =>
        args[0].endsWith('/a')
          ? Promise.reject(new Error('disk full'))
          : save(...args),
      );
    await expect(refresh({ store })).resolves.toEqual(['component:default/b']);
    expect(await names('b')).toEqual(['availability']);
    expect(logger.error).toHaveBeenCalledTimes(1);
  });
});
