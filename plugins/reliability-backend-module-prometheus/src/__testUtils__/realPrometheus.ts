import {
  type RealPrometheus,
  startPrometheus as start,
  whyMissing,
} from '../../../../scripts/lib/monitoring.mjs';

export type { RealPrometheus };

/** Why the tests against a real Prometheus cannot run; `undefined` when they can. */
export function whyNoPrometheus(): string | undefined {
  return whyMissing('prometheus', 'promtool');
}

/** Starts Prometheus over blocks made of `history`, in the OpenMetrics format. */
export async function startPrometheus(options: {
  history: string;
  config: string;
  rules: string;
}): Promise<RealPrometheus> {
  return start({ ...options, rules: { 'rules.yml': options.rules } });
}

/** Asks again and again until there is an answer. */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    await new Promise(resolve => {
      setTimeout(resolve, 200);
    });
  }
  throw new Error('It never came');
}
