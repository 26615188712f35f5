import { promqlSyntaxError } from '@vigie/backstage-plugin-reliability-common';
import fc from 'fast-check';
import { panel } from '../__testUtils__/answers';
import { ANY, fillIn } from './fillIn';
import { readContent } from './readContent';

function queriesOf(dashboard: Record<string, unknown>): readonly string[] {
  return readContent(dashboard).queries;
}

describe('readContent', () => {
  it('reads panels, those of folded rows and those of very old dashboards', () => {
    expect(
      queriesOf({
        panels: [
          panel('a'),
          { type: 'row', panels: [panel('b'), { panels: [panel('c')] }] },
          { type: 'text' },
          null,
          'odd',
        ],
        rows: [{ panels: [panel('d'), panel('a')] }],
      }),
    ).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each<[string, unknown, string[]]>([
    ['Prometheus', panel('up'), ['up']],
    [
      'a managed Prometheus',
      panel('up', 'grafana-amazonprometheus-datasource'),
      ['up'],
    ],
    ['logs', panel('rate({app="a"}[5m])', 'loki'), []],
    [
      'several systems at once',
      {
        datasource: { type: 'mixed', uid: '-- Mixed --' },
        targets: [
          { expr: 'a', datasource: { type: 'prometheus' } },
          { expr: 'b', datasource: { type: 'loki' } },
        ],
      },
      ['a'],
    ],
    [
      'a system named by a variable',
      { ...panel('rate(a[$__rate_interval])', '$type') },
      ['rate(a[5m])'],
    ],
    [
      'a system that is only named',
      { datasource: 'Main', targets: [{ expr: 'a{b="c"}' }] },
      ['a{b="c"}'],
    ],
    [
      'something that only looks like it',
      { targets: [{ expr: '{app="a"} |= "error"' }, { expr: '{a="b"}' }] },
      [],
    ],
    ['no expression', { targets: [{ rawSql: 'select 1' }, { expr: '' }] }, []],
  ])('reads the queries of %s', (_, item, expected) => {
    expect(queriesOf({ panels: [item] })).toEqual(expected);
  });

  it('reads the newer form', () => {
    const query = (expr: string, spec: Record<string, unknown>) => ({
      kind: 'PanelQuery',
      spec: { refId: 'A', query: { ...spec, spec: { expr } } },
    });
    expect(
      readContent({
        title: 'New',
        elements: {
          'panel-1': {
            kind: 'Panel',
            spec: {
              data: {
                kind: 'QueryGroup',
                spec: {
                  queries: [
                    query('a{s="$s"}', {
                      kind: 'DataQuery',
                      group: 'prometheus',
                    }),
                    query('b', { kind: 'DataQuery', group: 'loki' }),
                    query('c', { kind: 'prometheus' }),
                  ],
                },
              },
            },
          },
          'panel-2': {
            kind: 'LibraryPanel',
            spec: { libraryPanel: { uid: 'shared', name: 'Shared' } },
          },
        },
        variables: [
          { kind: 'CustomVariable', spec: { name: 's', query: 'x,y' } },
        ],
      }),
    ).toEqual({
      queries: ['a{s="x"}', 'a{s="y"}', 'c'],
      libraryPanels: ['shared'],
    });
  });

  it('notes panels that are kept apart, unless they come with their queries', () => {
    const libraryPanel = { uid: 'shared', name: 'Shared' };
    expect(
      readContent({
        panels: [{ libraryPanel }, { libraryPanel }],
      }),
    ).toEqual({ queries: [], libraryPanels: ['shared'] });
    expect(readContent({ panels: [{ ...panel('a'), libraryPanel }] })).toEqual({
      queries: ['a'],
      libraryPanels: [],
    });
  });

  it('fills in variables whose values are written down, and no others', () => {
    const list = [
      {
        name: 'job',
        type: 'custom',
        query: 'Cart : cart, quotes',
        options: [],
      },
      {
        name: 'zone',
        type: 'custom',
        options: [{ value: '$__all' }, { value: 'north' }],
      },
      { name: 'unit', type: 'constant', query: 'seconds' },
      { name: 'pod', type: 'query', current: { value: 'cart-1' } },
    ];
    expect(
      queriesOf({
        templating: { list },
        panels: [
          panel('up{job="$job",zone="${zone:regex}",pod=~"[[pod]]"}'),
          panel('rate(wait_${unit}_sum[$__rate_interval]) > $__range_s'),
        ],
      }),
    ).toEqual([
      `up{job="cart",zone="north",pod=~"${ANY}"}`,
      `up{job="quotes",zone="north",pod=~"${ANY}"}`,
      'rate(wait_seconds_sum[5m]) > 300',
    ]);
  });

  it('survives any JSON', () => {
    const key = fc.constantFrom(
      ...['panels', 'rows', 'targets', 'expr', 'datasource', 'type'],
      ...['elements', 'spec', 'data', 'queries', 'query', 'kind', 'variables'],
      ...['templating', 'list', 'name', 'options', 'value', 'libraryPanel'],
    );
    const { value } = fc.letrec(tie => ({
      value: fc.oneof(
        { depthSize: 'medium' },
        fc.string(),
        fc.constantFrom(null, 1, true, 'up', 'custom', 'LibraryPanel'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, value), dashboard => {
        const { queries, libraryPanels } = readContent(dashboard);
        for (const text of [...queries, ...libraryPanels]) {
          expect(typeof text).toBe('string');
        }
      }),
    );
  });
});

describe('fillIn', () => {
  it.each<[string, Record<string, string[]>, string[]]>([
    ['a[$x]', {}, ['a[5m]']],
    ['a[${x}]', { x: ['1h'] }, ['a[1h]']],
    ['a[[[x]]]', {}, ['a[5m]']],
    ['sum by ([[g]]) (a)', { g: ['job'] }, ['sum by (job) (a)']],
    ['sum by ($g) (a)', { g: ['x-y'] }, [`sum by (${ANY}) (a)`]],
    ['a{b="$x"}', { x: ['"}\\'] }, ['a{b="\\"}\\\\"}']],
    ["a{b='it\\'s $x'}", { x: ['1'] }, ["a{b='it\\'s 1'}"]],
    ['a * $__interval_ms', {}, ['a * 300']],
    [
      'a{b="$x",c="$y"}',
      { x: ['1', '2'], y: ['3'] },
      ['a{b="1",c="3"}', 'a{b="2",c="3"}'],
    ],
    ['a{b=~"$100.*"}', {}, [`a{b=~"${ANY}.*"}`]],
  ])('of %s with %j', (query, fixed, expected) => {
    const filled = fillIn(query, new Map(Object.entries(fixed)));
    expect(filled).toEqual(expected);
    expect(filled.map(promqlSyntaxError)).toEqual(
      expected.map(() => undefined),
    );
  });

  it('leaves open what has too many values', () => {
    const many = Array.from({ length: 60 }, (_, index) => `v${index}`);
    expect(fillIn('a{b="$x"}', new Map([['x', many]]))).toEqual([
      `a{b="${ANY}"}`,
    ]);
  });
});
