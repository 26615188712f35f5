import { dashboardSchema } from '../client/answers';
import { GrafanaError } from '../client/GrafanaError';
import type { GrafanaClient } from '../client/GrafanaClient';
import type { GrafanaConfig } from '../config';
import { fromTheStart } from './listResources';
import { readLibraryPanels } from './libraryPanels';
import { readByNewerApi } from './newerApi';
import { readContent } from './readContent';
import { searchDashboards, type DashboardList } from './searchDashboards';
import type {
  DashboardContent,
  DashboardMeta,
  DashboardsReading,
  KnownDashboard,
} from './types';

/**
 * Reads dashboards and remembers their panels: the older API gives them one by
 * one only, so that a look reads a part of them and the next looks the rest.
 */
export class DashboardReader {
  private contents = new Map<
    string,
    { content?: DashboardContent; readAt: number }
  >();
  private progress = fromTheStart();
  private all?: { list: DashboardList<KnownDashboard>; readAt: number };

  constructor(
    private readonly config: GrafanaConfig,
    private readonly client: GrafanaClient,
    /** Milliseconds since the epoch. */
    private readonly clock: () => number,
  ) {}

  /** @throws GrafanaError when not even a list can be read, or the signal's reason */
  async read(signal: AbortSignal): Promise<DashboardsReading> {
    const problems: string[] = [];
    const list =
      (await this.byNewerApi(signal)) ??
      (await this.byOlderApi(problems, signal));
    const { name, maxDashboards } = this.config;
    if (list.isCut) {
      problems.push(`only ${maxDashboards} dashboards of ${name} are read`);
    }
    const unread =
      list.unreadable + list.items.filter(({ content }) => !content).length;
    if (unread > 0) {
      problems.push(
        `the panels of ${unread} dashboards of ${name} are not known`,
      );
    }
    const dashboards = await this.withLibraryPanels(
      list.items,
      problems,
      signal,
    );
    return {
      dashboards,
      ...(problems.length ? { unknown: problems.join('; ') } : {}),
    };
  }

  private isFresh(readAt: number): boolean {
    return this.clock() - readAt < this.config.dashboardIntervalMilliseconds;
  }

  private async byNewerApi(
    signal: AbortSignal,
  ): Promise<DashboardList<KnownDashboard> | undefined> {
    if (this.all && this.isFresh(this.all.readAt)) return this.all.list;
    const { namespace, maxDashboards } = this.config;
    let list;
    try {
      list = await readByNewerApi(
        this.client,
        namespace,
        maxDashboards,
        signal,
        this.progress,
      );
    } catch (error) {
      // Only who was interrupted goes on where it was.
      if (!signal.aborted) this.progress = fromTheStart();
      throw error;
    }
    this.progress = fromTheStart();
    this.all = list && { list, readAt: this.clock() };
    return list;
  }

  private async byOlderApi(
    problems: string[],
    signal: AbortSignal,
  ): Promise<DashboardList<KnownDashboard>> {
    const { client, config } = this;
    const list = await searchDashboards(client, config.maxDashboards, signal);
    const known = this.contents;
    const readAt = ({ uid }: DashboardMeta) => known.get(uid)?.readAt ?? 0;
    const due = list.items
      .filter(meta => !known.has(meta.uid) || !this.isFresh(readAt(meta)))
      .sort((one, other) => readAt(one) - readAt(other))
      .slice(0, config.maxDashboardsPerLook);
    try {
      for (const { uid } of due) {
        const content = await this.readOne(uid, signal);
        known.set(uid, { content, readAt: this.clock() });
      }
    } catch (error) {
      if (!(error instanceof GrafanaError)) throw error;
      problems.push(error.message);
    }
    // Those that are gone are forgotten.
    const kept = new Map<
      string,
      { content?: DashboardContent; readAt: number }
    >();
    const items = list.items.map(meta => {
      const memory = known.get(meta.uid);
      if (memory) kept.set(meta.uid, memory);
      return { meta, ...(memory?.content && { content: memory.content }) };
    });
    this.contents = kept;
    return { ...list, items };
  }

  /** `undefined` for a dashboard that cannot be read, where others can. */
  private async readOne(
    uid: string,
    signal: AbortSignal,
  ): Promise<DashboardContent | undefined> {
    try {
      const { dashboard } = await this.client.ask({
        path: `/api/dashboards/uid/${encodeURIComponent(uid)}`,
        schema: dashboardSchema,
        signal,
      });
      return readContent(dashboard);
    } catch (error) {
      if (error instanceof GrafanaError && !error.outage) return undefined;
      throw error;
    }
  }

  private async withLibraryPanels(
    dashboards: readonly KnownDashboard[],
    problems: string[],
    signal: AbortSignal,
  ): Promise<readonly KnownDashboard[]> {
    if (!dashboards.some(({ content }) => content?.libraryPanels.length)) {
      return dashboards;
    }
    try {
      const panels = await readLibraryPanels(this.client, signal);
      return dashboards.map(dashboard => {
        const { meta, content } = dashboard;
        if (!content?.libraryPanels.length) return dashboard;
        const shared = content.libraryPanels.flatMap(
          uid => panels.get(uid) ?? [],
        );
        const queries = [...content.queries, ...shared];
        return { meta, content: { ...content, queries } };
      });
    } catch (error) {
      if (!(error instanceof GrafanaError)) throw error;
      problems.push(`its library panels are not known: ${error.message}`);
      return dashboards;
    }
  }
}
