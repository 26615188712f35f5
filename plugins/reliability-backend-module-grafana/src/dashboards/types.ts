/** What a list of dashboards tells of one. */
export interface DashboardMeta {
  uid: string;
  title: string;
  tags: readonly string[];
  /** As Grafana gives it: a path, with a name for people where it gives one. */
  path: string;
  /** Empty for the topmost folder; absent when it cannot be told. */
  folderTitle?: string;
  folderPath?: string;
}

/** What the panels of one dashboard read. */
export interface DashboardContent {
  /** Queries in PromQL, variables filled in as far as their values are fixed. */
  queries: readonly string[];
  /** Panels kept apart, by their identifiers. */
  libraryPanels: readonly string[];
}

/** A dashboard, with what its panels read once that is known. */
export interface KnownDashboard {
  meta: DashboardMeta;
  content?: DashboardContent;
}

/** Every dashboard that could be seen, and why others may be missing. */
export interface DashboardsReading {
  dashboards: readonly KnownDashboard[];
  unknown?: string;
}
