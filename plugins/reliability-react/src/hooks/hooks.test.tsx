import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import type {
  ReliabilityApi,
  ServicePage,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '../api';
import { useEntityReliability } from './useEntityReliability';
import { useServices } from './useServices';
import { useSloBudget } from './useSloBudget';

function wrap(api: Partial<ReliabilityApi>) {
  return function Wrapper(props: { children: ReactNode }) {
    return (
      <TestApiProvider apis={[[reliabilityApiRef, api as ReliabilityApi]]}>
        {props.children}
      </TestApiProvider>
    );
  };
}

function pageOf(totalItems: number): ServicePage {
  return { items: [], totalItems, owners: [] };
}

describe('useServices', () => {
  it('keeps the page before while the next is loaded, aborts what is overtaken, and drops rows when it fails', async () => {
    const signals: AbortSignal[] = [];
    let answer: (page: ServicePage) => void = () => {};
    const listServices = jest.fn((_query, options) => {
      signals.push(options!.signal!);
      return new Promise<ServicePage>(resolve => {
        answer = resolve;
      });
    });
    const { result, rerender } = renderHook(
      (text: string) => useServices({ text }),
      { wrapper: wrap({ listServices }), initialProps: 'a' },
    );
    expect(result.current).toMatchObject({ value: undefined, loading: true });
    act(() => answer(pageOf(1)));
    await waitFor(() => expect(result.current.value?.totalItems).toBe(1));

    rerender('b');
    expect(result.current).toMatchObject({
      value: { totalItems: 1 },
      loading: true,
    });
    rerender('c');
    expect(signals.map(signal => signal.aborted)).toEqual([true, true, false]);
    act(() => answer(pageOf(3)));
    await waitFor(() => expect(result.current.value?.totalItems).toBe(3));

    listServices.mockRejectedValueOnce(new Error('down'));
    rerender('d');
    await waitFor(() => expect(result.current.error?.message).toBe('down'));
    expect(result.current.value).toBeUndefined();
  });
});

describe('useSloBudget', () => {
  it('never shows the series of another SLO', async () => {
    const getSloBudget = jest.fn(async (id: string) => ({
      id,
      objective: 0,
      from: 0,
      to: 1,
      points: [],
    }));
    const { result, rerender } = renderHook(
      (id: string) => useSloBudget(id, { points: 50 }),
      { wrapper: wrap({ getSloBudget }), initialProps: 'a' },
    );
    await waitFor(() => expect(result.current.value?.id).toBe('a'));
    rerender('b');
    expect(result.current.value).toBeUndefined();
    await waitFor(() => expect(result.current.value?.id).toBe('b'));
    expect(getSloBudget).toHaveBeenLastCalledWith(
      'b',
      { objective: 0, points: 50 },
      expect.anything(),
    );
  });
});

describe('useEntityReliability', () => {
  it('shows nothing of the entity before when the page changes', async () => {
    const getEntitiesByRefs = jest.fn(async (refs: string[]) => [
      {
        entityRef: refs[0]!,
        definitions: { state: 'not-configured' as const },
        ownership: { state: 'unowned' as const, observedAt: 1 },
        slos: [],
        coverage: {
          verdict: 'unknown' as const,
          basis: 'none' as const,
          signals: [],
        },
        runbooks: [],
        training: { courses: [] },
        problems: [],
      },
    ]);
    const { result, rerender } = renderHook(
      (ref: string) => useEntityReliability(ref),
      {
        wrapper: wrap({ getEntitiesByRefs }),
        initialProps: 'component:default/a',
      },
    );
    await waitFor(() => expect(result.current.value).toBeDefined());
    rerender('component:default/b');
    expect(result.current.value).toBeUndefined();
    await waitFor(() =>
      expect(result.current.value?.entityRef).toBe('component:default/b'),
    );
  });
});
