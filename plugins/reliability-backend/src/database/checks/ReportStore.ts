import type { CheckReport } from '@vigie/backstage-plugin-reliability-common';
import type { Knex } from 'knex';
import type { CheckReportRow } from '../tables';

/** Reports stay this long after they have expired, so that a check can say when it was last seen. */
const KEPT_SECONDS = 400 * 86_400;

/** What others report of checks. */
export class ReportStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Keeps the newest result of a check; repeating one changes nothing.
   *
   * @returns whether anything changed, and when the result kept expires.
   */
  async put(
    entityRef: string,
    report: CheckReport,
  ): Promise<{ changed: boolean; expiresAt: number }> {
    const row: CheckReportRow = {
      entity_ref: entityRef,
      check_id: report.checkId,
      outcome: report.outcome,
      message: report.message ?? null,
      link: report.link ?? null,
      observed_at: report.observedAt,
      expires_at: report.expiresAt,
    };
    return this.#knex.transaction(async tx => {
      const key = { entity_ref: entityRef, check_id: report.checkId };
      const before = await tx<CheckReportRow>('check_report')
        .where(key)
        .first();
      if (
        before &&
        (before.observed_at > row.observed_at || isSame(before, row))
      ) {
        return { changed: false, expiresAt: before.expires_at };
      }
      await tx<CheckReportRow>('check_report')
        .insert(row)
        .onConflict(['entity_ref', 'check_id'])
        .merge()
        // Two at once: the newest wins, whichever comes last.
        .where('check_report.observed_at', '<=', row.observed_at);
      return { changed: true, expiresAt: row.expires_at };
    });
  }

  async prune(now: number): Promise<void> {
    await this.#knex<CheckReportRow>('check_report')
      .where('expires_at', '<', now - KEPT_SECONDS)
      .delete();
  }
}

function isSame(one: CheckReportRow, other: CheckReportRow): boolean {
  return (
    one.outcome === other.outcome &&
    one.message === other.message &&
    one.link === other.link &&
    one.observed_at === other.observed_at &&
    one.expires_at === other.expires_at
  );
}
