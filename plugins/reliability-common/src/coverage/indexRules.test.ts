import fc from 'fast-check';
import { rule } from './__fixtures__/facts';
import { indexRules } from './indexRules';
import { relationOf } from './serviceRules';

const NAMES = ['quote', 'quote-api', 'quotes', 'label', 'ns/label', 'a', ''];

const name = fc.constantFrom(...NAMES, 'other', 'quote.v2');
const value = fc.oneof(
  name,
  fc.constantFrom(
    '.*',
    '.+',
    'quo.*',
    '.*ote',
    'quote|label',
    '^(?:quote|a)$',
    '(a|b)*c',
    'parcels/quote',
    'x/ns/label',
    'quote-.*',
    'quote-api-5f.*',
    'lab.l',
    '{{ $labels.service }}',
  ),
);
const matcher = fc
  .tuple(
    fc.constantFrom('service', 'job', 'app', 'pod', 'namespace', 'code'),
    fc.constantFrom('=', '=~', '!=', '!~'),
    value,
  )
  .map(
    ([label, operator, text]) => `${label}${operator}${JSON.stringify(text)}`,
  );
const query = fc
  .tuple(
    fc.array(matcher, { maxLength: 3 }),
    fc.constantFrom('sum', 'sum by (service)', 'max by (job)', 'sum by (le)'),
  )
  .map(([matchers, by]) => `${by} (m{${matchers.join(',')}}) > 1`);
const anyRule = fc
  .record({
    query,
    name: fc.constantFrom('A', 'B', 'Watchdog'),
    labels: fc.dictionary(
      fc.constantFrom('service', 'app', 'severity'),
      fc.oneof(value, fc.constant('none')),
      { maxKeys: 2 },
    ),
    group: fc.option(
      fc
        .tuple(name, fc.constantFrom('', '-slo', '.rules', '-x', '_alerts'))
        .map(([first, end]) => first + end),
      { nil: undefined },
    ),
  })
  .map(({ name: ruleName, query: text, ...rest }) =>
    rule(ruleName, text, rest),
  );

describe('indexRules', () => {
  it('says of every service what a look at every rule would say', () => {
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 12 }), rules => {
        const index = indexRules(rules, NAMES);
        for (const service of NAMES) {
          const expected = rules.flatMap(each => {
            const relation = relationOf(each, service);
            return relation === 'this' || relation === 'every'
              ? [{ rule: each, relation }]
              : [];
          });
          const found = index.rulesOf(service);
          expect(found).toHaveLength(expected.length);
          expect(new Set(found.map(each => each.rule))).toEqual(
            new Set(expected.map(each => each.rule)),
          );
          for (const each of expected) {
            expect(found).toContainEqual(each);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds rules by their name, whatever they are about', () => {
    const rules = [rule('A', 'a{job="quote"}'), rule('A', 'b'), rule('B', 'c')];
    const index = indexRules(rules, NAMES);
    expect(index.named('A')).toEqual(rules.slice(0, 2));
    expect(index.named('C')).toEqual([]);
    expect(index.rulesOf('quote')).toEqual([
      { rule: rules[0], relation: 'this' },
    ]);
  });
});
