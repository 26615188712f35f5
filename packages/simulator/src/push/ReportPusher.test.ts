import { REPORTS } from '../story/reports';
import { ReportPusher } from './ReportPusher';

const NOW = 1_795_448_820;

/** Runs until it has slept as often as there are rounds; answers from what is given, then 200. */
async function run(answers: Array<number | Error>, rounds: number) {
  const stop = new AbortController();
  const posts: Array<{ route: string; body: unknown }> = [];
  const pauses: number[] = [];
  const lines: string[] = [];
  await new ReportPusher({
    reports: REPORTS.slice(0, 2),
    post: async (route, body) => {
      posts.push({ route, body });
      const answer = answers.shift() ?? 200;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    now: () => NOW,
    sleep: async seconds => {
      pauses.push(seconds);
      if (pauses.length >= rounds) stop.abort();
    },
    log: line => lines.push(line),
  }).run(stop.signal);
  return { posts, pauses, lines };
}

describe('ReportPusher', () => {
  it('reports each check with its link, and again before it expires', async () => {
    const { posts, pauses } = await run([], 2);
    expect(posts).toHaveLength(4);
    const { route, body } = posts[0];
    expect(route).toBe('/checks/delivery%2Fe2e/results');
    expect(body).toEqual({
      entityRef: 'component:default/delivery-quote',
      outcome: 'pass',
      message: expect.any(String),
      link: expect.stringMatching(/^https:\/\/ci\.example\.com\//),
      observedAt: NOW,
      expiresAfterSeconds: 604_800,
    });
    expect(Math.max(...pauses)).toBeLessThan(604_800);
  });

  it('tries soon again while the portal or the entity is not there', async () => {
    const { posts, pauses, lines } = await run(
      [404, new Error('gone'), 200, 503],
      3,
    );
    expect(posts).toHaveLength(6);
    expect(pauses).toEqual([10, 10, 21_600]);
    expect(lines).toEqual([]);
  });

  it('leaves what is refused, and says so once', async () => {
    const { posts, lines } = await run([403], 3);
    expect(posts).toHaveLength(4);
    expect(lines).toEqual([
      'component:default/delivery-quote delivery/e2e: refused (403)',
    ]);
  });
});

describe('what is reported', () => {
  it('passes and fails once at least for each check', () => {
    for (const check of [
      'delivery/e2e',
      'delivery/deploy',
      'delivery/backup',
    ]) {
      const outcomes = REPORTS.filter(each => each.check === check).map(
        ({ outcome }) => outcome,
      );
      expect(new Set(outcomes)).toEqual(new Set(['pass', 'fail']));
    }
  });
});
