import {
  type ExecutionEvent,
  foldExecution,
} from '@vigie/backstage-plugin-reliability-common';
import { checkEvent, MAX_EVENTS } from './checkEvent';
import { exportName } from './exportName';
import {
  requireDay,
  requireFollowUpOwner,
  requireTitle,
} from './requireFollowUp';
import { toNewEvent } from './toNewEvent';

const operation = '00000000-0000-4000-8000-000000000000';
const by = { at: 1, actor: 'user:default/anna' };
const started: ExecutionEvent = { seq: 1, ...by, type: 'started' };
const finished: ExecutionEvent = {
  seq: 2,
  ...by,
  type: 'finished',
  outcome: 'worked',
};
const open = foldExecution([started]);
const done = foldExecution([started, finished]);
const bounds = { steps: 2, hints: 1 };

describe('checkEvent', () => {
  it.each([
    [
      'step that is not there',
      open,
      { type: 'step-done', step: 3 },
      'InputError',
    ],
    ['hint too early', open, { type: 'hint-revealed', hint: 2 }, 'InputError'],
    ['empty note', open, { type: 'note', text: '' }, 'InputError'],
    [
      'step after the end',
      done,
      { type: 'step-done', step: 1 },
      'ConflictError',
    ],
    [
      'wrong step after the end',
      done,
      { type: 'step-done', step: 9 },
      'InputError',
    ],
    [
      'second end',
      done,
      { type: 'finished', outcome: 'partly' },
      'ConflictError',
    ],
    ['reopening what is open', open, { type: 'reopened' }, 'ConflictError'],
  ])('refuses a %s', (_, state, event, name) => {
    expect(() =>
      checkEvent(state, { seq: 9, ...by, ...event } as ExecutionEvent, bounds),
    ).toThrow(expect.objectContaining({ name }));
  });

  it('accepts what makes sense now', () => {
    const fine: Array<[typeof open, object]> = [
      [open, { type: 'step-done', step: 2 }],
      [open, { type: 'hint-revealed', hint: 1 }],
      [open, finished],
      [done, { type: 'note', text: 'seen later' }],
      [done, { type: 'reopened' }],
    ];
    for (const [state, event] of fine) {
      expect(() =>
        checkEvent(
          state,
          { ...event, seq: 9, ...by } as ExecutionEvent,
          bounds,
        ),
      ).not.toThrow();
    }
  });

  it('lets a full record be finished, and nothing else', () => {
    const full = { ...open, revision: MAX_EVENTS };
    expect(() =>
      checkEvent(full, { seq: 9, ...by, type: 'note', text: 'x' }, bounds),
    ).toThrow('This record is full: it holds 5000 events');
    expect(() => checkEvent(full, finished, bounds)).not.toThrow();
  });
});

describe('toNewEvent', () => {
  it('takes what belongs to the type and nothing else', () => {
    expect(
      toNewEvent({ operation, type: 'step-done', step: 1, text: 'x', hint: 3 }),
    ).toEqual({ type: 'step-done', step: 1 });
    expect(toNewEvent({ operation, type: 'note', text: ' seen \n' })).toEqual({
      type: 'note',
      text: 'seen',
    });
  });

  it('counts bytes', () => {
    const text = 'é'.repeat(5_000);
    expect(() => toNewEvent({ operation, type: 'note', text })).not.toThrow();
    expect(() =>
      toNewEvent({ operation, type: 'note', text: `${text}é` }),
    ).toThrow('A note holds 10000 bytes at most; this one has 10002');
  });
});

describe('follow-up actions', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-11-31'])(
    'knows that there is no %s',
    day => {
      expect(() => requireDay(day)).toThrow(`There is no day ${day}`);
    },
  );

  it('takes days, users and groups', () => {
    expect(requireDay('2028-02-29')).toBe('2028-02-29');
    expect(requireFollowUpOwner('Group:team')).toBe('group:default/team');
    expect(requireFollowUpOwner('user:default/Anna')).toBe('user:default/anna');
    expect(requireTitle(' a\0b ')).toBe('a\uFFFDb');
  });

  it.each(['component:default/a', 'anna', '', 'group:'])(
    'refuses the owner "%s"',
    text => {
      expect(() => requireFollowUpOwner(text)).toThrow(
        expect.objectContaining({ name: 'InputError' }),
      );
    },
  );

  it('refuses a title of nothing', () => {
    expect(() => requireTitle(' \t')).toThrow('title is empty');
  });
});

describe('exportName', () => {
  it.each([
    [{ runbook: 'restart' }, '2026-11-23-quote-restart.md'],
    [{ runbook: '../../"x"\r\n; é' }, '2026-11-23-quote-x.md'],
    [{}, '2026-11-23-quote.md'],
    [{ runbook: 'r'.repeat(300) }, `2026-11-23-quote-${'r'.repeat(103)}.md`],
    [
      {
        drill: {
          scenario: 'region',
          situation: '',
          hints: [],
          hintCount: 0,
        },
      },
      '2026-11-23-quote-drill-region.md',
    ],
  ])('of %j', (more, name) => {
    expect(
      exportName(
        {
          startedAt: Date.UTC(2026, 10, 23, 3) / 1000,
          entityRef: 'component:default/quote',
          ...more,
        },
        'md',
      ),
    ).toBe(name);
  });
});
