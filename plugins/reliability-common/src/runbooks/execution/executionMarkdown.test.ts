import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { ExecutionReading, ExecutionRecord } from '../../api/types';
import { blamelessQuestions } from './blamelessQuestions';
import { executionMarkdown } from './executionMarkdown';
import { plainLine, plainLines } from './plainMarkdown';
import { durationText } from './recordText';

const START = Date.UTC(2026, 10, 23, 3, 0, 0) / 1000;
const ANNA = 'user:default/anna';
const BEN = 'user:default/ben';

function execution(change: Partial<ExecutionReading> = {}): ExecutionReading {
  return {
    id: 'a',
    entityRef: 'component:default/quote',
    kind: 'incident',
    title: 'The queue is stuck',
    runbook: 'queue-stuck',
    alert: 'QueueStuck',
    status: 'finished',
    outcome: 'partly',
    startedBy: ANNA,
    lead: BEN,
    startedAt: START,
    finishedAt: START + 3904,
    revision: 7,
    seconds: 3904,
    parts: [
      { kind: 'text', markdown: '## Mitigation' },
      { kind: 'step', step: 1, markdown: 'Restart the **queue**.' },
      { kind: 'step', step: 2, markdown: 'Look at the dashboard.' },
    ],
    newerVersion: 'changed',
    done: [{ step: 1, by: ANNA, at: START + 60 }],
    notes: [{ seq: 3, step: 1, text: 'Slow', by: BEN, at: START + 120 }],
    participants: [ANNA, BEN],
    summary: 'Half of it went through.',
    events: [
      { seq: 1, at: START, actor: ANNA, type: 'started' },
      { seq: 2, at: START + 60, actor: ANNA, type: 'step-done', step: 1 },
      {
        seq: 3,
        at: START + 120,
        actor: BEN,
        type: 'note',
        step: 1,
        text: 'Slow',
      },
      { seq: 4, at: START + 3000, actor: BEN, type: 'taken-over' },
      {
        seq: 5,
        at: START + 3904,
        actor: BEN,
        type: 'finished',
        outcome: 'partly',
        text: 'Half of it went through.',
      },
    ],
    actions: [
      {
        id: 'b',
        executionId: 'a',
        entityRef: 'component:default/quote',
        title: 'Alert earlier',
        owner: 'group:default/parcels',
        due: '2026-12-01',
        state: 'open',
        createdBy: ANNA,
        createdAt: START,
      },
    ],
    canExecute: true,
    ...change,
  };
}

function recordOf(change: Partial<ExecutionReading> = {}): ExecutionRecord {
  const own = execution(change);
  return {
    execution: own,
    exportedAt: START + 86_400,
    questions: blamelessQuestions(own),
  };
}

const HOSTILE = [
  '| a | b |',
  'a \\| b',
  'a\\',
  '# Heading',
  'Title\n===',
  'Title\n---',
  '- one\n- two',
  '+ one',
  '1. one\n2) two',
  '> quoted',
  '```\ncode',
  '~~~',
  '    code',
  '[a](javascript:alert(1))',
  '![a](https://example.org/a.png)',
  '[a]: https://example.org\n\n[a]',
  '<https://example.org>',
  '<script>alert(1)</script>',
  '<!-- a',
  '</td></tr></table><img src=x onerror=alert(1)>',
  '&lt;b&gt; &#60;b&#62;',
  '**bold** __bold__ *a* _a_ `code` ~~gone~~',
  'a |\n--|\nb',
  ':-:',
  '[^1]: note',
  '\u202egnp.exe',
  'a  \nb',
  '<div>\n\n# x',
];

describe('executionMarkdown', () => {
  it('tells the whole run', () => {
    expect(executionMarkdown(recordOf()).split('## Questions')[0]).toBe(
      `# Execution record: The queue is stuck

| Fact | Value |
| --- | --- |
| Service | component:default/quote |
| Runbook | queue-stuck |
| Alert | QueueStuck |
| Lead | user:default/ben |
| Participants | user:default/anna, user:default/ben |
| Start | 2026-11-23T03:00:00Z |
| End | 2026-11-23T04:05:04Z |
| Duration | 1 h 5 min 4 s |
| Outcome | worked partly |
| Version of the runbook | the one of the start; the file has changed since |

## Summary

Half of it went through.

## Timeline

- 2026-11-23T03:00:00Z — user:default/anna — Started
- 2026-11-23T03:01:00Z — user:default/anna — Done, Step 1: Restart the queue.
- 2026-11-23T03:02:00Z — user:default/ben — Note, Step 1: Restart the queue.: Slow
- 2026-11-23T03:50:00Z — user:default/ben — Took over the lead
- 2026-11-23T04:05:04Z — user:default/ben — Finished, worked partly: Half of it went through.

## Steps

- [x] Step 1: Restart the queue. — user:default/anna, 2026-11-23T03:01:00Z
  - 2026-11-23T03:02:00Z — user:default/ben — Note: Slow
- [ ] Step 2: Look at the dashboard.

## Follow-up actions

- [ ] Alert earlier — owner group:default/parcels, due 2026-12-01

`,
    );
  });

  it('tells an open drill in French, hints revealed and nothing yet promised', () => {
    const markdown = executionMarkdown(
      recordOf({
        kind: 'drill',
        status: 'open',
        runbook: undefined,
        alert: undefined,
        outcome: undefined,
        finishedAt: undefined,
        seconds: undefined,
        summary: undefined,
        parts: [],
        done: [],
        notes: [],
        actions: [],
        newerVersion: 'none',
        events: [
          { seq: 2, at: START, actor: ANNA, type: 'hint-revealed', hint: 1 },
          { seq: 1, at: START, actor: ANNA, type: 'started' },
        ],
        drill: {
          scenario: 'file-bloquee',
          situation: 'Rien ne part.',
          hints: ['Secret'],
          hintCount: 3,
        },
      }),
      'fr',
    );
    for (const line of [
      "# Compte rendu d'exercice\u00a0: The queue is stuck",
      '| Indices révélés | 1 sur 3 |',
      '| Fin | pas encore terminée |',
      '- 2026-11-23T03:00:00Z — user:default/anna — Début\n- 2026-11-23T03:00:00Z — user:default/anna — Indice révélé, 1',
      "La procédure n'a pas d'étape à cocher.",
      'Aucune pour le moment.',
      '## Questions pour le retour sur incident',
    ]) {
      expect(markdown).toContain(line);
    }
    expect(markdown).not.toMatch(/Durée|Résultat|undefined/);
  });

  it('is one document whatever people wrote: its frame stands, and says just that', () => {
    const hostile = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({
        unit: fc.constantFrom(...'|\\`*_[]()<>#!~&;:=-+1.$ \n\r\tax'),
      }),
      fc.string({ unit: 'binary' }),
    );
    const plain = (language: 'en' | 'fr') =>
      executionMarkdown(hostileRecord('Wxyz'), language);
    const frame = frameOf(plain('en'));
    const texts = { en: textsOf(plain('en')), fr: textsOf(plain('fr')) };
    fc.assert(
      fc.property(
        hostile,
        fc.constantFrom('en' as const, 'fr' as const),
        (text, language) => {
          // What is left of nothing has no line of its own.
          fc.pre(plainLine(text) !== '');
          const markdown = executionMarkdown(hostileRecord(text), language);
          expect(frameOf(markdown)).toEqual(frame);
          expect(textsOf(markdown)).toEqual(
            texts[language].map(line =>
              line.replaceAll('Wxyz', () => said(text)),
            ),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Renders as a renderer does that allows everything. */
const renderer = new MarkdownIt({ html: true });

/** Every token that is not text, with how deep it is. */
function frameOf(markdown: string): string[] {
  return renderer
    .parse(markdown, {})
    .flatMap(token => [
      `${token.level} ${token.type}`,
      ...(token.children ?? [])
        .filter(
          ({ type }) => !/^(text|text_special|softbreak|hardbreak)$/.test(type),
        )
        .map(({ type }) => type),
    ]);
}

/** What the inline tokens say, without markup. */
function textsOf(markdown: string): string[] {
  return renderer
    .parse(markdown, {})
    .filter(({ type }) => type === 'inline')
    .map(({ children }) =>
      (children ?? [])
        .map(({ type, content }) => (/break$/.test(type) ? ' ' : content))
        .join(''),
    );
}

/** The same, of what somebody wrote. */
function said(text: string): string {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map(line =>
      line
        .replace(/\s/g, ' ')
        .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
        .replace(/ +/g, ' ')
        .trim(),
    )
    .filter(Boolean)
    .join(' ');
}

/** Somebody's text everywhere a record has one. */
function hostileRecord(text: string): ExecutionRecord {
  const note = { seq: 3, step: 1, text, by: text, at: START };
  return recordOf({
    entityRef: text,
    title: text,
    runbook: text,
    alert: text,
    team: text,
    lead: text,
    summary: text,
    participants: [text],
    done: [{ step: 1, by: text, at: START }],
    notes: [note],
    events: [
      { seq: 1, at: START, actor: text, type: 'started' },
      { seq: 2, at: START, actor: text, type: text },
      { seq: 3, at: START, actor: text, type: 'note', step: 1, text },
    ],
    actions: recordOf().execution.actions.map(action => ({
      ...action,
      title: text,
      owner: text,
      due: text,
    })),
  });
}

describe('plainLine and plainLines', () => {
  it('stays readable where nothing has to be escaped', () => {
    const text = 'Restarted 2 of 3 pods (took 4.5 min); see the graph, "p99".';
    expect(plainLine(text)).toBe(text);
    expect(plainLines('a\n\n b \r\nc', '  ')).toBe('a\\\n  b\\\n  c');
  });
});

describe('blamelessQuestions', () => {
  it('asks what the run suggests', () => {
    const questions = blamelessQuestions(execution()).join('\n');
    expect(questions).toMatch(/Step 2 was not done/);
    expect(questions).toMatch(/Step 1 was given notes/);
    expect(questions).toMatch(/from 03:02 to 03:50 UTC/);
    expect(questions).toMatch(/what was missing/);
    expect(questions).toMatch(/changed or went away/);
    expect(questions).not.toMatch(/hint|drill|did the runbook stop/);
  });

  it('asks of a drill what a drill teaches, and nothing of what did not happen', () => {
    const questions = blamelessQuestions(
      execution({
        kind: 'drill',
        outcome: 'did-not',
        newerVersion: 'none',
        alert: undefined,
        parts: [],
        events: [
          { seq: 1, at: START, actor: ANNA, type: 'started' },
          { seq: 2, at: START + 9, actor: ANNA, type: 'finished' },
          { seq: 3, at: START + 90_000, actor: ANNA, type: 'note', text: 'a' },
        ],
        drill: {
          scenario: 'a',
          situation: '',
          hints: ['one', 'two'],
          hintCount: 2,
        },
      }),
    ).join('\n');
    expect(questions).toMatch(/2 hints were needed/);
    expect(questions).toMatch(/did the runbook stop fitting/);
    expect(questions).toMatch(/No alert led here/);
    expect(questions).not.toMatch(/Nothing was recorded|not done|changed or/);
  });

  it('never asks about a person, and repeats nothing people wrote', () => {
    const outcome = fc.constantFrom('worked', 'partly', 'did-not', undefined);
    const kind = fc.constantFrom('incident', 'drill');
    const newer = fc.constantFrom('none', 'changed', 'gone');
    fc.assert(
      fc.property(outcome, kind, newer, (a, b, c) => {
        const own = execution({
          outcome: a as 'worked',
          kind: b as 'drill',
          newerVersion: c as 'gone',
          title: 'XYZZY',
        });
        const all = [blamelessQuestions(own), blamelessQuestions(own, 'fr')];
        expect(all[0]).toHaveLength(all[1].length);
        for (const question of all.flat()) {
          expect(question).toMatch(/\?$/);
          expect(question).not.toMatch(
            /\b(who|whose|whom|blame|fault|guilty|mistakes?|faute|coupable|erreur)\b|\bqui (a|ont|est)\b(?<!ce qui (a|ont|est))|XYZZY|anna|undefined/i,
          );
        }
      }),
    );
  });
});

it.each([
  [0, '0 s'],
  [59, '59 s'],
  [60, '1 min'],
  [3661, '1 h 1 min 1 s'],
  [360_000, '100 h'],
])('writes %d seconds as %s', (seconds, text) => {
  expect(durationText(seconds)).toBe(text);
});
