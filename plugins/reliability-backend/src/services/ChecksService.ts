import { InputError, NotFoundError } from '@backstage/errors';
import {
  type Check,
  type CheckDefinition,
  type CheckReport,
  type CheckReportRequest,
} from '@vigie/backstage-plugin-reliability-common';
import { toCheck } from '../checks/toCheck';
import type { ReportStore } from '../database/checks/ReportStore';

const DEFAULT_LIFE_SECONDS = 7 * 86_400;
const MAX_AHEAD_SECONDS = 300;
const MAX_AGE_SECONDS = 30 * 86_400;

/** The checks there are, and what others report of them. */
export class ChecksService {
  readonly #checks: readonly CheckDefinition[];
  readonly #reports: ReportStore;
  readonly #reassess: (entityRef: string, now: number) => Promise<void>;

  constructor(options: {
    checks: readonly CheckDefinition[];
    reports: ReportStore;
    /** Works the checks of an entity out again from what is stored. */
    reassess: (entityRef: string, now: number) => Promise<void>;
  }) {
    this.#checks = options.checks;
    this.#reports = options.reports;
    this.#reassess = options.reassess;
  }

  list(): Check[] {
    return this.#checks.map(toCheck);
  }

  /**
   * @param entityRef - known and visible to the caller
   * @throws `NotFoundError` for a check that nobody can report, `InputError`
   * for a time or link that cannot be used.
   */
  async report(
    id: string,
    entityRef: string,
    request: CheckReportRequest,
    now: number,
  ): Promise<{ changed: boolean; expiresAt: number }> {
    const check = this.#checks.find(each => each.id === id);
    if (!check?.isReported) {
      const known = this.#checks.filter(each => each.isReported);
      throw new NotFoundError(
        `'${id}' is no check that can be reported; there are ${known
          .map(each => each.id)
          .join(', ')}`,
      );
    }
    const answer = await this.#reports.put(
      entityRef,
      toReport(id, request, now),
    );
    if (answer.changed) {
      await this.#reassess(entityRef, now);
    }
    return answer;
  }
}

function toReport(
  checkId: string,
  request: CheckReportRequest,
  now: number,
): CheckReport {
  const observedAt = request.observedAt ?? now;
  if (observedAt > now + MAX_AHEAD_SECONDS) {
    throw new InputError('observedAt is more than five minutes ahead');
  }
  if (observedAt < now - MAX_AGE_SECONDS) {
    throw new InputError('observedAt is more than 30 days ago');
  }
  // PostgreSQL text cannot hold NUL.
  const message = request.message?.replace(/\0/g, '\uFFFD').trim();
  return {
    checkId,
    outcome: request.outcome,
    ...(message && { message }),
    ...(request.link !== undefined && { link: requireLink(request.link) }),
    observedAt,
    expiresAt:
      observedAt + (request.expiresAfterSeconds ?? DEFAULT_LIFE_SECONDS),
  };
}

/** Others will follow it: nothing but a page of the web. */
function requireLink(text: string): string {
  try {
    const url = new URL(text);
    if (
      (url.protocol === 'https:' || url.protocol === 'http:') &&
      !url.username &&
      !url.password
    ) {
      return url.href;
    }
  } catch {
    // Said below.
  }
  throw new InputError(
    'link must be an http or https address without credentials',
  );
}
