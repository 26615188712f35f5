import type { MonitorRule } from '@vigie/backstage-plugin-reliability-common';
import { PrometheusError } from '../../client/failures';
import type { PrometheusClient } from '../../client/PrometheusClient';
import { readObservedTime } from './observedTime';
import { distinguishingLabels, type FiringRow, pointsByRule } from './rows';

const DAY = 86_400;
const LOOK_BACK = 30 * DAY;
/** Tried one after the other by a system that finds the longer too much. */
const SHORTER = [7 * DAY, DAY];
const STEP = 300;
/** Thirty days change little in an hour, and cost a system something. */
const KEEP = 3600;

interface FiringReading {
  labels: readonly string[];
  rows: readonly FiringRow[];
  /** Seconds that were looked at. */
  seconds: number;
}

/** Share of time in which a rule fired; `undefined` when nobody knows. */
export type FiringOf = (rule: MonitorRule) => MonitorRule['firing'];

/**
 * How often alerts fired in the last thirty days, or as long as the system
 * remembers.
 *
 * @remarks
 *
 * Read with one request for all alerts, at most once an hour: also when it was
 * refused, so that a system that cannot answer is not asked all the time.
 */
export class FiringShares {
  private last?: { key: string; time: number; reading?: FiringReading };

  constructor(private readonly client: PrometheusClient) {}

  /**
   * @param options.storesAlerts - whether alerts of this system are certainly
   *   kept as series, so that none means that none fired
   * @throws the signal's reason
   */
  async read(options: {
    rules: readonly MonitorRule[];
    /** Epoch seconds. */
    time: number;
    storesAlerts: boolean;
    signal: AbortSignal;
  }): Promise<FiringOf> {
    const { rules, time, signal } = options;
    if (rules.length === 0) {
      return () => undefined;
    }
    const labels = distinguishingLabels(rules);
    const key = labels.join(',');
    const isFresh =
      this.last?.key === key && Math.abs(time - this.last.time) < KEEP;
    if (!isFresh) {
      try {
        const reading = await this.ask(labels, time, signal);
        this.last = { key, time, reading };
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof PrometheusError)) {
          throw error;
        }
        if (error.outage) {
          return () => undefined;
        }
        this.last = { key, time };
      }
    }
    const reading = this.last?.reading;
    if (!reading || !(options.storesAlerts || reading.rows.length > 0)) {
      return () => undefined;
    }
    const pointsOf = pointsByRule(rules, labels, reading.rows);
    return rule => {
      const points = pointsOf(rule);
      return points === undefined
        ? undefined
        : {
            ratio: Math.min(1, (points * STEP) / reading.seconds),
            seconds: reading.seconds,
          };
    };
  }

  private async ask(
    labels: readonly string[],
    time: number,
    signal: AbortSignal,
  ): Promise<FiringReading | undefined> {
    const { client } = this;
    const observed = await readObservedTime(client, {
      time,
      lookBack: LOOK_BACK,
      signal,
    });
    if (!observed) {
      return undefined;
    }
    const { reach } = observed;
    const ranges = [reach, ...SHORTER.filter(range => range < reach)];
    for (const [index, range] of ranges.entries()) {
      try {
        const rows = await client.queryVector({
          query: `count_over_time(max by (${['alertname', ...labels].join(
            ', ',
          )}) (ALERTS{alertstate="firing"})[${range}s:${STEP}s])`,
          time,
          signal,
        });
        const seconds = observed.seconds(range);
        return seconds > 0
          ? {
              labels,
              seconds,
              rows: rows.map(row => ({
                labels: row.metric,
                points: toPoints(row.value?.[1]),
              })),
            }
          : undefined;
      } catch (error) {
        const isLast = index === ranges.length - 1;
        if (!(error instanceof PrometheusError && error.divisible) || isLast) {
          throw error;
        }
      }
    }
    return undefined;
  }
}

function toPoints(value: unknown): number {
  const points = typeof value === 'string' ? Number(value) : NaN;
  return Number.isFinite(points) && points > 0 ? points : 0;
}
