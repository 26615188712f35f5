import fc from 'fast-check';
import { foldExecution } from './foldExecution';
import { whyNotEvent } from './whyNotEvent';
import type { ProposedEvent } from './whyNotEvent';
import { EXECUTION_OUTCOMES } from '../types';
import type { ExecutionEvent } from '../types';

const ANNA = 'user:default/anna';
const BEN = 'user:default/ben';

/** What somebody does, before it has a place in the order. */
type Deed = ExecutionEvent extends infer Event
  ? Event extends ExecutionEvent
    ? Omit<Event, 'seq' | 'at'>
    : never
  : never;

/** Numbers deeds in the order they come, a minute apart. */
function record(...deeds: Deed[]): ExecutionEvent[] {
  return deeds.map(
    (deed, index) =>
      ({ ...deed, seq: index + 1, at: 1000 + index * 60 } as ExecutionEvent),
  );
}

const started: Deed = { type: 'started', actor: ANNA };
const step = fc.integer({ min: 1, max: 5 });
const someDeed = (actor: fc.Arbitrary<string>): fc.Arbitrary<Deed> =>
  fc.oneof(
    fc.record({ type: fc.constant('step-done' as const), step, actor }),
    fc.record({ type: fc.constant('step-undone' as const), step, actor }),
    fc.record({ type: fc.constant('note' as const), text: fc.string(), actor }),
    fc.record({ type: fc.constant('taken-over' as const), actor }),
    fc.record({
      type: fc.constant('hint-revealed' as const),
      hint: step,
      actor,
    }),
    fc.record({
      type: fc.constant('finished' as const),
      outcome: fc.constantFrom(...EXECUTION_OUTCOMES),
      actor,
    }),
    fc.record({ type: fc.constant('reopened' as const), actor }),
  );
const someDeeds = fc.array(someDeed(fc.constantFrom(ANNA, BEN)), {
  maxLength: 40,
});

describe('foldExecution', () => {
  it('tells what happened', () => {
    expect(
      foldExecution(
        record(
          started,
          { type: 'step-done', step: 2, actor: BEN },
          { type: 'step-done', step: 1, actor: ANNA },
          { type: 'step-done', step: 2, actor: ANNA },
          { type: 'note', step: 1, text: 'Slow', actor: BEN },
          { type: 'step-undone', step: 1, actor: BEN },
          { type: 'hint-revealed', hint: 1, actor: ANNA },
          { type: 'taken-over', actor: BEN },
          { type: 'finished', outcome: 'partly', text: 'Half', actor: BEN },
        ),
      ),
    ).toEqual({
      status: 'finished',
      startedBy: ANNA,
      startedAt: 1000,
      lead: BEN,
      participants: [ANNA, BEN],
      done: [{ step: 2, by: BEN, at: 1060 }],
      notes: [{ seq: 5, step: 1, text: 'Slow', by: BEN, at: 1240 }],
      hints: 1,
      outcome: 'partly',
      summary: 'Half',
      finishedBy: BEN,
      finishedAt: 1480,
      seconds: 480,
      revision: 9,
    });
  });

  it('is total, and goes by seq, not by the order of the list', () => {
    fc.assert(
      fc.property(
        someDeeds.chain(deeds => {
          const events = record(...deeds);
          return fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(events, { minLength: events.length }),
          );
        }),
        ([events, shuffled]) => {
          const before = structuredClone(shuffled);
          expect(foldExecution(shuffled)).toEqual(foldExecution(events));
          expect(shuffled).toEqual(before);
        },
      ),
    );
    expect(foldExecution([])).toMatchObject({ status: 'open', revision: 0 });
  });

  it('loses nothing of two people at once, however their deeds interleave', () => {
    const own = (actor: string, steps: number[]) =>
      fc.subarray(steps).map(ticked =>
        ticked.flatMap((each): Deed[] => [
          { type: 'step-done', step: each, actor },
          { type: 'note', step: each, text: `${actor} ${each}`, actor },
        ]),
      );
    fc.assert(
      fc.property(
        own(ANNA, [1, 2, 3, 4]),
        own(BEN, [3, 4, 5, 6]),
        fc.array(fc.boolean()),
        (annas, bens, turns) => {
          const left = [...annas];
          const right = [...bens];
          const mixed: Deed[] = [];
          for (const turn of turns) {
            mixed.push(...(turn ? left : right).splice(0, 1));
          }
          mixed.push(...left, ...right);
          const { done, notes, participants } = foldExecution(
            record(started, ...mixed),
          );
          const ticked = [...annas, ...bens].flatMap(deed =>
            deed.type === 'step-done' ? [deed.step] : [],
          );
          expect(new Set(done.map(each => each.step))).toEqual(new Set(ticked));
          expect(notes.map(({ text }) => text).sort()).toEqual(
            [...annas, ...bens]
              .flatMap(deed => (deed.type === 'note' ? [deed.text] : []))
              .sort(),
          );
          expect(participants.includes(BEN)).toBe(bens.length > 0);
        },
      ),
    );
  });

  it('has a step done iff the last word on it was done', () => {
    fc.assert(
      fc.property(someDeeds, deeds => {
        const { done } = foldExecution(record(started, ...deeds));
        const expected = [1, 2, 3, 4, 5].filter(
          each =>
            deeds
              .filter(
                deed =>
                  (deed.type === 'step-done' || deed.type === 'step-undone') &&
                  deed.step === each,
              )
              .at(-1)?.type === 'step-done',
        );
        expect(done.map(each => each.step)).toEqual(expected);
      }),
    );
  });

  it('clears the outcome when it is reopened, and nothing else', () => {
    fc.assert(
      fc.property(someDeeds, deeds => {
        const before = foldExecution(record(started, ...deeds));
        const after = foldExecution(
          record(started, ...deeds, { type: 'reopened', actor: ANNA }),
        );
        const { done, notes, lead, hints, participants } = before;
        expect(after).toEqual({
          status: 'open',
          startedBy: ANNA,
          startedAt: 1000,
          lead,
          participants,
          done,
          notes,
          hints,
          revision: before.revision + 1,
        });
      }),
    );
  });

  it('changes the lead when somebody takes over, and nothing else', () => {
    fc.assert(
      fc.property(someDeeds, deeds => {
        const before = foldExecution(record(started, ...deeds));
        const after = foldExecution(
          record(started, ...deeds, { type: 'taken-over', actor: BEN }),
        );
        expect(after).toEqual({
          ...before,
          lead: BEN,
          participants: expect.arrayContaining(before.participants),
          revision: before.revision + 1,
        });
        expect(after.participants).toContain(BEN);
      }),
    );
  });

  it('keeps the first finish until it is reopened, and no negative time', () => {
    const [first, second] = record(
      started,
      { type: 'finished', outcome: 'worked', actor: ANNA },
      { type: 'finished', outcome: 'did-not', actor: BEN },
    ).slice(1);
    const late: ExecutionEvent = {
      seq: 1,
      at: 5000,
      type: 'started',
      actor: ANNA,
    };
    expect(foldExecution([late, first, second])).toMatchObject({
      outcome: 'worked',
      finishedBy: ANNA,
      seconds: 0,
      revision: 3,
    });
  });
});

describe('whyNotEvent', () => {
  const open = { status: 'open' as const, hints: 1 };
  const finished = { status: 'finished' as const, hints: 1 };
  const bounds = { steps: 3, hints: 3 };

  it.each<[string, ProposedEvent]>([
    ['ticking', { type: 'step-done', step: 3 }],
    ['taking a tick back', { type: 'step-undone', step: 1 }],
    ['a note', { type: 'note', text: 'Slow' }],
    ['a note on a step', { type: 'note', step: 2, text: 'Slow' }],
    ['the next hint', { type: 'hint-revealed', hint: 2 }],
    ['a hint somebody else just revealed', { type: 'hint-revealed', hint: 1 }],
    ['taking over', { type: 'taken-over' }],
    ['the end', { type: 'finished', outcome: 'did-not' }],
  ])('allows %s', (_what, event) => {
    expect(whyNotEvent(open, event, bounds)).toBeUndefined();
  });

  it.each<[string, ProposedEvent, RegExp]>([
    ['step 0', { type: 'step-done', step: 0 }, /no step 0.*1 to 3/],
    ['step 4', { type: 'step-undone', step: 4 }, /no step 4/],
    ['half a step', { type: 'step-done', step: 1.5 }, /no step 1.5/],
    ['no step', { type: 'step-done' }, /which step/],
    ['a note on step 9', { type: 'note', step: 9, text: 'a' }, /no step 9/],
    ['an empty note', { type: 'note', text: ' \n' }, /empty/],
    ['the hint after the next', { type: 'hint-revealed', hint: 3 }, /next.*2/],
    ['hint 4 of 3', { type: 'hint-revealed', hint: 4 }, /no hint 4/],
    ['no hint', { type: 'hint-revealed' }, /which hint/],
    ['an end without outcome', { type: 'finished' }, /how it went/],
    ['an outcome nobody knows', { type: 'finished', outcome: 'x' }, /how it/],
    ['a second start', { type: 'started' }, /already/],
    ['reopening what is open', { type: 'reopened' }, /open already/],
    ['anything else', { type: 'constructor' }, /Nothing of this kind/],
  ])('refuses %s', (_what, event, words) => {
    expect(whyNotEvent(open, event, bounds)).toMatch(words);
  });

  it.each<[ProposedEvent, RegExp]>([
    [{ type: 'note', text: 'Seen again' }, /^nothing against it$/],
    [{ type: 'reopened' }, /^nothing against it$/],
    [{ type: 'taken-over' }, /^nothing against it$/],
    [{ type: 'step-done', step: 1 }, /Reopen it to go on/],
    [{ type: 'step-undone', step: 1 }, /Reopen it to go on/],
    [{ type: 'hint-revealed', hint: 2 }, /Reopen it to go on/],
    [{ type: 'finished', outcome: 'worked' }, /finished already/],
  ])('after the end answers %j', (event, words) => {
    expect(
      whyNotEvent(finished, event, bounds) ?? 'nothing against it',
    ).toMatch(words);
  });

  it('has no hints in an incident, no steps where there are none', () => {
    const incident = { steps: 0 };
    expect(
      whyNotEvent(open, { type: 'hint-revealed', hint: 1 }, incident),
    ).toMatch(/only a drill/);
    expect(whyNotEvent(open, { type: 'step-done', step: 1 }, incident)).toMatch(
      /no steps/,
    );
  });

  it('never throws, whatever is proposed', () => {
    fc.assert(
      fc.property(
        fc.record({
          type: fc.string(),
          step: fc.option(fc.double(), { nil: undefined }),
          hint: fc.option(fc.double(), { nil: undefined }),
        }),
        event => {
          expect(typeof whyNotEvent(open, event, bounds)).toBe('string');
        },
      ),
    );
  });
});
