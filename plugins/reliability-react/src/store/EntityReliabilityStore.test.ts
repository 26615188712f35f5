import type { EntityReliability } from '@vigie/backstage-plugin-reliability-common';
import { EntityReliabilityStore, REFRESH_MS } from './EntityReliabilityStore';

const REF = 'component:default/quotes';

function answer(tier: string): EntityReliability {
  return {
    entityRef: REF,
    tier,
    definitions: { state: 'not-configured' },
    ownership: { state: 'unowned', observedAt: 1 },
    slos: [],
    coverage: { verdict: 'unknown', basis: 'none', signals: [] },
    runbooks: [],
    training: { courses: [] },
    problems: [],
  };
}

describe('EntityReliabilityStore', () => {
  const getEntitiesByRefs = jest.fn();
  let now = 0;
  let store: EntityReliabilityStore;

  beforeEach(() => {
    jest.useFakeTimers();
    getEntitiesByRefs.mockReset();
    now = 1_000_000;
    store = new EntityReliabilityStore({
      api: { getEntitiesByRefs },
      now: () => now,
    });
  });

  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  const pass = async (milliseconds: number) => {
    now += milliseconds;
    await jest.advanceTimersByTimeAsync(milliseconds);
  };

  it('asks once for all cards, refreshes them together and stops with the last', async () => {
    getEntitiesByRefs.mockImplementation(async () => [answer('1')]);
    const listeners = [jest.fn(), jest.fn(), jest.fn()];
    const leave = listeners.map(listener => store.subscribe(REF, listener));
    await pass(0);
    expect(getEntitiesByRefs).toHaveBeenCalledTimes(1);
    expect(getEntitiesByRefs).toHaveBeenCalledWith([REF]);
    expect(store.snapshot(REF).value?.tier).toBe('1');
    expect(listeners.every(l => l.mock.calls.length > 0)).toBe(true);

    // A card that comes later takes what is fresh.
    const leaveLate = store.subscribe(REF, jest.fn());
    await pass(REFRESH_MS);
    expect(getEntitiesByRefs).toHaveBeenCalledTimes(2);

    leave.forEach(stop => stop());
    leaveLate();
    await pass(3 * REFRESH_MS);
    expect(getEntitiesByRefs).toHaveBeenCalledTimes(2);
  });

  it('keeps figures when a refresh fails, with the error, and recovers', async () => {
    getEntitiesByRefs
      .mockResolvedValueOnce([answer('1')])
      .mockRejectedValueOnce(new Error('no answer'))
      .mockResolvedValueOnce([answer('2')]);
    const leave = store.subscribe(REF, jest.fn());
    await pass(0);
    await pass(REFRESH_MS);
    expect(store.snapshot(REF)).toMatchObject({
      value: { tier: '1' },
      error: { message: 'no answer' },
      loading: false,
    });
    await pass(REFRESH_MS);
    expect(store.snapshot(REF)).toMatchObject({ value: { tier: '2' } });
    expect(store.snapshot(REF).error).toBeUndefined();
    leave();
  });

  it('tells an unknown entity from one that is loading', async () => {
    getEntitiesByRefs.mockResolvedValue([undefined]);
    expect(store.snapshot(REF)).toEqual({ entityRef: REF, loading: true });
    const leave = store.subscribe(REF, jest.fn());
    await pass(0);
    expect(store.snapshot(REF)).toMatchObject({ unknown: true });
    leave();
  });

  it('rests while the window is hidden and catches up when it is seen again', async () => {
    getEntitiesByRefs.mockImplementation(async () => [answer('1')]);
    const visibility = jest.spyOn(document, 'visibilityState', 'get');
    const leave = store.subscribe(REF, jest.fn());
    await pass(0);
    visibility.mockReturnValue('hidden');
    await pass(5 * REFRESH_MS);
    expect(getEntitiesByRefs).toHaveBeenCalledTimes(1);
    visibility.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(0);
    expect(getEntitiesByRefs).toHaveBeenCalledTimes(2);
    leave();
  });

  it('forgets the entities left longest ago, never one in view', async () => {
    getEntitiesByRefs.mockImplementation(async () => [answer('1')]);
    const leave = store.subscribe(REF, jest.fn());
    for (let index = 0; index < 60; index++) {
      const stop = store.subscribe(`component:default/s${index}`, jest.fn());
      await pass(0);
      stop();
    }
    expect(store.snapshot(REF).value).toBeDefined();
    expect(store.snapshot('component:default/s0').value).toBeUndefined();
    expect(store.snapshot('component:default/s59').value).toBeDefined();
    leave();
  });
});
