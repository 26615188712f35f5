import { mockServices } from '@backstage/backend-test-utils';
import {
  alignLeftEdge,
  type Slo,
  type SloDefinition,
} from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import { MeasurementStore } from '../../database/MeasurementStore';
import { SloStore } from '../../database/SloStore';
import type { SloPointRow, SloRow } from '../../database/tables';
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
  const { series = name, days = 30, target = '0.99', type, source } = options;
  const metric = {
    type: type ?? 'Measurements',
    ...(source ? { source } : {}),
    spec: { series },
  };
  return {
    name,
    displayName: name,
    service: 'quote',
    method: 'Occurrences',
    window: { duration: `${days}d`, seconds: days * DAY, isRolling: true },
    indicator: { name, good: metric, total: metric },
    objectives: [{ target: { text: target, ppm: Number(target) * 1e6 } }],
    file: 'slo.yaml',
    line: 1,
  };
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

  async row(name: string): Promise<SloRow> {
    const row = await this.knex<SloRow>('slo').where({ name }).first();
    if (!row) {
      throw new Error(`No SLO ${name}`);
    }
    return row;
  }

  async slo(name: string): Promise<Slo> {
    const { id } = await this.row(name);
    const state = await this.knex('slo_state').where({ slo_id: id }).first();
    return JSON.parse(state.payload);
  }

  async points(name: string): Promise<SloPointRow[]> {
    const { seq } = await this.row(name);
    return this.knex<SloPointRow>('slo_point')
      .where({ slo_seq: seq })
      .orderBy('time');
  }

  /** Sums over a window, by nothing but the rows at its edges. */
  async windowSum(name: string, seconds: number) {
    const row = await this.row(name);
    const rows = new Map(
      (await this.points(name)).map(point => [point.time, point]),
    );
    const to = row.collected_to!;
    const from = alignLeftEdge(to, seconds, row.step!);
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
      'slo',
      'measurement',
      'measurement_series',
    ]) {
      await this.knex(table).delete();
    }
    this.now = START;
  }
}
