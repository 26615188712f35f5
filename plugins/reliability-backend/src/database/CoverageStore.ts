import type {
  CourseMatch,
  CoverageReading,
  MonitorRule,
  OwnershipReading,
  SloState,
} from '@vigie/backstage-plugin-reliability-common';
import { SLO_STATES } from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import type { StoredCourse } from '../training/StoredCourse';
import { chunk, KEYS_PER_STATEMENT } from './chunk';
import type { ServiceRow } from './tables';

/** What coverage and training of one service are assessed from. */
export interface CoverageInputs {
  entityRef: string;
  serviceName: string;
  gitRules: MonitorRule[];
  runbooks: Array<{ slug: string; alerts: string[] }>;
  slos: Array<{ state: SloState }>;
  /** Absent until the owners were looked at. */
  ownership?: OwnershipReading;
}

/** Rank of a verdict in lists, least covered first. */
const VERDICT_RANKS: Record<CoverageReading['verdict'], number> = {
  uncovered: 0,
  unknown: 1,
  partial: 2,
  covered: 3,
  exempt: 4,
  'not-applicable': 5,
};

/** Reads what coverage is assessed from, for many services in few queries. */
export class CoverageStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async listServices(): Promise<
    Array<Pick<ServiceRow, 'entity_ref' | 'service_name'>>
  > {
    return this.#knex<ServiceRow>('service')
      .where({ is_course: 0 })
      .orderBy('entity_ref')
      .select('entity_ref', 'service_name');
  }

  async listCourses(): Promise<CourseMatch[]> {
    const rows: Array<{ entity_ref: string; course: string }> =
      await this.#knex('definition_folder')
        .join('service', 'service.entity_ref', 'definition_folder.entity_ref')
        .where('service.is_course', 1)
        .whereNotNull('definition_folder.course')
        .orderBy('service.entity_ref')
        .select('service.entity_ref', 'definition_folder.course');
    return rows.map(row => {
      const course: StoredCourse = JSON.parse(row.course);
      return { entityRef: row.entity_ref, ...course, matches: [] };
    });
  }

  /** @param services - at most {@link KEYS_PER_STATEMENT}. */
  async inputs(
    services: ReadonlyArray<Pick<ServiceRow, 'entity_ref' | 'service_name'>>,
  ): Promise<CoverageInputs[]> {
    const refs = services.map(service => service.entity_ref);
    const inputs = new Map<string, CoverageInputs>(
      services.map(service => [
        service.entity_ref,
        {
          entityRef: service.entity_ref,
          serviceName: service.service_name,
          gitRules: [],
          runbooks: [],
          slos: [],
        },
      ]),
    );
    const folders = await this.#knex('definition_folder')
      .whereIn('entity_ref', refs)
      .select('entity_ref', 'rules');
    for (const row of folders) {
      inputs.get(row.entity_ref)!.gitRules = JSON.parse(row.rules);
    }
    const runbooks = await this.#knex('document')
      .where({ kind: 'runbook' })
      .whereIn('entity_ref', refs)
      .orderBy(['entity_ref', 'position'])
      .select('entity_ref', 'slug', 'meta');
    for (const row of runbooks) {
      const { alerts } = JSON.parse(row.meta);
      inputs.get(row.entity_ref)!.runbooks.push({ slug: row.slug, alerts });
    }
    const slos = await this.#knex('slo_state')
      .whereIn('entity_ref', refs)
      .orderBy(['entity_ref', 'slo_id'])
      .select('entity_ref', 'rank');
    for (const row of slos) {
      inputs.get(row.entity_ref)!.slos.push({ state: SLO_STATES[row.rank] });
    }
    const ownerships = await this.#knex('snapshot')
      .where({ domain: 'ownership' })
      .whereIn('entity_ref', refs)
      .select('entity_ref', 'payload', 'observed_at');
    for (const row of ownerships) {
      inputs.get(row.entity_ref)!.ownership = {
        ...JSON.parse(row.payload),
        observedAt: row.observed_at,
      };
    }
    return [...inputs.values()];
  }

  /** Brings the coverage columns of lists up to date. */
  async summarise(
    readings: ReadonlyArray<{ entityRef: string; reading: CoverageReading }>,
  ): Promise<void> {
    // Many services share a combination; one statement sets them all.
    const groups = new Map<string, { values: object; refs: string[] }>();
    for (const { entityRef, reading } of readings) {
      const values = {
        coverage_verdict: reading.verdict,
        coverage_basis: reading.basis,
        coverage_rank: VERDICT_RANKS[reading.verdict],
        signals_alerted: reading.signals.filter(({ alerted }) =>
          ['covered', 'partial'].includes(alerted.verdict),
        ).length,
        signals_total: reading.signals.length,
      };
      const key = JSON.stringify(values);
      const group = groups.get(key) ?? { values, refs: [] };
      group.refs.push(entityRef);
      groups.set(key, group);
    }
    for (const { values, refs } of groups.values()) {
      for (const part of chunk(refs, KEYS_PER_STATEMENT)) {
        await this.#knex('service_summary')
          .whereIn('entity_ref', part)
          .update(values);
      }
    }
  }
}
