import type { CourseMatch } from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import type { StoredMonitoring } from '../../coverage/StoredMonitoring';
import type { DocumentRow, SnapshotRow } from '../tables';

/** What is stored of an entity for its Monitoring tab. */
export interface MonitoringPage {
  /** Epoch seconds; absent until it was looked at. */
  observedAt?: number;
  monitoring?: StoredMonitoring;
  courses: CourseMatch[];
  runbooks: Array<
    Pick<DocumentRow, 'id' | 'slug' | 'title'> & { signals: string[] }
  >;
}

export class MonitoringPageStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async read(entityRef: string): Promise<MonitoringPage> {
    const snapshots: SnapshotRow[] = await this.#knex<SnapshotRow>('snapshot')
      .where({ entity_ref: entityRef })
      .whereIn('domain', ['monitoring', 'training'])
      .select();
    const documents: DocumentRow[] = await this.#knex<DocumentRow>('document')
      .where({ entity_ref: entityRef, kind: 'runbook' })
      .orderBy('position')
      .select('id', 'slug', 'title', 'meta');
    const monitoring = snapshots.find(({ domain }) => domain === 'monitoring');
    const training = snapshots.find(({ domain }) => domain === 'training');
    return {
      observedAt: monitoring?.observed_at,
      monitoring: monitoring && JSON.parse(monitoring.payload),
      courses: training ? JSON.parse(training.payload).courses : [],
      runbooks: documents.map(({ id, slug, title, meta }) => ({
        id,
        slug,
        title,
        signals: JSON.parse(meta).signals ?? [],
      })),
    };
  }
}
