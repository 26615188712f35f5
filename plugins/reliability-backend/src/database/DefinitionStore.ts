import type { Knex } from 'knex';
import { type KnownSlo, keepUnreadable } from '../definitions/keepUnreadable';
import type { ParsedFolder } from '../definitions/parseFolder';
import { upsertSlos } from './operations/slo/upsertSlos';
import { replaceRows } from './replaceRows';
import type {
  DefinitionFolderRow,
  DocumentRow,
  ProblemRow,
  ServiceRow,
  SloRow,
} from './tables';

/** A service or course and how its folder was last read. */
export interface FolderRow
  extends Pick<
    ServiceRow,
    'entity_ref' | 'folder' | 'docs' | 'location' | 'is_course'
  > {
  read: Pick<
    DefinitionFolderRow,
    'location' | 'etag' | 'state' | 'reason' | 'attempted_at'
  > | null;
}

/** What the folders beside the code say. */
export class DefinitionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Services with an annotation, and those that had one; of these entities, or of all. */
  async listFolders(entityRefs?: readonly string[]): Promise<FolderRow[]> {
    const query = this.#knex('service');
    if (entityRefs) {
      query.whereIn('service.entity_ref', [...entityRefs]);
    }
    const rows = await query
      .leftJoin(
        'definition_folder',
        'service.entity_ref',
        'definition_folder.entity_ref',
      )
      .where(builder =>
        builder
          .whereNotNull('service.folder')
          .orWhereNotNull('service.docs')
          .orWhereNotNull('definition_folder.entity_ref'),
      )
      .orderBy('service.entity_ref')
      .select({
        entity_ref: 'service.entity_ref',
        folder: 'service.folder',
        docs: 'service.docs',
        location: 'service.location',
        is_course: 'service.is_course',
        read_location: 'definition_folder.location',
        etag: 'definition_folder.etag',
        state: 'definition_folder.state',
        reason: 'definition_folder.reason',
        attempted_at: 'definition_folder.attempted_at',
      });
    return rows.map(row => ({
      entity_ref: row.entity_ref,
      folder: row.folder,
      docs: row.docs,
      location: row.location,
      is_course: row.is_course,
      read: row.state
        ? {
            location: row.read_location,
            etag: row.etag,
            state: row.state,
            reason: row.reason,
            attempted_at: row.attempted_at,
          }
        : null,
    }));
  }

  /** The folder is as it was. */
  async markUnchanged(entityRef: string, now: number): Promise<void> {
    await this.#knex<DefinitionFolderRow>('definition_folder')
      .where({ entity_ref: entityRef })
      .update({ state: 'read', reason: null, read_at: now, attempted_at: now });
  }

  /** The folder could not be read; what was read before stays. */
  async markFailed(
    entityRef: string,
    failure: {
      state: 'missing' | 'error';
      reason: string;
      location: string | undefined;
      now: number;
    },
  ): Promise<void> {
    const location = failure.location ?? null;
    const attempt = {
      location,
      state: failure.state,
      reason: clean(failure.reason),
      attempted_at: failure.now,
    };
    await this.#knex.transaction(async tx => {
      const before = await tx<DefinitionFolderRow>('definition_folder')
        .where({ entity_ref: entityRef })
        .first('location', 'etag');
      // An etag says something about the place it came from only.
      const etag = before?.location === location ? before?.etag ?? null : null;
      await tx<DefinitionFolderRow>('definition_folder')
        .insert({ entity_ref: entityRef, ...attempt, etag })
        .onConflict('entity_ref')
        .merge({ ...attempt, etag });
    });
  }

  /**
   * Replaces all that is known of a folder, in one transaction, and writes
   * only what differs.
   *
   * @returns whether anything but the time differed.
   */
  async save(
    entityRef: string,
    parsed: ParsedFolder,
    reading: { location: string; etag: string; now: number },
  ): Promise<boolean> {
    return this.#knex.transaction(async tx => {
      const names = new Set(
        [...parsed.slos, ...parsed.refused].map(slo => slo.name),
      );
      const kept = keepUnreadable(
        await knownSlos(tx, entityRef),
        names,
        parsed.problems,
      );
      const slos = await upsertSlos({
        knex: tx,
        entityRef,
        definitions: [...parsed.slos, ...parsed.refused, ...kept],
        now: reading.now,
      });
      const problemsChanged = await replaceRows<ProblemRow>(
        tx,
        'problem',
        entityRef,
        parsed.problems.map(problem => ({
          entity_ref: entityRef,
          severity: problem.severity,
          rule: problem.rule.slice(0, 100),
          message: clean(problem.message),
          file: clean(problem.file),
          line: problem.line ?? null,
          column: problem.column ?? null,
          path: problem.path === undefined ? null : clean(problem.path),
        })),
      );
      const documentsChanged = await replaceRows<DocumentRow>(
        tx,
        'document',
        entityRef,
        parsed.documents.map(document => ({
          ...document,
          title: clean(document.title),
        })),
      );
      const content = {
        rules: JSON.stringify(parsed.rules),
        exemptions: JSON.stringify(parsed.exemptions),
        course: parsed.course ? JSON.stringify(parsed.course) : null,
      };
      const before = await tx<DefinitionFolderRow>('definition_folder')
        .where({ entity_ref: entityRef })
        .first();
      const row: DefinitionFolderRow = {
        entity_ref: entityRef,
        location: reading.location,
        etag: reading.etag,
        state: 'read',
        reason: null,
        read_at: reading.now,
        attempted_at: reading.now,
        ...content,
      };
      await tx<DefinitionFolderRow>('definition_folder')
        .insert(row)
        .onConflict('entity_ref')
        .merge();
      return (
        slos.added + slos.changed + slos.removed > 0 ||
        problemsChanged ||
        documentsChanged ||
        before?.rules !== content.rules ||
        before?.exemptions !== content.exemptions ||
        before?.course !== content.course
      );
    });
  }

  /** The annotation is gone, and with it all that the folder said. */
  async clear(entityRef: string, now: number): Promise<void> {
    await this.#knex.transaction(async tx => {
      await upsertSlos({ knex: tx, entityRef, definitions: [], now });
      for (const table of ['problem', 'document', 'definition_folder']) {
        await tx(table).where({ entity_ref: entityRef }).delete();
      }
    });
  }
}

async function knownSlos(tx: Knex, entityRef: string): Promise<KnownSlo[]> {
  const rows: Array<Pick<SloRow, 'definition'>> = await tx<SloRow>('slo')
    .where({ entity_ref: entityRef })
    .select('definition');
  return rows.map(row => JSON.parse(row.definition));
}

/** PostgreSQL text cannot hold NUL, which a quoted YAML string can. */
function clean(text: string): string {
  return text.replace(/\0/g, '\uFFFD');
}
