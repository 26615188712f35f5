import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type CheckDefinition,
  type CheckReading,
  type CheckResult,
  type CourseMatch,
  type MonitoringReading,
} from '@vigie/backstage-plugin-reliability-common';
import type { StoredMonitoring } from '../coverage/StoredMonitoring';
import {
  type CheckStateStore,
  dayOf,
} from '../database/checks/CheckStateStore';
import type {
  MonitoringPage,
  MonitoringPageStore,
} from '../database/checks/MonitoringPageStore';
import type { VisibleEntities } from '../visibility/VisibleEntities';
import { helpfulCourse, helpfulRunbook } from './helpful';
import type { SourcesService } from './SourcesService';

/** Days of history on the page. */
const TREND_DAYS = 90;
const DAY_SECONDS = 86_400;

const NOTHING_YET: StoredMonitoring = {
  basis: 'none',
  verdict: 'unknown',
  reason: 'What is monitored has not been looked at yet.',
  signals: [],
  checklists: [],
  alerts: [],
  results: [],
  missing: [],
};

/** Everything the Monitoring tab of an entity shows, from what is stored. */
export class MonitoringService {
  readonly #pages: MonitoringPageStore;
  readonly #states: CheckStateStore;
  readonly #sources: SourcesService;
  readonly #visible: VisibleEntities;
  readonly #checks: ReadonlyMap<string, CheckDefinition>;
  readonly #now: () => number;

  constructor(options: {
    pages: MonitoringPageStore;
    states: CheckStateStore;
    sources: SourcesService;
    visible: VisibleEntities;
    checks: readonly CheckDefinition[];
    /** Epoch seconds. */
    now: () => number;
  }) {
    this.#pages = options.pages;
    this.#states = options.states;
    this.#sources = options.sources;
    this.#visible = options.visible;
    this.#checks = new Map(options.checks.map(check => [check.id, check]));
    this.#now = options.now;
  }

  /** @param entityRef - known and visible to the caller */
  async get(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<MonitoringReading> {
    const now = this.#now();
    const page = await this.#pages.read(entityRef);
    const { results, ...stored } = page.monitoring ?? NOTHING_YET;
    const courses = await this.#visibleCourses(page, credentials);
    const days = await this.#states.days(
      entityRef,
      dayOf(now - (TREND_DAYS - 1) * DAY_SECONDS),
    );
    return {
      ...stored,
      entityRef,
      observedAt: page.observedAt ?? now,
      alerts: stored.alerts.map(alert => withDocument(alert, page)),
      checks: results.flatMap(result => {
        const check = this.#checks.get(result.id);
        // Taken away since; the next look leaves it out.
        return check ? [this.#toReading(result, check, page, courses)] : [];
      }),
      sources: await this.#sources.list([
        'monitoring',
        'routing',
        'dashboards',
      ]),
      trend: days.map(({ day, passed, failed, unseen, level }) => ({
        day,
        pass: passed,
        fail: failed,
        unknown: unseen,
        level: level ?? undefined,
      })),
    };
  }

  #toReading(
    result: CheckResult,
    { level, title, why }: CheckDefinition,
    page: MonitoringPage,
    courses: readonly CourseMatch[],
  ): CheckReading {
    const isHelped = result.outcome === 'fail' || result.outcome === 'unknown';
    return {
      ...result,
      evidence: [...result.evidence],
      level,
      title,
      why,
      ...(isHelped && {
        course: helpfulCourse(result.id, courses),
        runbook: helpfulRunbook(result.id, page.runbooks),
      }),
    };
  }

  /** A course recommended to everybody need not be visible to everybody. */
  async #visibleCourses(
    { courses }: MonitoringPage,
    credentials: BackstageCredentials,
  ): Promise<CourseMatch[]> {
    if (!courses.length) return [];
    const visibility = await this.#visible.to(credentials);
    const visible = await visibility.among(
      courses.map(course => course.entityRef),
    );
    return courses.filter(course => visible.has(course.entityRef));
  }
}

/** Runbooks are told apart by their slug within a service, and by an id in the API. */
function withDocument(
  alert: MonitoringReading['alerts'][number],
  { runbooks }: MonitoringPage,
): MonitoringReading['alerts'][number] {
  const slug = alert.runbook?.id;
  if (!alert.runbook || slug === undefined) return alert;
  const { id: _, ...runbook } = alert.runbook;
  const document = runbooks.find(each => each.slug === slug);
  return {
    ...alert,
    runbook: { ...runbook, ...(document && { id: document.id }) },
  };
}
