import type {
  SliFailure,
  SliOutcome,
  SliSource,
} from '@vigie/backstage-plugin-reliability-node';
import type { SourceAttempt } from '../database/checks/SourceHealthStore';
import { ObservedSliSource } from './ObservedSliSource';

const failed = (kind: SliFailure['kind']): SliOutcome => ({
  key: kind,
  ok: false,
  failure: { kind, message: `it is ${kind}` },
});
const good: SliOutcome = { key: 'a', ok: true, buckets: [] };

function observe(collect: SliSource['collect']) {
  const attempts: SourceAttempt[] = [];
  let time = 1000;
  const source = new ObservedSliSource(
    {
      name: 'main',
      type: 'Recorded',
      delaySeconds: 0,
      stepOf: () => 60,
      validate: () => [],
      explain: () => [],
      collect,
    },
    {
      record: async attempt => {
        attempts.push(attempt);
      },
      now: () => time,
    },
  );
  return {
    attempts,
    wait: (seconds: number) => {
      time += seconds;
    },
    collect: (signal = new AbortController().signal) =>
      source.collect({ slis: [], from: 0, to: 60, step: 60, signal }),
  };
}

describe('a source of SLIs that tells how it is', () => {
  it.each<[string, SliOutcome[], string | undefined]>([
    ['answers', [good], undefined],
    ['answers for some', [good, failed('timeout')], undefined],
    ['refuses a query', [failed('query-rejected')], undefined],
    ['cannot be reached', [failed('unreachable')], 'it is unreachable'],
  ])('that %s', async (_what, outcomes, error) => {
    const { collect, attempts } = observe(async () => outcomes);
    await expect(collect()).resolves.toBe(outcomes);
    expect(attempts).toEqual([
      expect.objectContaining({ role: 'sli', name: 'main', at: 1000, error }),
    ]);
  });

  it('tells it again when it changes or half a minute is over', async () => {
    const answers = [[good], [good], [failed('timeout')], [failed('timeout')]];
    const { collect, attempts, wait } = observe(async () => answers.shift()!);
    await collect();
    await collect();
    expect(attempts).toHaveLength(1);
    await collect();
    expect(attempts).toHaveLength(2);
    wait(30);
    await collect();
    expect(attempts).toHaveLength(3);
  });

  it('tells what it threw, and that it gave no answer in time', async () => {
    const throwing = observe(async () => {
      throw new Error('out of memory');
    });
    await expect(throwing.collect()).rejects.toThrow('out of memory');
    expect(throwing.attempts[0].error).toBe('out of memory');

    const controller = new AbortController();
    const hanging = observe(
      ({ signal }) =>
        new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason)),
        ),
    );
    const collected = hanging.collect(controller.signal);
    controller.abort(new Error('over'));
    await expect(collected).rejects.toThrow('over');
    expect(hanging.attempts).toEqual([
      expect.objectContaining({ error: 'no answer in time' }),
    ]);
  });
});
