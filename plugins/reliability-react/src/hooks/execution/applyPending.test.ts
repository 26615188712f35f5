import { applyPending } from './applyPending';
import { FakeServer } from './fakeServer';
import type { PendingEvent } from './pending';

const ADA = 'user:default/ada';
const BEA = 'user:default/bea';
const execution = {
  ...new FakeServer().reading,
  revision: 5,
  done: [{ step: 1, by: ADA, at: 10 }],
  notes: [{ seq: 4, step: 1, text: 'seen', by: BEA, at: 11 }],
};
const event = (
  part: Partial<PendingEvent> & Pick<PendingEvent, 'type'>,
): PendingEvent => ({
  operation: part.type,
  at: 1_700_000_060,
  since: 5,
  ...part,
});
const apply = (...events: PendingEvent[]) =>
  applyPending(execution, events, BEA);

describe('what waits to be sent, on top of what the server says', () => {
  it('ticks and takes ticks off; a step somebody else ticked stays theirs', () => {
    expect(
      apply(
        event({ type: 'step-done', step: 1 }),
        event({ type: 'step-done', step: 2 }),
      ).done,
    ).toEqual([
      { step: 1, by: ADA, at: 10 },
      { step: 2, by: BEA, at: 1_700_000_060 },
    ]);
    expect(
      apply(
        event({ type: 'step-done', step: 2 }),
        event({ type: 'step-undone', step: 2 }),
        event({ type: 'step-undone', step: 1 }),
      ).done,
    ).toEqual([]);
    expect(execution.done).toHaveLength(1);
  });

  it('shows a note at once, each with a number of its own', () => {
    const { notes } = apply(
      event({ type: 'note', step: 2, text: 'one' }),
      event({ type: 'note', text: 'two' }),
    );
    expect(notes.map(({ text }) => text)).toEqual(['seen', 'one', 'two']);
    expect(new Set(notes.map(({ seq }) => seq)).size).toBe(3);
    expect(notes.slice(1).every(({ seq }) => seq < 0)).toBe(true);
  });

  it.each([
    ['its confirmation was lost', { since: 3 }, 1],
    ['the same was noted before', { since: 4 }, 2],
    ['it is about another step', { since: 3, step: 2 }, 2],
  ])('does not show a note twice when %s', (_name, part, count) => {
    const { notes } = apply(
      event({ type: 'note', step: 1, text: 'seen', ...part }),
    );
    expect(notes).toHaveLength(count);
  });

  it('takes over, finishes and opens again; hints wait for the server', () => {
    expect(apply(event({ type: 'taken-over' })).lead).toBe(BEA);
    const finish = event({ type: 'finished', outcome: 'partly', text: 'so' });
    expect(apply(finish)).toMatchObject({
      status: 'finished',
      outcome: 'partly',
      summary: 'so',
      finishedBy: BEA,
      seconds: 60,
    });
    expect(apply(finish, event({ type: 'reopened' }))).toMatchObject({
      status: 'open',
      outcome: undefined,
      seconds: undefined,
    });
    expect(apply(event({ type: 'hint-revealed', hint: 1 }))).toBe(execution);
  });
});
