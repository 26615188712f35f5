import fc from 'fast-check';
import { missingSections, DEFAULT_RUNBOOK_SECTIONS } from '../sections';
import type { RunbookPart } from '../types';
import { listItems } from './listItems';
import { markdownText } from './markdownText';
import { runbookLinks } from './runbookLinks';
import { runbookParts } from './runbookParts';

const WHOLE = `# Queue stuck

Read first.

## Mitigation

1. [ ] Stop the consumers.

   \`\`\`sh
   - [ ] not a step
     deep
   \`\`\`

   > Wait.
2. Breathe.
3. [x] Start them
   again.
   - [ ] One by one, see [logs]
     - plain
       - [X] Deepest
   - plain inside
   after the list

> Quoted
> - [ ] In a quote
> more
>
> end

- plain parent
  - [ ] child of plain

        code

- - [ ] two marks

[logs]: https://logs.example.org/a_(b)?x=1&y=%20 "The \\"logs\\""
`;

const brief = (part: RunbookPart) =>
  part.kind === 'step'
    ? [part.step, part.depth, part.line, part.markdown]
    : part.markdown;

describe('runbookParts', () => {
  it('cuts steps out wherever they stand, with all that belongs to them', () => {
    const parts = runbookParts(WHOLE);
    const logs =
      '[LOGS]: <https://logs.example.org/a_(b)?x=1\\&y=%20> "The \\"logs\\""';
    expect(parts.map(brief)).toEqual([
      '# Queue stuck\n\nRead first.\n\n## Mitigation',
      [
        1,
        0,
        7,
        'Stop the consumers.\n\n```sh\n- [ ] not a step\n  deep\n```\n\n> Wait.',
      ],
      '2. Breathe.',
      [2, 0, 16, 'Start them\nagain.'],
      [3, 1, 18, `One by one, see [logs]\n\n${logs}`],
      '- plain',
      [4, 3, 20, 'Deepest'],
      '- plain inside\nafter the list',
      '> Quoted'.slice(2),
      [5, 0, 25, 'In a quote\nmore'],
      'end',
      '- plain parent',
      [6, 1, 31, 'child of plain\n\n    code'],
      [7, 1, 35, 'two marks'],
      '[logs]: https://logs.example.org/a_(b)?x=1&y=%20 "The \\"logs\\""',
    ]);
    expect(
      parts.flatMap(part => (part.kind === 'step' ? [part.section] : [])),
    ).toEqual(Array(7).fill('Mitigation'));
    expect(runbookParts(WHOLE.replace(/\n/g, '\r\n'))).toEqual(parts);
  });

  it.each([
    ['tabs', '-\t[ ] a\n\n\t\tcode\n', ['a\n\n\tcode']],
    ['many digits', '123. [ ] a\n     b\n', ['a\nb']],
    ['a box that is none', '- [ ]\n- [y] b\n- [ ]c\n- a [ ] d\n', []],
    ['a box below', '- [ ]\n  a\n', ['a']],
    ['code and HTML', '    - [ ] a\n\n<pre>\n- [ ] b\n</pre>\n', []],
    ['no text', '', []],
  ])('reads %s', (_, markdown, steps) => {
    expect(
      runbookParts(markdown)
        .filter(({ kind }) => kind === 'step')
        .map(part => part.markdown),
    ).toEqual(steps);
  });

  const line = fc.constantFrom(
    ...['- [ ] step', '  - [x] below', '1. [ ] first', '* item', '+ [ ] plus'],
    ...['> - [ ] quoted', '>', '> text', '```', '~~~', '# Head', '    code'],
    ...['', '', 'word', '  lazy', '\t- [ ] tab', '---', '| a | b |', '|--|--|'],
    ...['[ref]: https://example.org', 'see [ref]', '<div>', '</div>', '<!--'],
  );
  const words = (text: string) =>
    text
      .replace(/\[[ xX]\]/g, ' ')
      .split(/[\s>]+/)
      .filter(word => /[a-z]/i.test(word));

  it('loses no word, and numbers steps in the order of the text', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), chosen => {
        const markdown = chosen.join('\n');
        const parts = runbookParts(markdown);
        const found = parts.flatMap(part =>
          words(part.markdown.replace(/\n\n\[REF\]: <.*$/s, '')),
        );
        expect(found).toEqual(words(markdown));
        const steps = parts.flatMap(part => (part.kind === 'step' ? part : []));
        expect(steps.map(({ step }) => step)).toEqual(
          steps.map((_, index) => index + 1),
        );
        const lines = steps.map(step => step.line);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the numbers of the steps above what is added below', () => {
    const known = runbookParts(WHOLE).filter(({ kind }) => kind === 'step');
    const longer = runbookParts(`${WHOLE}\n## More\n\n- [ ] one more\n`);
    const steps = longer.filter(({ kind }) => kind === 'step');
    expect(steps.slice(0, known.length)).toEqual(known);
    expect(steps).toHaveLength(known.length + 1);
  });

  it('adds no more references than the text is long', () => {
    const markdown = `${'- [ ] [a]\n'.repeat(
      5000,
    )}\n[a]: https://example.org/${'x'.repeat(5000)}\n`;
    const parts = runbookParts(markdown);
    const length = parts.reduce((sum, part) => sum + part.markdown.length, 0);
    expect(parts).toHaveLength(5001);
    expect(length).toBeLessThan(2 * markdown.length + 10_000);
  });
});

describe('every reader of Markdown', () => {
  const read = (text: string) => [
    runbookParts(text),
    runbookLinks(text),
    markdownText(text),
  ];
  const readAll = (text: string) => [
    ...read(text),
    missingSections(text, DEFAULT_RUNBOOK_SECTIONS),
    listItems(text),
  ];

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc
            .array(fc.constantFrom(...'[]()<>*_`~#-+>!|\\&:"\n \t1.x'), {
              maxLength: 200,
            })
            .map(characters => characters.join('')),
        ),
        text => {
          expect(readAll(text)).toHaveLength(5);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ...['[', '*', '>', '- ', '![', '[a](', '[a][b', '***a_', '<!--', '`', ' '],
    ...['[a]: b\n', '> - ', '- [ ] a\n', '[x\n', 'https://', '<a id='],
    ...['\t', '1. ', '|a', '[a\n\n', '(', '&#', 'a '],
  ])('reads 1 MB of %j in time that grows with the text', pattern => {
    const text = pattern.repeat(Math.ceil(2 ** 20 / pattern.length));
    const seconds = (work: () => unknown) => {
      const from = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1e6;
    };
    expect(seconds(() => read(text.slice(0, 2 ** 20)))).toBeLessThan(15);
  });

  it('reads nesting of 1,000 levels', () => {
    const nested = Array.from(
      { length: 1000 },
      (_, level) => `${'  '.repeat(level)}- [ ] level${level}`,
    ).join('\n');
    const text = runbookParts(nested)
      .map(part => part.markdown)
      .join('\n');
    expect(text.match(/level\d+/g)).toHaveLength(1000);
  });
});

describe('runbookLinks', () => {
  it('finds links, images, references and bare addresses at their lines', () => {
    const markdown = `[a](one.md "t") and
![b](<two 2.png>)

- text [c][d] \`[no](code.md)\`
  https://example.org/e_(f), then <https://g.example.org>.

| a | b |
|---|---|
| 1 | [h](data:text/html;x) |

[![i](i.png)](j.md)

    [no](code.md)

[d]: ../d.md#x
`;
    expect(
      runbookLinks(markdown, 11).map(link => [
        link.kind,
        link.target,
        link.line,
      ]),
    ).toEqual([
      ['link', 'one.md', 11],
      ['image', 'two 2.png', 12],
      ['link', '../d.md#x', 14],
      ['link', 'https://example.org/e_(f', 15],
      ['link', 'https://g.example.org', 15],
      ['link', 'data:text/html;x', 19],
      ['link', 'j.md', 21],
      ['image', 'i.png', 21],
    ]);
  });
});

describe('markdownText', () => {
  it('keeps words and commands, and neither marks nor targets', () => {
    expect(
      markdownText(
        '# Queue *stuck*\n\n- [ ] Look at [the logs](https://logs.example.org)\n\n```sh\nkubectl get pods\n```\n\n<div onclick="x">no</div>\n\n| a | b |\n|---|---|\n| c | ![d](e.png) |\n',
      ),
    ).toBe('Queue stuck Look at the logs kubectl get pods a b c d');
  });
});

describe('missingSections', () => {
  it.each([
    ['# Meaning\n## IMPACT\n### 3. Diagnosis: first\nMitigation\n---\n', []],
    ['## Signification\n## Impact\n## Diagnostic\n## Attenuation\n', []],
    ['- # Meaning\n\n> ## Impact\n\n## **Diagnosis**\n## Remédiation\n', []],
    [
      '```\n# Meaning\n```\n# Impacts\n',
      ['Meaning', 'Impact', 'Diagnosis', 'Mitigation'],
    ],
    ['', ['Meaning', 'Impact', 'Diagnosis', 'Mitigation']],
  ])('of %j', (markdown, missing) => {
    expect(missingSections(markdown, DEFAULT_RUNBOOK_SECTIONS)).toEqual(
      missing,
    );
  });
});
