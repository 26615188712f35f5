import fc from 'fast-check';
import { alertRouting } from './alertRouting';
import { routesOf } from './routesOf';
import type { Route, RouteMatcher, RoutingConfig } from './types';

const NAMES = ['service', 'team', 'zone'];
const VALUES = ['', 'a', 'b', 'c'];
const PATTERNS = ['a', 'a|b', '.+', '.*', '^(?:b|c)$', '[ab]', 'b?', ''];

const matcher: fc.Arbitrary<RouteMatcher> = fc.oneof(
  fc.record({
    name: fc.constantFrom(...NAMES),
    operator: fc.constantFrom('=' as const, '!=' as const),
    value: fc.constantFrom(...VALUES),
  }),
  fc.record({
    name: fc.constantFrom(...NAMES),
    operator: fc.constantFrom('=~' as const, '!~' as const),
    value: fc.constantFrom(...PATTERNS),
  }),
);

const tree = fc.letrec<{ route: Route }>(tie => ({
  route: fc.record({
    receiver: fc.constantFrom('people', 'nobody'),
    matchers: fc.array(matcher, { maxLength: 2 }),
    continue: fc.boolean(),
    routes: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant([]),
      fc.array(tie('route'), { maxLength: 4 }),
    ),
    muteTimeIntervals: fc.constant([]),
    activeTimeIntervals: fc.constant([]),
  }),
})).route;

const config: fc.Arbitrary<RoutingConfig> = fc
  .array(tree, { minLength: 2, maxLength: 6 })
  .map(routes => ({
    route: {
      receiver: 'nobody',
      matchers: [],
      continue: false,
      routes,
      muteTimeIntervals: [],
      activeTimeIntervals: [],
    },
    receivers: [
      { name: 'people', integrations: ['pagerduty'] },
      { name: 'nobody', integrations: [] },
    ],
    inhibitRules: [],
  }));

/** Each label is known, or open. */
const knowledge = fc.record(
  Object.fromEntries(
    NAMES.map(name => [name, fc.option(fc.constantFrom(...VALUES))]),
  ),
);

/** Every way to fill in what is open; `z` stands for any other value. */
function completions(
  known: Record<string, string | null>,
): Array<Record<string, string>> {
  return NAMES.reduce<Array<Record<string, string>>>(
    (sets, name) =>
      sets.flatMap(set => {
        const value = known[name];
        const values = value === null ? [...VALUES, 'z'] : [value];
        return values.map(one => ({ ...set, [name]: one }));
      }),
    [{}],
  );
}

function judged(given: RoutingConfig, known: Record<string, string | null>) {
  const fixed = NAMES.flatMap(name => {
    const value = known[name];
    return value === null ? [] : [[name, value] as const];
  });
  return alertRouting({
    config: given,
    labels: {
      known: new Map(fixed),
      open: new Set(NAMES.filter(name => known[name] === null)),
    },
    silences: [],
    now: 0,
  });
}

describe('alertRouting on what is not known', () => {
  it('never says more than holds for every alert there may be', () => {
    let certain = 0;
    fc.assert(
      fc.property(config, knowledge, (given, known) => {
        const routing = judged(given, known);
        const all = completions(known).map(labels =>
          routesOf(given, labels).map(match => match.route.receiver),
        );
        for (const receivers of all) {
          expect(routing.receivers).toEqual(expect.arrayContaining(receivers));
        }
        const isTold = all.map(receivers => receivers.includes('people'));
        const isCertain = routing.reaches !== 'unknown';
        expect(
          isCertain
            ? isTold.every(told => told === (routing.reaches === 'human'))
            : /depends on the label "\w+"/.test(routing.reason ?? ''),
        ).toBe(true);
        certain += isCertain ? 1 : 0;
      }),
      { numRuns: 2000 },
    );
    expect(certain).toBeGreaterThan(500);
  });

  it('says unknown only where two alerts end differently, if expressions spell out their values', () => {
    let unknown = 0;
    const isPlain = (route: Route): boolean =>
      route.matchers.every(
        ({ operator, value }) =>
          !operator.endsWith('~') || !['[ab]', 'b?'].includes(value),
      ) && route.routes.every(isPlain);
    fc.assert(
      fc.property(config, knowledge, (given, known) => {
        fc.pre(isPlain(given.route));
        if (judged(given, known).reaches !== 'unknown') return;
        unknown += 1;
        const ends = completions(known).map(labels =>
          routesOf(given, labels).some(
            match => match.route.receiver === 'people',
          ),
        );
        expect(new Set(ends).size).toBe(2);
      }),
      { numRuns: 2000 },
    );
    expect(unknown).toBeGreaterThan(100);
  });

  it('gives up on a tree with too many ways, and says so', () => {
    const child = (index: number): Route => ({
      receiver: 'people',
      matchers: [{ name: `label${index}`, operator: '=', value: 'x' }],
      continue: true,
      routes: [],
      muteTimeIntervals: [],
      activeTimeIntervals: [],
    });
    // One more route tells people in any case, but only a look at every way shows it.
    const routes = [
      ...Array.from({ length: 30 }, (_, index) => child(index)),
      {
        ...child(30),
        receiver: 'nobody',
        continue: true,
      },
      {
        ...child(31),
        matchers: [{ name: 'label0', operator: '=' as const, value: 'x' }],
      },
      {
        ...child(32),
        matchers: [{ name: 'label0', operator: '!=' as const, value: 'x' }],
      },
    ];
    const routing = alertRouting({
      config: {
        route: { ...child(0), matchers: [], routes },
        receivers: [
          { name: 'people', integrations: ['pagerduty'] },
          { name: 'nobody', integrations: [] },
        ],
        inhibitRules: [],
      },
      labels: { known: new Map(), open: 'all' },
      silences: [],
      now: 0,
    });
    expect(routing).toMatchObject({
      reaches: 'unknown',
      reason: expect.stringMatching(/too many labels/),
    });
  });
});
