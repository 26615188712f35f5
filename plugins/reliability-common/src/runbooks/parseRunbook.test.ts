import { parseRunbook } from './parseRunbook';
import { withUniqueSlugs } from './uniqueSlugs';

const WHOLE = `---
title: The printer jams
alerts: [PrinterJammed, LabelsLate]
signals: [errors, latency]
severity: page
reviewed: 2026-10-05
reviewers:
  - group:default/parcels
requires: [printer-basics]
---

# Another title

Open the lid.
`;

describe('parseRunbook', () => {
  it('reads front matter and body', () => {
    const file = { path: 'runbooks/Printer Jam.md', content: WHOLE };
    expect(parseRunbook(file)).toEqual({
      runbook: {
        slug: 'printer-jam',
        title: 'The printer jams',
        alerts: ['PrinterJammed', 'LabelsLate'],
        signals: ['errors', 'latency'],
        severity: 'page',
        reviewed: '2026-10-05',
        reviewedLine: 6,
        alertsLine: 3,
        requires: ['printer-basics'],
        bodyLine: 12,
        reviewers: ['group:default/parcels'],
        markdown: '# Another title\n\nOpen the lid.\n',
        file: 'runbooks/Printer Jam.md',
      },
      problems: [],
    });
    const windows = { ...file, content: WHOLE.replace(/\n/g, '\r\n') };
    expect(parseRunbook(windows).runbook).toMatchObject({
      alerts: ['PrinterJammed', 'LabelsLate'],
      bodyLine: 12,
      reviewedLine: 6,
    });
  });

  it.each([
    ['bad YAML', '---\ntitle: [\n---\n# Jam\n', 'Jam', 'yaml/syntax', 3],
    [
      'no front matter',
      '```\n# no\n```\n## Jam ##\n',
      'Jam',
      'runbook/front-matter-missing',
      1,
    ],
    [
      'neither title nor heading',
      'Open it.\n',
      'Paper jam',
      'runbook/front-matter-missing',
      1,
    ],
    [
      'a wrong field',
      '---\n\nalerts: 5\n---\n# Jam\n',
      'Jam',
      'runbook/type',
      3,
    ],
  ])('lists a runbook with %s', (_, content, title, rule, line) => {
    const { runbook, problems } = parseRunbook({
      path: 'runbooks/paper-jam.md',
      content,
    });
    expect(runbook).toMatchObject({ title, alerts: [], slug: 'paper-jam' });
    expect(runbook?.markdown.trim()).not.toBe('');
    expect(problems).toContainEqual(
      expect.objectContaining({ rule, line, file: 'runbooks/paper-jam.md' }),
    );
  });

  it.each([
    ['binary', 'a\0b', 'yaml/binary'],
    ['huge', 'x'.repeat(1024 * 1024 + 1), 'yaml/too-large'],
  ])('leaves out a %s file', (_, content, rule) => {
    const { runbook, problems } = parseRunbook({ path: 'a.md', content });
    expect(runbook).toBeUndefined();
    expect(problems).toMatchObject([{ rule }]);
  });
});

describe('withUniqueSlugs', () => {
  it('gives every item a slug of its own and leaves the first ones alone', () => {
    const slugs = ['a', 'a', 'a-2', 'b', 'a'].map(slug => ({ slug }));
    expect(withUniqueSlugs(slugs).map(item => item.slug)).toEqual([
      'a',
      'a-3',
      'a-2',
      'b',
      'a-4',
    ]);
  });
});
