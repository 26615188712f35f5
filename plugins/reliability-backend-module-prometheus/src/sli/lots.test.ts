import fc from 'fast-check';
import type { SliQuery } from '@vigie/backstage-plugin-reliability-node';
import { anatomy, orOperands } from '../__testUtils__/promql';
import { availability, badSli, goodSli } from '../__testUtils__/slis';
import { readQuery } from '@vigie/backstage-plugin-reliability-common';
import { intoLots, pending } from './lots';
import { readSli } from './readSli';
import { askFor } from './terms';
import { planValues } from './valuePlan';

const grid = { from: 0, to: 180, step: 60 };

/** The queries that would be sent for these SLIs. */
function queriesFor(
  slis: readonly SliQuery[],
  options: { join?: boolean; suspects?: string[] } = {},
): string[] {
  const terms = slis.flatMap(sli => {
    const { read } = readSli(sli);
    if (!read) {
      throw new Error(`not understood: ${sli.key}`);
    }
    if (!('total' in read)) {
      return [planValues(read, grid.step, 60).term];
    }
    const asked = askFor(read, grid.step, () => options.join ?? true);
    return 'joint' in asked ? [asked.joint] : [asked.part, asked.total];
  });
  return intoLots(
    terms.map(term => pending(term, grid)),
    expression => options.suspects?.includes(expression) ?? false,
  ).map(lot => lot.query(lot.members, grid.step));
}

describe('families', () => {
  it.each<[string, SliQuery[], string[]]>([
    [
      'part and total of one SLI are asked for at once',
      [availability('a')],
      ['sum by (code) (increase(http_requests_total{job="a"}[60s]))'],
    ],
    [
      'SLIs that differ in a label value share a request',
      [availability('b'), availability('a.b')],
      [
        'sum by (job, code) (increase(http_requests_total{job=~"a\\\\.b|b"}[60s]))',
      ],
    ],
    [
      'the same condition is written once',
      [
        goodSli('x', 'r{e="p",job="x",c="1"}', 'r{e="p",job="x"}'),
        goodSli('y', 'r{job="y",e="p",c=~"1|2"}', 'r{job="y",e="p"}'),
      ],
      ['sum by (job, c) (increase(r{e="p",job=~"x|y"}[60s]))'],
    ],
    [
      'labels may differ together',
      [
        badSli('x', 'r{e="p",job="x",c="1"}', 'r{e="p",job="x"}'),
        badSli('y', 'r{e="q",job="y",c="1"}', 'r{e="q",job="y"}'),
      ],
      ['sum by (e, job, c) (increase(r{e=~"p|q",job=~"x|y"}[60s]))'],
    ],
    [
      'other conditions keep families apart',
      [
        goodSli('x', 'r{job="x",p!="/",c="1"}', 'r{job="x",p!="/"}'),
        goodSli('y', 'r{job="y",c="1"}', 'r{job="y"}'),
      ],
      [
        'sum by (c) (increase(r{p!="/",job="x"}[60s]))',
        'sum by (c) (increase(r{job="y"}[60s]))',
      ],
    ],
    [
      'two metrics are two requests, shared by all SLIs',
      ['x', 'y'].map(job =>
        goodSli(
          job,
          `d_bucket{job="${job}",le="0.3"}`,
          `d_count{job="${job}"}`,
        ),
      ),
      [
        'sum by (job) (increase(d_bucket{job=~"x|y",le="0.3"}[60s]))',
        'sum by (job) (increase(d_count{job=~"x|y"}[60s]))',
      ],
    ],
    [
      'conditions on two labels are asked for apart',
      [goodSli('x', 'r{c="1",p="/"}', 'r')],
      ['sum (increase(r{c="1",p="/"}[60s]))', 'sum (increase(r[60s]))'],
    ],
    [
      'conditions that only the server can judge are asked for apart',
      [goodSli('x', 'r{c=~"(?i)ok"}', 'r')],
      ['sum (increase(r{c=~"(?i)ok"}[60s]))', 'sum (increase(r[60s]))'],
    ],
    [
      'a label given twice is no key',
      [goodSli('x', 'r{j="x",j!="y",c="1"}', 'r{j="x",j!="y"}')],
      ['sum by (c) (increase(r{j="x",j!="y"}[60s]))'],
    ],
    [
      'an absent label is no key',
      [goodSli('x', 'r{j="",c="1"}', 'r{j=""}')],
      ['sum by (c) (increase(r{j=""}[60s]))'],
    ],
  ])('%s', (_, slis, expected) => {
    expect(queriesFor(slis)).toEqual(expected);
  });

  it('asks apart where joining is known to fail', () => {
    expect(queriesFor([availability('a')], { join: false })).toEqual([
      'sum (increase(http_requests_total{code!~"5..",job="a"}[60s]))',
      'sum (increase(http_requests_total{job="a"}[60s]))',
    ]);
  });

  it('needs few requests for many SLIs', () => {
    const many = Array.from({ length: 2000 }, (_, i) => availability(`s${i}`));
    expect(queriesFor(many)).toHaveLength(10);
    const long = Array.from({ length: 20 }, (_, i) =>
      availability(`${'x'.repeat(4000)}${i}`),
    );
    const queries = queriesFor(long);
    expect(queries.length).toBeLessThan(5);
    queries.forEach(query => expect(query.length).toBeLessThan(100_000));
  });
});

describe('packs', () => {
  const opaque = (key: string) =>
    goodSli(
      key,
      `sum(rate(${key}_ok[{{.window}}]))`,
      `sum(rate(${key}_all[{{.window}}]))`,
    );

  it('puts expressions side by side, each with its place', () => {
    expect(queriesFor([opaque('a')])).toEqual([
      'label_replace(sum(sum(increase(a_ok[60s]))), "vigie_sli", "0", "", "") or label_replace(sum(sum(increase(a_all[60s]))), "vigie_sli", "1", "", "")',
    ]);
    const many = Array.from({ length: 60 }, (_, i) => opaque(`m${i}`));
    expect(queriesFor(many)).toHaveLength(3);
  });

  it('leaves a suspect alone', () => {
    expect(
      queriesFor([opaque('a')], {
        suspects: ['sum(sum(increase(a_ok[60s])))'],
      }),
    ).toHaveLength(2);
  });
});

describe('hostile text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      '"} or vector(0) #',
      '\\"} or vector(0) #',
      'a\n"} or up{a="',
      'a|.*',
      '.*',
      '__proto__',
      '\u202Ereversed',
      '`',
      "'",
    ),
  );

  it('as a label value changes nothing but the value', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        fc.pre(a !== b);
        const sli = (value: string) => {
          const quoted = quote(value);
          return goodSli('x', `r{j=${quoted},c="1"}`, `r{j=${quoted}}`);
        };
        const [one] = queriesFor([sli(a)]);
        const [plainOne] = queriesFor([sli('plain')]);
        expect(anatomy(one).tree).toBe(anatomy(plainOne).tree);
        expect(anatomy(one).literals).toEqual([a]);

        const [two] = queriesFor([sli(a), sli(b)]);
        const [plainTwo] = queriesFor([sli('p'), sli('q')]);
        expect(anatomy(two).tree).toBe(anatomy(plainTwo).tree);
        const [alternation] = anatomy(two).literals;
        const pattern = new RegExp(`^(?:${alternation})$`, 'us');
        expect([a, b, `${a}${b}`].map(value => pattern.test(value))).toEqual([
          true,
          true,
          `${a}${b}` === a || `${a}${b}` === b,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('as a query is refused, or stays in its own place', () => {
    const pieces = fc.constantFrom(
      'up',
      '[{{.window}}]',
      '(',
      ')',
      '{',
      '}',
      '"',
      "'",
      '`',
      ' or ',
      'vector(1)',
      'sum',
      'increase',
      '# comment',
      '\n',
      'label_replace(',
      ', "vigie_sli", "1", "", "")',
      '\\',
      'a="b"',
    );
    const mutated = fc
      .array(pieces, { minLength: 1, maxLength: 12 })
      .map(parts => parts.join(''));
    const whole = fc.constantFrom(
      'increase(up[{{.window}}]) # )',
      'increase(up[{{.window}}]) or vector(1)',
      'label_replace(increase(up[{{.window}}]), "vigie_sli", "1", "", "")',
      'increase(up[{{.window}}])), "vigie_sli", "1", "", "") or (sum((up',
    );
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof(mutated, whole), text => {
        const read = readQuery(text);
        if (!read.ok) {
          return;
        }
        accepted += 1;
        const [query] = queriesFor(
          ['increase(a[{{.window}}])', 'increase(b[{{.window}}])'].map(
            (other, i) => goodSli(`s${i}`, text, other),
          ),
        ).slice(-1);
        anatomy(query);
        expect(orOperands(query)).toEqual(
          Array.from({ length: orOperands(query).length }, (_, place) => ({
            name: 'LabelReplace',
            texts: ['vigie_sli', String(place), '', ''],
          })),
        );
        expect(orOperands(query).length).toBe(read.query.selector ? 2 : 4);
      }),
      { numRuns: 1000 },
    );
    expect(accepted).toBeGreaterThan(0);
  });
});

function quote(value: string): string {
  return JSON.stringify(value).replace(/\u007f/g, '\\u007f');
}
