import fc from 'fast-check';
import { LineCounter, parseAllDocuments } from 'yaml';
import * as documents from '../__fixtures__/documents';
import { locate } from './locate';
import { readSimpleDocument } from './simpleDocument';

const SAMPLES = Object.values(documents).flatMap(value =>
  typeof value === 'string' ? [value as string] : [],
);

/** What the whole parser reads; `undefined` when it has any doubt. */
function parsed(text: string) {
  const lineCounter = new LineCounter();
  const all = parseAllDocuments(text, {
    lineCounter,
    prettyErrors: false,
    schema: 'core',
    uniqueKeys: false,
  });
  const [document] = Array.isArray(all) ? all : [];
  if (!document || all.length > 1) return undefined;
  if (document.errors.length || document.warnings.length) return undefined;
  const { root, isSound } = locate(document.contents, {
    lineCounter,
    lineOffset: 0,
    report: () => {},
  });
  return isSound ? root : undefined;
}

const PIECES = [
  ...['a', 'b-c', 'd.e/f', '$g', 'null', 'true', '<<', '12'].map(k => `${k}: `),
  ...[
    'a:',
    'b:',
    '- ',
    '-',
    '? ',
    ': ',
    ',',
    ', ',
    '{',
    '}',
    '{ ',
    ' }',
    '[',
    ']',
  ],
  ...['text', 'two words', 'it: is', 'a:b', 'c#d', 'e #f', '# note', '30d'],
  ...[
    '2026-01-01 00:00:00',
    '0.9990',
    '-1',
    '+1',
    '007',
    '1e3',
    '.5',
    '5.',
    '0x1f',
  ],
  ...[
    '~',
    'Null',
    'NULL',
    'True',
    'FALSE',
    '.nan',
    '-.inf',
    '1_000',
    '-',
    '--',
  ],
  ...["'x'", "''", "'it''s'", '"y"', '"\\n"', '""', '"a: b"', "'# c'", '"open'],
  ...[
    '|',
    '|-',
    '>',
    '|+',
    '|2',
    '| # note',
    '&a ',
    '*a',
    '!t ',
    '%',
    '@',
    '`',
  ],
  ...['=', '<', '(', '\\', '^', '~x', 'é', '𝄞', '\u00a0', '\t', '\r', '\u2028'],
  ...['---', '...', '--- # x', 'sum(rate(a{b="c"}[5m]))', 'http://a/b'],
];

const line = fc
  .tuple(
    fc.constantFrom(0, 0, 0, 2, 2, 4, 1, 6),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }),
  )
  .map(([indent, pieces]) => ' '.repeat(indent) + pieces.join(''));

/** Sound more often than not: a key or dash, then a value. */
const plausible = fc
  .tuple(
    fc.constantFrom(0, 0, 2, 2, 4),
    fc.constantFrom('', '- ', '-   '),
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.constantFrom('', ...PIECES.filter(piece => !piece.endsWith(': '))),
    fc.constantFrom('', '', '', ' ', ' # note'),
  )
  .map(
    ([indent, dash, key, value, end]) =>
      `${' '.repeat(indent)}${dash}${key}: ${value}${end}`,
  );

const flow = fc.letrec(tie => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...PIECES.filter(piece => !/[\s:#]$/.test(piece))),
    fc
      .array(tie('node'), { maxLength: 3 })
      .map(items => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), tie('node')), {
        maxLength: 3,
      })
      .map(
        entries =>
          `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`,
      ),
  ),
})).node;

const changed = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.nat(3000),
    fc.nat(12),
    fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom('\n', '  ', ' ', '')),
  )
  .map(([text, at, length, inserted]) => {
    const start = at % text.length;
    return text.slice(0, start) + inserted + text.slice(start + length);
  });

const anyText = fc.oneof(
  fc.array(fc.oneof(line, plausible), { maxLength: 8 }).map(x => x.join('\n')),
  fc.array(plausible, { maxLength: 6 }).map(x => `${x.join('\n')}\n`),
  flow.map(text => `a: ${String(text)}\nb: 1\n`),
  changed,
);

describe('readSimpleDocument', () => {
  it.each(SAMPLES.filter(text => !text.includes('---') && /^\w+:/.test(text)))(
    'reads what is in use without the parser: %#',
    text => {
      expect(readSimpleDocument(text, 0)).toEqual(parsed(text));
      expect(readSimpleDocument(text, 0)).toBeDefined();
    },
  );

  it('reads exactly what the parser reads, place by place, or nothing', () => {
    let simple = 0;
    fc.assert(
      fc.property(anyText, text => {
        const read = readSimpleDocument(text, 0);
        if (!read) return;
        simple += 1;
        expect(read).toEqual(parsed(text));
      }),
      { numRuns: 6000 },
    );
    // The property says nothing when nothing is read.
    expect(simple).toBeGreaterThan(300);
  }, 60_000);
});
