/** What one counter did: how much it rose at each time, when it was read, when it began anew. */
export interface Counter {
  metric: string;
  labels: Record<string, string>;
  /** Sample times, ascending. */
  times: readonly number[];
  /** Events just before each sample. */
  rises: readonly number[];
  /** Indexes of samples before which the process restarted. */
  restarts: readonly number[];
}

/** Reproducible numbers in 0 … 1. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The counters in the OpenMetrics format, families together. */
export function toOpenMetrics(counters: readonly Counter[]): string {
  const lines: string[] = [];
  for (const metric of new Set(counters.map(counter => counter.metric))) {
    lines.push(`# TYPE ${metric.replace(/_total$/, '')} unknown`);
    for (const counter of counters.filter(item => item.metric === metric)) {
      const labels = Object.entries(counter.labels)
        .map(([label, value]) => `${label}="${escapeValue(value)}"`)
        .join(',');
      let value = 1000;
      counter.times.forEach((time, index) => {
        value =
          (counter.restarts.includes(index) ? 0 : value) + counter.rises[index];
        lines.push(`${metric}{${labels}} ${value} ${time}`);
      });
    }
  }
  return `${lines.join('\n')}\n# EOF\n`;
}

/** What one gauge was read as. */
export interface Gauge {
  metric: string;
  labels: Record<string, string>;
  /** Ascending times. */
  samples: ReadonlyArray<readonly [time: number, value: number]>;
}

/** The gauges in the OpenMetrics format, those of one metric next to each other. */
export function gaugesToOpenMetrics(gauges: readonly Gauge[]): string {
  const lines: string[] = [];
  for (const metric of new Set(gauges.map(gauge => gauge.metric))) {
    lines.push(`# TYPE ${metric} gauge`);
    for (const gauge of gauges.filter(item => item.metric === metric)) {
      const labels = Object.entries(gauge.labels)
        .map(([label, value]) => `${label}="${escapeValue(value)}"`)
        .join(',');
      for (const [time, value] of gauge.samples) {
        lines.push(`${metric}{${labels}} ${value} ${time}`);
      }
    }
  }
  return `${lines.join('\n')}\n# EOF\n`;
}

function escapeValue(value: string): string {
  return value
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\n/g, '\\n');
}

/**
 * Events of `(time − step, time]`, added up one by one; `undefined` when the
 * counter was read less than twice from one end of the step to the other.
 */
export function naiveIncrease(
  counter: Counter,
  time: number,
  step: number,
): number | undefined {
  let seen = 0;
  let sum = 0;
  counter.times.forEach((sampled, index) => {
    if (sampled >= time - step && sampled <= time) {
      seen += 1;
      sum += sampled > time - step ? counter.rises[index] : 0;
    }
  });
  return seen < 2 ? undefined : sum;
}
