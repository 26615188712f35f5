import { mockServices } from '@backstage/backend-test-utils';
import {
  alignLeftEdge,
  type IndicatorDefinition,
  type Slo,
  type SloDefinition,
  tiersOf,
} from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { MeasurementStore } from '../../database/MeasurementStore';
import { SloStore } from '../../database/SloStore';
import { sloId } from '../../database/operations/slo/sloId';
import type { SliRow, SloPointRow } from '../../database/tables';
import { MeasurementsSource } from '../../measurements/MeasurementsSource';
import {
  ReliabilityEngine,
  type ReliabilityEngineOptions,
} from '../ReliabilityEngine';

export const ENTITY = 'component:default/quote';
export const DAY = 86_400;

/** A Friday, 09:00 UTC. */
export const START = Date.UTC(2026, 10, 20, 9) / 1000;

/** An SLO on pushed measurements unless another metric is given. */
export function defineSlo(
  name: string,
  options: {
    series?: string;
    days?: number;
    target?: string;
    type?: string;
    source?: string;
  } = {},
): SloDefinition {
  const { days = 30, target: text = '0.99' } = options;
  return {
    name,
    displayName: name,
    service: 'quote',
    method: 'Occurrences',
    window: { duration: `${days}d`, seconds: days * DAY, isRolling: true },
    indicator: defineIndicator(name, options),
    objectives: [{ target: target(text) }],
    file: 'slo.yaml',
    line: 1,
  };
}

/** Good of all events of a series. */
export function defineIndicator(
  name: string,
  options: { series?: string; type?: string; source?: string } = {},
): IndicatorDefinition {
  const { series = name, type = 'Measurements', source } = options;
  const metric = { type, ...(source ? { source } : {}), spec: { series } };
  return { name, good: metric, total: metric };
}

/** An SLO whose time slices are judged; each objective `[target, slice target]`, or the target alone. */
export function defineSlices(
  name: string,
  seconds: number,
  objectives: Array<[string, string] | [string]>,
  options: Parameters<typeof defineSlo>[1] = {},
): SloDefinition {
  return {
    ...defineSlo(name, options),
    method: objectives[0].length === 2 ? 'Timeslices' : 'RatioTimeslices',
    objectives: objectives.map(([whole, slice]) => ({
      target: target(whole),
      ...(slice ? { timeSliceTarget: target(slice) } : {}),
      timeSliceSeconds: seconds,
    })),
  };
}

/** Months, or another duration, of a time zone. */
export function calendar(
  timeZone: string,
  duration = '1M',
  seconds = 30 * DAY,
): SloDefinition['window'] {
  return {
    duration,
    seconds,
    isRolling: false,
    startTime: '2026-01-01T00:00:00',
    timeZone,
  };
}

/** A target from its decimal text. */
export function target(text: string) {
  return { text, ppm: Math.round(Number(text) * 1e6) };
}

/** Everything a cycle needs, on one database and with a clock of its own. */
export class EngineHarness {
  readonly store: SloStore;
  readonly measurements: MeasurementStore;
  readonly source: MeasurementsSource;
  readonly logger = mockServices.logger.mock();
  now = START;

  /** @param knex - with the schema of the plugin */
  constructor(readonly knex: Knex) {
    this.logger.child.mockReturnValue(this.logger);
    this.store = new SloStore(knex);
    this.measurements = new MeasurementStore(knex);
    this.source = new MeasurementsSource(this.measurements, () => this.now);
  }

  engine(options: Partial<ReliabilityEngineOptions> = {}): ReliabilityEngine {
    return new ReliabilityEngine({
      store: this.store,
      sources: [this.source],
      logger: this.logger,
      cycleSeconds: 60,
      sourceTimeoutSeconds: 5,
      ...options,
    });
  }

  /** One cycle of an engine that knows nothing of earlier ones. */
  async cycle(options: Partial<ReliabilityEngineOptions> = {}) {
    return this.engine(options).runCycle(
      this.now,
      new AbortController().signal,
    );
  }

  async define(...definitions: SloDefinition[]): Promise<void> {
    await this.store.upsertSlos(ENTITY, definitions, this.now);
  }

  async push(
    series: string,
    points: ReadonlyArray<[time: number, good: number, total: number]>,
    step = 60,
  ): Promise<number> {
    const { changed } = await this.measurements.ingest({
      entityRef: ENTITY,
      series,
      step,
      points,
      now: this.now,
    });
    return changed;
  }

  /** Of a part of an SLO of any entity. */
  async row(name: string, part = 0): Promise<SliRow> {
    const slo = this.knex('slo').where({ name }).select('id');
    const row = await this.knex<SliRow>('sli')
      .where({ part })
      .whereIn('slo_id', slo)
      .first();
    if (!row) {
      throw new Error(`No part ${part} of an SLO ${name}`);
    }
    return row;
  }

  async slo(name: string, entityRef = ENTITY): Promise<Slo> {
    const state = await this.knex('slo_state')
      .where({ slo_id: sloId(entityRef, name) })
      .first();
    return JSON.parse(state.payload);
  }

  async points(name: string, part = 0): Promise<SloPointRow[]> {
    const { seq } = await this.row(name, part);
    return this.knex<SloPointRow>('slo_point')
      .where({ sli_seq: seq })
      .orderBy('time');
  }

  /** Sums over a window, by nothing but the rows at its edges. */
  async windowSum(name: string, seconds: number, part = 0) {
    const row = await this.row(name, part);
    const rows = new Map(
      (await this.points(name, part)).map(point => [point.time, point]),
    );
    const to = row.collected_to!;
    const tiers = tiersOf(row.retention);
    const from = alignLeftEdge(to, seconds, row.step!, tiers);
    const end = rows.get(to);
    const base =
      from < row.collected_from!
        ? { good: 0, total: 0, covered: 0 }
        : rows.get(from);
    if (!end || !base) {
      throw new Error(`No row at an edge of ${seconds} s before ${to}`);
    }
    return {
      from,
      to,
      good: end.good - base.good,
      total: end.total - base.total,
      covered: end.covered - base.covered,
    };
  }

  /** Empties all tables the engine writes. */
  async reset(): Promise<void> {
    for (const table of [
      'slo_point',
      'slo_state',
      'sli',
      'slo',
      'measurement',
      'measurement_series',
    ]) {
      await this.knex(table).delete();
    }
    this.now = START;
  }
}
