import fc from 'fast-check';
import type {
  ExecutionReading,
  NewExecutionEvent,
} from '@vigie/backstage-plugin-reliability-common';
import { ExecutionStore } from './ExecutionStore';
import { FakeServer } from './fakeServer';

const ADA = 'user:default/ada';
const BEA = 'user:default/bea';

beforeEach(() => {
  jest.useFakeTimers();
  window.sessionStorage.clear();
});
afterEach(() => jest.useRealTimers());

/** Lets every promise that can settle do so; no timer fires. */
const settle = () => jest.advanceTimersByTimeAsync(0);

function refusal(status: number, name = 'ConflictError'): Error {
  return Object.assign(new Error(name), {
    name: 'ResponseError',
    response: { status },
    body: { error: { name } },
  });
}

function storeOf(
  server: FakeServer,
  api: Partial<ReturnType<FakeServer['apiOf']>> = {},
) {
  return new ExecutionStore({
    id: 'x',
    api: { ...server.apiOf(ADA), ...api },
    reader: ADA,
    storage: window.sessionStorage,
  });
}

describe('an execution as one person follows it', () => {
  it('shows a tick at once, and keeps trying with growing waits until it is sent', async () => {
    const server = new FakeServer();
    const addEvents = jest
      .fn<Promise<ExecutionReading>, [string, NewExecutionEvent[]]>()
      .mockRejectedValueOnce(new TypeError('offline'))
      .mockRejectedValueOnce(refusal(503))
      .mockRejectedValueOnce(refusal(404, 'Error'))
      .mockImplementation(async (_id, events) => server.add(ADA, events));
    const store = storeOf(server, { addEvents });
    await store.read();
    store.add({ type: 'step-done', step: 2 });
    expect(store.snapshot()).toMatchObject({
      execution: { done: [{ step: 2, by: ADA }], revision: 1 },
      pending: [{ type: 'step-done' }],
    });
    await settle();
    expect(store.snapshot().isRetrying).toBe(true);
    for (const [wait, calls] of [
      [999, 1],
      [1, 2],
      [1999, 2],
      [1, 3],
      [3999, 3],
      [1, 4],
    ] as const) {
      await jest.advanceTimersByTimeAsync(wait);
      expect(addEvents).toHaveBeenCalledTimes(calls);
    }
    expect(store.snapshot()).toMatchObject({
      execution: { done: [{ step: 2 }], revision: 2 },
      pending: [],
      refused: [],
      isRetrying: false,
    });
    expect(
      new Set(addEvents.mock.calls.map(([, [e]]) => e!.operation)).size,
    ).toBe(1);
    expect(addEvents.mock.calls[0]![1][0]).not.toHaveProperty('since');
    expect(window.sessionStorage).toHaveLength(0);
  });

  it('survives a reload, is nobody else’s, and is not hurt by spoilt storage', async () => {
    const server = new FakeServer();
    const offline = {
      addEvents: async () => Promise.reject(new TypeError('offline')),
    };
    const before = storeOf(server, offline);
    before.add({ type: 'note', text: 'kept' });
    before.add({ type: 'step-done', step: 1 });
    await settle();
    const stranger = new ExecutionStore({
      id: 'x',
      api: server.apiOf(BEA),
      reader: BEA,
      storage: window.sessionStorage,
    });
    await settle();
    expect(stranger.snapshot().pending).toEqual([]);
    expect(server.operations).toEqual([]);

    const after = storeOf(server);
    expect(after.snapshot().pending).toHaveLength(2);
    await settle();
    expect(server.reading).toMatchObject({
      notes: [{ text: 'kept', by: ADA }],
      done: [{ step: 1 }],
    });
    for (const spoilt of ['{', '{}', '[1, null, {"type": 3}]']) {
      window.sessionStorage.setItem(`reliability.execution.${ADA}.x`, spoilt);
      expect(storeOf(server).snapshot().pending).toEqual([]);
    }
  });

  it('works where the browser keeps nothing', async () => {
    const server = new FakeServer();
    const broken = () => {
      throw new Error('quota');
    };
    const store = new ExecutionStore({
      id: 'x',
      api: server.apiOf(ADA),
      reader: ADA,
      storage: { getItem: broken, setItem: broken, removeItem: broken },
    });
    store.add({ type: 'step-done', step: 1 });
    await settle();
    expect(server.reading.done).toHaveLength(1);
  });

  it.each([400, 403, 409, 413])(
    'finds the one event a refusal (%d) is about, sends the others, and keeps its text',
    async status => {
      const server = new FakeServer();
      let isOffline = true;
      const addEvents = async (_id: string, events: NewExecutionEvent[]) => {
        if (isOffline) {
          throw new TypeError('offline');
        }
        if (events.some(({ text }) => text === 'no')) {
          throw refusal(status);
        }
        return server.add(ADA, events);
      };
      const store = storeOf(server, { addEvents });
      store.add({ type: 'step-done', step: 1 });
      store.add({ type: 'note', text: 'no' });
      store.add({ type: 'step-done', step: 2 });
      await settle();
      isOffline = false;
      await store.send();
      expect(store.snapshot()).toMatchObject({
        pending: [],
        refused: [
          { event: { text: 'no' }, error: { message: 'ConflictError' } },
        ],
      });
      expect(server.reading.done.map(({ step }) => step)).toEqual([1, 2]);
      store.forgetRefused();
      expect(store.snapshot().refused).toEqual([]);
    },
  );

  it('says nothing of a hint that somebody else had revealed first', async () => {
    const server = new FakeServer();
    const getExecution = jest.fn(async () => server.reading);
    const store = storeOf(server, {
      getExecution,
      addEvents: async () => Promise.reject(refusal(409)),
    });
    store.add({ type: 'hint-revealed', hint: 1 });
    await settle();
    expect(store.snapshot()).toMatchObject({ pending: [], refused: [] });
    expect(getExecution).toHaveBeenCalledTimes(1);
  });

  it('never goes back to an older answer, and reads again when asked meanwhile', async () => {
    const server = new FakeServer();
    const old = server.reading;
    const answers: Array<(reading: ExecutionReading) => void> = [];
    const store = storeOf(server, {
      getExecution: () => new Promise(resolve => answers.push(resolve)),
    });
    const reading = store.read();
    store.add({ type: 'step-done', step: 1 });
    await settle();
    expect(store.revision).toBe(2);
    store.read();
    answers[0]!(old);
    await settle();
    expect(store.snapshot().execution?.done).toHaveLength(1);
    expect(answers).toHaveLength(2);
    answers[1]!(server.reading);
    await reading;
    expect(store.revision).toBe(2);
  });

  it('keeps what is known when reading fails', async () => {
    const server = new FakeServer();
    const getExecution = jest.fn(async () => server.reading);
    const store = storeOf(server, { getExecution });
    await store.read();
    getExecution.mockRejectedValueOnce(new Error('down'));
    await store.read();
    expect(store.snapshot()).toMatchObject({
      execution: { id: 'x' },
      error: { message: 'down' },
    });
    await store.read();
    expect(store.snapshot().error).toBeUndefined();
  });
});

describe('two people on a bad network', () => {
  const client = fc.integer({ min: 0, max: 1 });
  const fate = fc.constantFrom('ok', 'request-lost', 'answer-lost');
  const command = fc.oneof(
    fc.record({
      do: fc.constantFrom('step-done' as const, 'step-undone' as const),
      client,
      step: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({ do: fc.constant('note' as const), client }),
    fc.record({ do: fc.constant('read' as const), client }),
    fc.record({ do: fc.constant('send' as const), client }),
    fc.record({ do: fc.constant('reload' as const), client }),
    fc.record({ do: fc.constant('answer' as const), which: fc.nat(20) }),
  );

  it('end in the same state with nothing lost or done twice, in whatever order answers come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(command, { maxLength: 40 }),
        fc.infiniteStream(fate),
        async (commands, fates) => {
          window.sessionStorage.clear();
          const server = new FakeServer();
          const answers: Array<() => void> = [];
          let isBad = true;
          const call = (isHere: () => boolean, act: () => ExecutionReading) =>
            new Promise<ExecutionReading>((resolve, reject) => {
              const its = isBad ? fates.next().value : 'ok';
              const reading = its === 'request-lost' ? undefined : act();
              answers.push(() => {
                // A page that was reloaded hears no answers.
                if (isHere()) {
                  if (its === 'ok') {
                    resolve(reading!);
                  } else {
                    reject(new TypeError(its));
                  }
                }
              });
            });
          const people = [ADA, BEA];
          const pages = [0, 0];
          const open = (who: number) => {
            pages[who]! += 1;
            const page = pages[who];
            const isHere = () => pages[who] === page;
            return new ExecutionStore({
              id: 'x',
              reader: people[who]!,
              storage: window.sessionStorage,
              api: {
                getExecution: () => call(isHere, () => server.reading),
                addEvents: (_id, events) =>
                  call(isHere, () => server.add(people[who]!, events)),
              },
            });
          };
          const stores = [open(0), open(1)];
          let deeds = 0;
          for (const step of commands) {
            if (step.do === 'answer') {
              answers.splice(step.which % (answers.length || 1), 1)[0]?.();
            } else {
              const store = stores[step.client]!;
              if (step.do === 'read') {
                store.read();
              } else if (step.do === 'send') {
                store.send();
              } else if (step.do === 'reload') {
                stores[step.client] = open(step.client);
              } else {
                deeds += 1;
                store.add(
                  step.do === 'note'
                    ? { type: 'note', text: `note ${deeds}` }
                    : { type: step.do, step: step.step },
                );
              }
            }
            await settle();
          }
          isBad = false;
          for (let round = 0; round < 4; round += 1) {
            for (const store of stores) {
              store.send();
              store.read();
            }
            do {
              answers.splice(0).forEach(answer => answer());
              await settle();
            } while (answers.length > 0);
          }
          for (const store of stores) {
            expect(store.snapshot()).toEqual({
              execution: server.reading,
              pending: [],
              refused: [],
              error: undefined,
              isRetrying: false,
            });
          }
          expect(server.operations).toHaveLength(deeds);
          jest.clearAllTimers();
        },
      ),
      { numRuns: 150 },
    );
  });
});
