import fc from 'fast-check';
import { stringify } from 'yaml';

const NAMES = ['service', 'severity', 'team', 'namespace'];
const VALUES = [
  '',
  'a',
  'b',
  'checkout',
  'page',
  'a,b',
  'x"y',
  'c\\d',
  'é',
  '{z}',
  ' s ',
  'two\nlines',
];
const PATTERNS = [
  'a|b',
  '.*',
  '.+',
  '',
  'check.*',
  '^(a|page)$',
  '(?i)PAGE',
  '[a-c]',
  'a?',
  'x.y',
  String.raw`c\\d`,
  String.raw`\pL`,
  '(?s).*lines',
  'a)|(?:b',
  '[[:alpha:]]{1,4}',
];

type Spelled = {
  list?: string;
  match?: [string, string];
  matchRe?: [string, string];
};

const quoted = (value: string) =>
  `"${value
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\n/g, '\\n')}"`;

/** One condition, in any of the spellings there are. */
const condition: fc.Arbitrary<Spelled> = fc
  .record({
    name: fc.constantFrom(...NAMES),
    isPattern: fc.boolean(),
    isNegated: fc.boolean(),
    value: fc.constantFrom(...VALUES),
    pattern: fc.constantFrom(...PATTERNS),
    spelling: fc.constantFrom('bare', 'quoted', 'braces', 'map'),
  })
  .map(({ name, isPattern, isNegated, value, pattern, spelling }) => {
    const operator = `${isNegated ? '!' : '='}${isPattern ? '~' : ''}`.replace(
      /^!$/,
      '!=',
    );
    const text = isPattern ? pattern : value;
    if (spelling === 'map' && !isNegated) {
      return isPattern ? { matchRe: [name, text] } : { match: [name, text] };
    }
    if (spelling === 'bare' && /^[a-z.*|]*$/.test(text)) {
      return { list: `${name}${operator}${text}` };
    }
    return spelling === 'braces'
      ? { list: `{ ${name} ${operator} ${quoted(text)} }` }
      : { list: `${name}${operator}${quoted(text)}` };
  });

const { route } = fc.letrec<{ route: object }>(tie => ({
  route: fc
    .record({
      receiver: fc.option(fc.integer({ min: 0, max: 9 })),
      conditions: fc.array(condition, { minLength: 1, maxLength: 2 }),
      isContinuing: fc.boolean(),
      routes: fc.oneof(
        { depthSize: 'small' },
        fc.constant([]),
        fc.array(tie('route'), { maxLength: 4 }),
      ),
    })
    .map(({ receiver, conditions, isContinuing, routes }) => {
      const list = conditions.flatMap(item => item.list ?? []);
      const match = conditions.flatMap(item =>
        item.match ? [item.match] : [],
      );
      const matchRe = conditions.flatMap(item =>
        item.matchRe ? [item.matchRe] : [],
      );
      return {
        ...(receiver !== null && { receiver: `r${receiver}` }),
        ...(list.length > 0 && { matchers: list }),
        ...(match.length > 0 && { match: Object.fromEntries(match) }),
        ...(matchRe.length > 0 && { match_re: Object.fromEntries(matchRe) }),
        ...(isContinuing && { continue: true }),
        ...(routes.length > 0 && { routes }),
      };
    }),
}));

/** Whole configurations, as people might write them. */
export const configurations: fc.Arbitrary<string> = fc
  .array(route, { minLength: 2, maxLength: 6 })
  .map(routes =>
    stringify({
      route: { receiver: 'r0', routes },
      receivers: Array.from({ length: 10 }, (_, index) => ({
        name: `r${index}`,
      })),
    }),
  );

/** Labels of an alert. */
export const labelSets: fc.Arbitrary<Record<string, string>> = fc
  .record(
    Object.fromEntries(
      NAMES.map(name => [name, fc.constantFrom(...VALUES)] as const),
    ),
    { requiredKeys: [] },
  )
  .map(labels => ({ alertname: 'Example', ...labels }));
