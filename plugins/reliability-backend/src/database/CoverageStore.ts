import type {
  CheckReport,
  ChecklistTechnology,
  CourseMatch,
  CoverageReading,
  MonitorRule,
  ServiceFacts,
  SloState,
} from '@vigie/backstage-plugin-reliability-common';
import { SLO_STATES } from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import type { StoredCourse } from '../training/StoredCourse';
import { chunk, KEYS_PER_STATEMENT } from './chunk';
import { runbookFacts } from './runbooks/runbookFacts';
import type {
  CheckReportRow,
  DefinitionFolderRow,
  ProblemRow,
  ServiceRow,
} from './tables';

/** Errors of definitions kept with the facts. */
const ERRORS_SHOWN = 10;

const SERVICE_COLUMNS = [
  'entity_ref',
  'kind',
  'type',
  'name',
  'service_name',
  'tier',
  'owner',
  'system',
  'lifecycle',
  'folder',
  'technology',
  'depends_on',
  'annotations',
] as const;

export type CoverageServiceRow = Pick<
  ServiceRow,
  (typeof SERVICE_COLUMNS)[number]
>;

/** What has a checklist, by entity reference. */
export type Technologies = ReadonlyMap<
  string,
  { serviceName: string; technology: ChecklistTechnology }
>;

/** What the portal itself knows of a service, before any system was asked. */
export interface CoverageInputs
  extends Omit<
    ServiceFacts,
    | 'observedAt'
    | 'monitoring'
    | 'alerts'
    | 'routing'
    | 'dashboards'
    | 'deadRunbookUrls'
  > {
  gitRules: MonitorRule[];
}

/** The same while it is put together. */
interface Gathered extends CoverageInputs {
  definitions: Omit<NonNullable<ServiceFacts['definitions']>, 'messages'> & {
    messages: string[];
  };
  slos: Array<{ name: string; state: SloState }>;
  runbooks: Array<ServiceFacts['runbooks'][number]>;
  reports: CheckReport[];
}

function toInputs(
  row: CoverageServiceRow,
  technologies: Technologies,
): Gathered {
  const depends: string[] = JSON.parse(row.depends_on);
  return {
    entityRef: row.entity_ref,
    kind: row.kind,
    ...(row.type !== null && { type: row.type }),
    name: row.name,
    serviceName: row.service_name,
    ...(row.tier !== null && { tier: row.tier }),
    ...(row.owner !== null && { owner: row.owner }),
    ...(row.system !== null && { system: row.system }),
    ...(row.lifecycle !== null && { lifecycle: row.lifecycle }),
    definitions: {
      state: row.folder === null ? 'not-configured' : 'pending',
      errors: 0,
      warnings: 0,
      messages: [],
    },
    slos: [],
    runbooks: [],
    scenarios: 0,
    ...(row.technology !== null && { technology: row.technology }),
    dependencies: depends.flatMap(entityRef => {
      const found = technologies.get(entityRef);
      return found ? [{ entityRef, ...found }] : [];
    }),
    reports: [],
    exemptions: [],
    gitRules: [],
  };
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

  /** All services, or these. */
  async listServices(
    entityRefs?: readonly string[],
  ): Promise<CoverageServiceRow[]> {
    return this.#knex<ServiceRow>('service')
      .where({ is_course: 0 })
      .modify(query => {
        if (entityRefs) query.whereIn('entity_ref', [...entityRefs]);
      })
      .orderBy('entity_ref')
      .select(...SERVICE_COLUMNS);
  }

  /** Everything that others may stand on and that has a checklist. */
  async technologies(): Promise<Technologies> {
    const rows: Array<
      Pick<ServiceRow, 'entity_ref' | 'service_name' | 'technology'>
    > = await this.#knex<ServiceRow>('service')
      .whereNotNull('technology')
      .select('entity_ref', 'service_name', 'technology');
    return new Map(
      rows.map(row => [
        row.entity_ref,
        { serviceName: row.service_name, technology: row.technology! },
      ]),
    );
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
    services: readonly CoverageServiceRow[],
    technologies: Technologies,
  ): Promise<CoverageInputs[]> {
    const refs = services.map(service => service.entity_ref);
    const inputs = new Map<string, Gathered>(
      services.map(service => [
        service.entity_ref,
        toInputs(service, technologies),
      ]),
    );
    const of = (table: string) =>
      this.#knex(table).whereIn(`${table}.entity_ref`, refs);

    const folders: DefinitionFolderRow[] = await of(
      'definition_folder',
    ).select();
    for (const row of folders) {
      const input = inputs.get(row.entity_ref)!;
      input.gitRules = JSON.parse(row.rules);
      input.exemptions = JSON.parse(row.exemptions);
      if (input.definitions?.state === 'pending') {
        input.definitions.state = row.state;
        if (row.reason) input.definitions.reason = row.reason;
      }
    }
    const problems: Array<
      Pick<ProblemRow, 'entity_ref' | 'severity' | 'file' | 'line' | 'message'>
    > = await of('problem')
      .orderBy(['entity_ref', 'severity', 'file', 'line', 'id'])
      .select('entity_ref', 'severity', 'file', 'line', 'message');
    for (const row of problems) {
      const definitions = inputs.get(row.entity_ref)!.definitions;
      if (row.severity === 'warning') {
        definitions.warnings += 1;
        continue;
      }
      definitions.errors += 1;
      if (definitions.messages.length < ERRORS_SHOWN) {
        definitions.messages.push(
          `${row.file}${row.line ? `:${row.line}` : ''}: ${row.message}`,
        );
      }
    }
    const runbooks = await of('document')
      .where({ kind: 'runbook' })
      .orderBy(['entity_ref', 'position'])
      .select('entity_ref', 'slug', 'title', 'file', 'meta');
    const facts = await runbookFacts(this.#knex, refs, runbooks);
    for (const { entityRef, fact } of facts) {
      inputs.get(entityRef)!.runbooks.push(fact);
    }
    const scenarios: Array<{ entity_ref: string; amount: number | string }> =
      await of('document')
        .where({ kind: 'scenario' })
        .groupBy('entity_ref')
        .select('entity_ref')
        .count({ amount: '*' });
    for (const row of scenarios) {
      inputs.get(row.entity_ref)!.scenarios = Number(row.amount);
    }
    const slos: Array<{
      entity_ref: string;
      name: string;
      rank: number | null;
    }> = await of('slo')
      .leftJoin('slo_state', 'slo_state.slo_id', 'slo.id')
      .orderBy(['slo.entity_ref', 'slo.id'])
      .select('slo.entity_ref', 'slo.name', 'slo_state.rank');
    for (const row of slos) {
      inputs.get(row.entity_ref)!.slos.push({
        name: row.name,
        // Not evaluated yet, so nothing is known of it.
        state: row.rank === null ? 'no-data' : SLO_STATES[row.rank],
      });
    }
    const ownerships = await of('snapshot')
      .where({ domain: 'ownership' })
      .select('entity_ref', 'payload');
    for (const row of ownerships) {
      // When it was looked up is no fact that a verdict rests on.
      inputs.get(row.entity_ref)!.ownership = {
        ...JSON.parse(row.payload),
        observedAt: 0,
      };
    }
    const reports: CheckReportRow[] = await of('check_report')
      .orderBy(['entity_ref', 'check_id'])
      .select();
    for (const row of reports) {
      inputs.get(row.entity_ref)!.reports.push({
        checkId: row.check_id,
        outcome: row.outcome,
        ...(row.message !== null && { message: row.message }),
        ...(row.link !== null && { link: row.link }),
        observedAt: row.observed_at,
        expiresAt: row.expires_at,
      });
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
