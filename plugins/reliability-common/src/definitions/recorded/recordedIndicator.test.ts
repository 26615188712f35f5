import fc from 'fast-check';
import { parser } from '@prometheus-io/lezer-promql';
import { readQuery, unquoteString } from '../../promql';
import { parseDefinitions } from '../parseDefinitions';
import {
  RECORDED_PYRRA,
  RECORDED_SLOTH,
} from '../__fixtures__/foreignDocuments';
import type { RatioIndicator, RawIndicator } from '../types';
import { recordedIndicator } from './recordedIndicator';
import type { RecordingTool } from './recordedIndicator';

const queriesOf = (by: RecordingTool, id: string) => {
  const { indicator } = recordedIndicator('name', by, id, undefined);
  const { raw, bad, total } = indicator as Partial<
    RatioIndicator & RawIndicator
  >;
  const metrics = raw ? [raw] : [bad, total];
  return metrics.map(metric => String(metric?.spec.query));
};

/** Label, operator and value of every matcher of a query, and whether it is PromQL. */
function matchersOf(query: string) {
  const text = query.replace('[{{.window}}]', '[5m]');
  const matchers: Array<[string, string, string | undefined]> = [];
  let isSound = true;
  parser.parse(text).iterate({
    enter: ({ node, type }) => {
      if (type.isError) isSound = false;
      if (node.name === 'UnquotedLabelMatcher') {
        const slice = (name: string) => {
          const part = node.getChild(name);
          return part ? text.slice(part.from, part.to) : '';
        };
        matchers.push([
          slice('LabelName'),
          slice('MatchOp'),
          unquoteString(slice('StringLiteral')),
        ]);
      }
    },
  });
  return { matchers, isSound };
}

const id = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      '.',
      'window',
      '\n',
      ',',
      '=',
      'a',
    ),
    minLength: 1,
  }),
  fc.constantFrom('[{{.window}}]', '{{.window}}', '\\{{', '"}) or vector(0) #'),
);

describe('recordedIndicator', () => {
  it.each([
    ['Sloth', 'sloth_id'],
    ['Pyrra', 'slo'],
  ] as const)('makes one label matcher of any id of %s', (by, label) => {
    fc.assert(
      fc.property(id, text => {
        for (const query of queriesOf(by, text)) {
          expect(matchersOf(query)).toEqual({
            matchers: [[label, '=', text]],
            isSound: true,
          });
          // Nothing in an id is taken for the placeholder of a range.
          expect(readQuery(query)).toMatchObject({ ok: true });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reads what Sloth records, averaged over slices', () => {
    const { slos, problems } = parseDefinitions([
      { path: 'a.yaml', content: RECORDED_SLOTH },
    ]);
    expect(problems).toEqual([]);
    expect(slos).toEqual([
      {
        name: 'availability',
        displayName: 'Requests answered',
        description: 'As Sloth records it.',
        service: 'payments',
        format: 'Recorded',
        method: 'Occurrences',
        window: { duration: '30d', seconds: 2_592_000, isRolling: true },
        indicator: {
          name: 'availability',
          raw: {
            type: 'Prometheus',
            spec: {
              query:
                'slo:sli_error:ratio_rate5m{sloth_id="payments-availability"}',
            },
          },
          rawType: 'failure',
        },
        objectives: [{ target: { text: '0.999', ppm: 999_000 } }],
        recorded: { by: 'Sloth', weighting: 'slice-averaged' },
        file: 'a.yaml',
        line: 1,
      },
    ]);
  });

  it('reads what Pyrra records, weighted by events', () => {
    const { slos } = parseDefinitions([
      { path: 'a.yaml', content: RECORDED_PYRRA },
    ]);
    const metric = (record: string) => ({
      type: 'Prometheus',
      source: 'main',
      spec: {
        query: `sum_over_time(${record}{slo="payments-refunds"}[{{.window}}]) * 30`,
      },
    });
    expect(slos[0]).toMatchObject({
      indicator: {
        name: 'refunds',
        bad: metric('pyrra_errors:rate5m'),
        total: metric('pyrra_requests:rate5m'),
      },
      recorded: { by: 'Pyrra', weighting: 'event-weighted' },
    });
  });
});
