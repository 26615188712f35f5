import { InputError } from '@backstage/errors';
import fc from 'fast-check';
import { readLabelSelectors } from './labelSelectors';
import { overviewUid } from './overviewUid';
import { parseSelector, type SelectorFields } from './parseSelector';

const dashboard: SelectorFields = {
  title: 'Checkout',
  tags: ['checkout', 'slo', 'a b'],
  url: 'https://see.test/d/1/checkout',
  folderTitle: 'Shop',
};

describe('parseSelector', () => {
  it.each<[string, boolean | undefined]>([
    ['checkout', true],
    [' my-team_1 ', false],
    ["tags @> 'checkout'", true],
    ['tags@>"a b"', true],
    ["(tags @> 'cart' || tags @> 'slo') && folderTitle == 'Shop'", true],
    ["tags @> 'cart' || tags @> 'slo' && title == 'Other'", false],
    ["(tags @> 'checkout' || tags @> 'slo') && title == 'Other'", false],
    ["!(tags @> 'cart')", true],
    ["!!(title == 'Checkout')", true],
    ["title != 'It\\'s old'", true],
    ["'Checkout' == title", true],
    ['true && !false', true],
    // What is not known of the dashboard decides only where it must.
    ["folderUrl == 'x'", undefined],
    ["!(folderUrl == 'x')", undefined],
    ["folderUrl == 'x' || tags @> 'slo'", true],
    ["tags @> 'cart' && folderUrl == 'x'", false],
    ["folderUrl == 'x' && tags @> 'cart'", false],
    ["folderUrl == 'x' && tags @> 'slo'", undefined],
  ])('reads %s', (selector, expected) => {
    expect(parseSelector(selector)(dashboard)).toBe(expected);
  });

  it.each<[string, RegExp]>([
    ['', /too early/],
    ['service=checkout', /character 8/],
    ["tags @> 'checkout", /character 9/],
    ["tags @> 'a' tags @> 'b'", /operator is missing/],
    ["(tags @> 'a'", /\) is missing/],
    ["tags @> 'a' &&", /too early/],
    ["tags @> 'a' && ) ", /missing before \)/],
    ["! tags @> 'a'", /no condition/],
    ["title && tags @> 'a'", /no condition/],
    ["tags == 'a'", /compare two texts/],
    ["title @> 'a'", /needs a list/],
    ["constructor == 'a'", /may ask for/],
    ["tags.length == '1'", /character 5/],
    ['title == 5', /character 10/],
    ["process('x') @> 'a'", /may ask for/],
    [`${'('.repeat(60)}true${')'.repeat(60)}`, /nested too deep/],
    [`${'!'.repeat(60)}true`, /nested too deep/],
    ['a'.repeat(2001), /longer than 2000/],
  ])('refuses %s', (selector, message) => {
    expect(() => parseSelector(selector)).toThrow(message);
  });

  it('answers or refuses whatever is written', () => {
    const pieces = fc.constantFrom(
      ...['tags', 'title', "'a'", '"b"', '==', '!=', '@>', '&&', '||', '!'],
      ...['(', ')', ' ', '\\', "'", 'x', '=', '$'],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map(all => all.join(' ')),
        ),
        text => {
          let outcome: unknown;
          try {
            outcome = parseSelector(text)(dashboard);
          } catch (error) {
            outcome = error instanceof InputError ? 'refused' : error;
          }
          expect([true, false, undefined, 'refused']).toContain(outcome);
        },
      ),
    );
  });

  it('means what JavaScript would mean by the same conditions', () => {
    interface Case {
      text: string;
      value: boolean;
    }
    const { expression } = fc.letrec<{ expression: Case }>(tie => ({
      expression: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('checkout', 'slo', 'cart').map(tag => ({
          text: `tags @> '${tag}'`,
          value: dashboard.tags.includes(tag),
        })),
        fc.constantFrom('Checkout', 'Cart').map(title => ({
          text: `title == "${title}"`,
          value: dashboard.title === title,
        })),
        tie('expression').map(({ text, value }) => ({
          text: `!(${text})`,
          value: !value,
        })),
        fc
          .tuple(tie('expression'), tie('expression'), fc.boolean())
          .map(([one, other, isEither]) => ({
            text: `(${one.text}) ${isEither ? '||' : '&&'} (${other.text})`,
            value: isEither
              ? one.value || other.value
              : one.value && other.value,
          })),
      ),
    }));
    fc.assert(
      fc.property(expression, ({ text, value }) => {
        fc.pre(text.length < 2000);
        expect(parseSelector(text)(dashboard)).toBe(value);
      }),
    );
  });
});

describe('readLabelSelectors', () => {
  it('reads one label or several', () => {
    expect(readLabelSelectors('service=checkout, team = a=b')).toEqual([
      { label: 'service', value: 'checkout' },
      { label: 'team', value: 'a=b' },
    ]);
  });

  it.each(['', 'checkout', 'a=', '=a', 'a=~b', 'a!=b', 'a=b,', 'a==b'])(
    'refuses %p',
    text => {
      expect(() => readLabelSelectors(text)).toThrow(/must be label=value/);
    },
  );

  it('refuses very many', () => {
    expect(() => readLabelSelectors('a=b,'.repeat(60))).toThrow(/more than 50/);
  });
});

describe('overviewUid', () => {
  const bases = ['http://inside.test:3000/grafana', 'https://see.test'];
  it.each([
    ['abc-1_2', 'abc-1_2'],
    ['https://see.test/d/abc/checkout?kiosk&var-a=b', 'abc'],
    ['https://see.test/d/abc', 'abc'],
    ['https://see.test/d-solo/abc/x?panelId=1', 'abc'],
    ['http://inside.test:3000/grafana/d/abc/x', 'abc'],
    ['http://inside.test:3000/d/abc/x', undefined],
    ['https://see.test.evil.test/d/abc', undefined],
    ['https://see.test@evil.test/d/abc', undefined],
    ['https://see.test/dashboards/f/abc', undefined],
    ['https://see.test/d/../../admin', undefined],
    ['data:text/html,x', undefined],
    ['not an address', undefined],
  ])('reads %s', (annotation, uid) => {
    expect(overviewUid(annotation, bases)).toBe(uid);
  });
});
