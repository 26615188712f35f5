import type {
  ReliabilityApi,
  ReliabilityRequestOptions,
} from '@vigie/backstage-plugin-reliability-common';
import type { SimulatedSeries } from '../story/organisation';
import { newestTime, pointsBetween } from '../story/points';
import { chapterStart, HISTORY_SECONDS } from '../story/time';

/** The API takes no more in one call. */
const POINTS_PER_CALL = 10_000;

export type MeasurementsApi = Pick<
  ReliabilityApi,
  'pushMeasurements' | 'listMeasurements'
>;

/**
 * Brings one series of the portal up to date, pushing only what is missing.
 *
 * @remarks
 *
 * What the portal holds is asked once and then remembered until `forget`, for
 * when the portal may have restarted with less. Points go in ascending order,
 * so that the newest one tells how far the story was told, and in which
 * chapter, even when an earlier process was stopped half-way.
 */
export class SeriesPusher {
  readonly #series: SimulatedSeries;
  readonly #api: MeasurementsApi;
  #reached: number | undefined;

  constructor(series: SimulatedSeries, api: MeasurementsApi) {
    this.#series = series;
    this.#api = api;
  }

  get name(): string {
    return `${this.#series.entityRef} ${this.#series.series}`;
  }

  forget(): void {
    this.#reached = undefined;
  }

  /**
   * Returns how many points were pushed. Rejects with the first call that
   * fails; what is missing then must be asked again, so `forget` it.
   */
  async bringUpToDate(
    now: number,
    options: ReliabilityRequestOptions,
  ): Promise<number> {
    const { entityRef, series, step } = this.#series;
    this.#reached ??= await this.#askReached(options);
    const to = newestTime(this.#series, now);
    let from = this.#startOfMissing(now);
    let pushed = 0;
    for (;;) {
      const points = pointsBetween(this.#series, {
        from,
        to,
        now,
        limit: POINTS_PER_CALL,
      });
      if (points.length === 0) {
        this.#reached = Math.max(this.#reached, from);
        return pushed;
      }
      await this.#api.pushMeasurements(
        { entityRef, series, step, points },
        options,
      );
      from = points[points.length - 1][0];
      pushed += points.length;
    }
  }

  /** 0 when the portal holds nothing of this series. */
  async #askReached(options: ReliabilityRequestOptions): Promise<number> {
    const { items } = await this.#api.listMeasurements(
      this.#series.entityRef,
      options,
    );
    const held = items.find(item => item.series === this.#series.series);
    return held?.lastTime ?? 0;
  }

  #startOfMissing(now: number): number {
    const historyStart = now - HISTORY_SECONDS;
    const isOldChapter =
      this.#series.scenario.isRetold &&
      (this.#reached ?? 0) < chapterStart(now);
    return isOldChapter
      ? historyStart
      : Math.max(this.#reached ?? 0, historyStart);
  }
}
