import fc from 'fast-check';
import {
  ALERT_CONDITION,
  ALERT_POLICY,
  ALERT_TARGET,
  ALERTED_SLO,
  ALPHA_SLO,
  ALPHA_THRESHOLD,
  COMPOSITE_SLO,
  DATA_SOURCE,
  REFERRING_SLO,
  RULES,
  SERVICE,
  SLI,
  SLICED_SLO,
  SLO,
} from './__fixtures__/documents';
import { parseDefinitions } from './parseDefinitions';
import type { Definitions } from './types';

const GOOD = [
  SLO,
  REFERRING_SLO,
  COMPOSITE_SLO,
  SLICED_SLO,
  ALERTED_SLO.replace('name: availability', 'name: alerted'),
  ALPHA_SLO,
  ALPHA_THRESHOLD,
  SLI,
  DATA_SOURCE,
  ALERT_POLICY,
  ALERT_CONDITION,
  ALERT_TARGET,
  SERVICE,
  RULES,
];

/** Text that keeps to itself: document markers would make it several documents. */
const withoutMarkers = (text: string) => text.replace(/^(?=---|\.\.\.)/gm, ' ');

/** A good document with a piece cut out, doubled or replaced. */
const mutated = fc
  .tuple(
    fc.constantFrom(...GOOD),
    fc.nat(2000),
    fc.nat(60),
    fc.oneof(
      fc.constantFrom(
        '',
        '\n',
        '  ',
        '\t',
        ': ',
        '- ',
        '"',
        '&a ',
        '*a',
        '{',
        '[',
        '|\n',
        '\0',
        '%',
        '# ',
        '...\n',
        '!!binary ',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    ),
  )
  .map(([text, at, length, inserted]) => {
    const start = at % text.length;
    return text.slice(0, start) + inserted + text.slice(start + length);
  });

const hostile = fc.oneof(
  mutated,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .tuple(
      fc.constantFrom(
        '[',
        '{',
        '- ',
        '? ',
        'a: ',
        '&a ',
        '!',
        '*a ',
        ': ',
        '"',
        '|\n ',
      ),
      fc.integer({ min: 1, max: 20_000 }),
    )
    .map(([part, count]) => part.repeat(count)),
  fc.json().map(text => text),
);

const names = (read: Definitions) => ({
  slos: read.slos.map(({ line: _, ...slo }) => slo),
  rules: read.rules.map(({ line: _, ...rule }) => rule),
});

describe('parseDefinitions', () => {
  it('never throws, and gives a reason for everything it refuses', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 3 }), texts => {
        const read = parseDefinitions(
          texts.map((content, index) => ({ path: `${index}.yaml`, content })),
        );
        expect(read.refused.every(each => each.reason.trim())).toBe(true);
        for (const problem of read.problems) {
          expect(problem.message.trim()).not.toBe('');
          expect(problem.line ?? 1).toBeGreaterThanOrEqual(1);
        }
        // Whatever was understood can be stored and sent.
        expect(JSON.parse(JSON.stringify(read))).toEqual(read);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('reads the good documents the same beside a bad one', () => {
    const alone = names(
      parseDefinitions([{ path: 'good.yaml', content: GOOD.join('---\n') }]),
    );
    // A mutated document may still be a good one of its own; these are not.
    const bad = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      mutated.map(text => `broken: [\n${text}`),
      fc.constantFrom(
        'x: "',
        '[',
        '{'.repeat(5000),
        'a: |',
        '&a [*a]',
        '%YAML 9.9',
        SLO.replace('0.9990', '7'),
      ),
    );
    fc.assert(
      fc.property(bad.map(withoutMarkers), fc.nat(GOOD.length), (text, at) => {
        fc.pre(!text.includes('\0'));
        const documents = [...GOOD];
        documents.splice(at, 0, `${text}\n`);
        const beside = parseDefinitions([
          { path: 'good.yaml', content: documents.join('\n---\n') },
        ]);
        expect(names(beside)).toEqual(alone);

        const inOther = parseDefinitions([
          { path: 'bad.yaml', content: text },
          { path: 'good.yaml', content: GOOD.join('---\n') },
        ]);
        expect(names(inOther)).toEqual(alone);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
