import { parseScenario } from './parseScenario';

const WHOLE = `---
title: The queue is stuck
runbooks: [restart-the-queue, runbooks/Labels Late.md]
alerts: [QueueStuck]
minutes: 30
---

# The queue is stuck

## Situation

It is **three** in the morning.

### More

Nobody answers.

## Hints

- Look at the age
  of the oldest message.

  \`\`\`sh
  queue age
  \`\`\`
- Who deployed?

## Expected path

1. Stop the consumers.

## Afterwards

Not of any section.
`;

describe('parseScenario', () => {
  it('reads front matter and sections', () => {
    const file = { path: 'drills/Queue stuck.md', content: WHOLE };
    const read = parseScenario(file);
    expect(read).toEqual({
      scenario: {
        slug: 'queue-stuck',
        title: 'The queue is stuck',
        runbooks: ['restart-the-queue', 'labels-late'],
        alerts: ['QueueStuck'],
        minutes: 30,
        situation:
          'It is **three** in the morning.\n\n### More\n\nNobody answers.',
        hints: [
          'Look at the age\nof the oldest message.\n\n```sh\nqueue age\n```',
          'Who deployed?',
        ],
        expectedPath: '1. Stop the consumers.',
        file: 'drills/Queue stuck.md',
      },
      problems: [],
    });
    const windows = { ...file, content: WHOLE.replace(/\n/g, '\r\n') };
    expect(parseScenario(windows)).toEqual(read);
  });

  it('reads French sections, in any order, and never gives the path away', () => {
    const { scenario } = parseScenario({
      path: 'drills/file.md',
      content:
        '# Panne\n\n## Situation\n\nIl est tard.\n\n### Chemin attendu\n\nArrêter.\n\n### Indices\n\nRegarder la file.\n',
    });
    expect(scenario).toMatchObject({
      title: 'Panne',
      situation: 'Il est tard.',
      hints: ['Regarder la file.'],
      expectedPath: 'Arrêter.',
    });
  });

  it.each([
    ['---\ntitle: [\n---\n# A\n', 'yaml/syntax'],
    ['---\ntitle: A\n', 'scenario/front-matter-open'],
    ['# A\n', 'scenario/front-matter-missing'],
    ['---\n- a\n---\n# A\n', 'scenario/front-matter'],
    ['---\nrunbooks: 5\n---\n# A\n', 'scenario/type'],
    ['---\nteam: a\n---\n# A\n', 'scenario/unknown-field'],
    ['---\nminutes: 0.5\n---\n# A\n', 'scenario/minutes'],
  ])('keeps a scenario of %j', (content, rule) => {
    const { scenario, problems } = parseScenario({ path: 'a.md', content });
    expect(problems.map(problem => problem.rule)).toEqual([rule]);
    expect(scenario).toMatchObject({
      slug: 'a',
      situation: '',
      hints: [],
      expectedPath: '',
    });
  });

  it('leaves out what is no text, or too much', () => {
    for (const content of ['a\0b', 'x'.repeat(10_000_000)]) {
      expect(parseScenario({ path: 'a.md', content })).toEqual({
        problems: [expect.objectContaining({ severity: 'error' })],
      });
    }
  });
});
